import type { CellFormat } from "./cell-format.js";

const dayMs = 86_400_000;

/** A stored number as the text that a person reads in the sheet: to 15 digits, dates and times as ISO. */
export function numberText(stored: string, format: CellFormat, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(number)) return stored;
  if (format === "date" && number >= 0) return dateText(number, from1904);
  if (format === "elapsed") return elapsedText(number);
  if (typeof format === "object" && Number.isInteger(number) && number >= 0)
    return String(number).padStart(format.zeros, "0");
  return String(Number(number.toPrecision(15)));
}

/** Day 60 of the 1900 calendar is a 29 February that never was: days before it count from one day later. */
function dateText(serial: number, from1904: boolean): string {
  const ms = Math.round((serial % 1) * 86_400) * 1000;
  const time = new Date(ms % dayMs).toISOString().slice(11, 19);
  if (serial < 1 && !from1904) return time;
  const firstDay = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(firstDay + Math.floor(serial) * dayMs + (ms === dayMs ? dayMs : 0))
    .toISOString()
    .slice(0, 10);
  return ms % dayMs === 0 ? day : `${day} ${time}`;
}

function elapsedText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const [minutes, rest] = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) =>
    String(n).padStart(2, "0")
  );
  return `${days < 0 ? "-" : ""}${Math.floor(seconds / 3600)}:${minutes}:${rest}`;
}

/** A stored string without its escapes: "_x000D_" stands for a carriage return. */
export function plainString(stored: string): string {
  return stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

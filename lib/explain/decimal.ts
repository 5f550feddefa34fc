import { count } from "../report/count.js";
import { percentNumber } from "../report/percent.js";

/** A number with one decimal where it has a part, a real minus and thousands: 4 → "4", 0.5 → "0.5", −1250 → "−1,250". */
export function decimal(value: number): string {
  const tenths = Math.round(Math.abs(value) * 10 + 1e-6);
  const whole = count(Math.floor(tenths / 10));
  const digits = tenths % 10 === 0 ? whole : `${whole}.${tenths % 10}`;
  return value < 0 && tenths > 0 ? `−${digits}` : digits;
}

/** A share as a percent, with one decimal where it has a part; never "100%" or "0%" of what is not all or none. */
export function sharePercent(share: number): string {
  const text = Number(percentNumber(share));
  if (text === 100 && share < 1 - 1e-6) return "over 99.9%";
  if (text === 0 && share > 1e-6) return "under 0.1%";
  return `${text}%`;
}

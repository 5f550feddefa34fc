import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { percent } from "../../report/percent.js";

/** What a bin of a feature is of, as a release tells it. */
export type SliceRow = Pick<ReleaseRowOf<"model_shape">, "kind" | "from" | "to" | "level" | "has_missing">;

/** "below 4.5%", "2 to 4", "yes or missing": a bin in words, by the unit of its feature. */
export function sliceWords(slice: SliceRow, unit: string): string {
  const values = slice.kind === "missing" ? "" : valueWords(slice, unit);
  return [values, slice.has_missing ? "missing" : ""].filter((d) => d !== "").join(" or ");
}

/** The same beside a chart: "2–4", "31+ or missing". */
export function shortWords(words: string): string {
  const short = words.replace(" and more", "+");
  return short.includes("−") ? short : short.replace(/^(\S+) to /, "$1–");
}

function valueWords({ kind, from, to, level }: SliceRow, unit: string): string {
  if (kind === "category") return (level ?? "").replaceAll("_", " ");
  if (from === null && to === null) return "any";
  if (unit === "flag") return from === null ? "no" : to === null ? "yes" : "";
  if (isBetweenWholes(from, unit) && isBetweenWholes(to, unit)) return wholeWords(from, to);
  if (from === null) return `below ${written(to ?? 0, unit)}`;
  return to === null ? `${written(from, unit)} and more` : `${written(from, unit)} to ${written(to, unit)}`;
}

/** Days and counts are whole, so their bins are cut between two of them; an open end is as well. */
function isBetweenWholes(end: number | null, unit: string): boolean {
  return end === null || (wholes.has(unit) && end % 1 === 0.5);
}

const wholes: ReadonlySet<string> = new Set(["days", "count"]);

function wholeWords(from: number | null, to: number | null): string {
  const [first, last] = [from === null ? null : Math.ceil(from), to === null ? null : Math.floor(to)];
  if (first === null) return last === 0 ? "none" : `up to ${last}`;
  if (last === null) return `${first} and more`;
  return first === last ? String(first) : `${first} to ${last}`;
}

function written(value: number, unit: string): string {
  if (unit === "share") return percent(value);
  const step = Math.abs(value) < 1 ? 100 : Math.abs(value) < 10 ? 10 : 1;
  return String(Math.round(value * step) / step).replace("-", "−");
}

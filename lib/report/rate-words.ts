import type { ReleaseRowOf } from "../publish/release-tables.js";
import { fewestSchools } from "../canon/reporting-limits.js";
import { percent, plainPercent } from "./percent.js";

export type RateRow = ReleaseRowOf<"rate">;

/** The part of a row that says how much of its rate readers may see. */
export type ShownRate = Pick<RateRow, "rate" | "shown">;

/** A rate row whose numbers are all there. */
export type ExactRate = RateRow & { n: number; x: number; rate: number; low: number; high: number };

/** What stands for a row's rate in a table: "17.0%", "at most 5%", "hidden". */
export function rateWords({ shown, rate }: ShownRate): string {
  if (shown === "hidden" || rate === null) return "hidden";
  if (shown === "at_most") return `at most ${plainPercent(rate)}`;
  if (shown === "at_least") return `at least ${plainPercent(rate)}`;
  return percent(rate);
}

export function isExact(row: RateRow | undefined): row is ExactRate {
  return row?.shown === "exact" && row.rate !== null && row.n !== null && row.x !== null && row.low !== null;
}

/** Why a cell is withheld, in words that follow "hidden:". */
export function hiddenWords(because: RateRow["hidden_because"], smallestCell: number): string {
  if (because === "complement") return "a small number could be worked out from it";
  if (because === "early") return "a day or two still decides it";
  if (because === "few_schools") return `fewer than ${fewestSchools} schools sent a rate`;
  return `fewer than ${smallestCell} students in a part of it`;
}

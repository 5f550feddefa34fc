import { percent, plainPercent } from "../report/percent.js";

/** A share of students as far as it may be seen; `rate` is the bound where it is coded, all null where hidden. */
export interface Share {
  readonly shown: "exact" | "at_most" | "at_least" | "hidden";
  readonly rate: number | null;
  /** The ends of its 95 % interval; null where coded or hidden. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A share in words: "21.4%", "at most 8%", "hidden". */
export function shareText({ shown, rate }: Share): string {
  if (rate === null || shown === "hidden") return "hidden";
  if (shown === "at_most") return `at most ${plainPercent(rate)}`;
  if (shown === "at_least") return `at least ${plainPercent(rate)}`;
  return percent(rate);
}

/** The value of a share for a column of values: empty where there is only a bound, or nothing. */
export function exactText({ shown, rate }: Share): string {
  return shown === "exact" && rate !== null ? percent(rate) : "";
}

/** Where the share's interval lies wholly to one side of a reference, which side; else undefined. */
export function clearSide({ shown, low, high }: Share, reference: number): "above" | "below" | undefined {
  if (shown !== "exact" || low === null || high === null) return undefined;
  if (low > reference) return "above";
  return high < reference ? "below" : undefined;
}

/** The order of a ranked list: largest first, whatever is hidden last, so that rank says nothing of it. */
export function byShare(a: Share, b: Share): number {
  return rank(b) - rank(a);
}

function rank({ shown, rate }: Share): number {
  return shown === "hidden" || rate === null ? -1 : rate;
}

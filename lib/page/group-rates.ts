import { newcombe } from "../evaluate/newcombe.js";
import type { Change } from "../report/change.js";
import type { GroupGap } from "../report/group-headline.js";
import { isExact, type RateRow } from "../report/rate-words.js";
import type { Edition } from "./edition.js";
import { rateBefore, rateNow, ratesAt } from "./pick-rates.js";
import { gradeRates } from "./grades-block.js";

/** A student group of one attribute, its latest rate beside last year's, and its difference to everyone else counted. */
export interface GroupRate extends GroupGap {
  readonly attribute: NonNullable<RateRow["attribute"]> | "grade";
  readonly value: string;
  readonly then?: RateRow;
}

/** The groups of one attribute; of a yes/no one, those who have it. */
export function groupRates(edition: Edition, attribute: NonNullable<RateRow["attribute"]>): GroupRate[] {
  const rows = ratesAt(edition, { scope: "group", attribute });
  const yesNo = rows.some((d) => d.value === "yes");
  return rows
    .filter((d) => !yesNo || d.value === "yes")
    .map((row) => ({
      attribute,
      value: row.value ?? "",
      name: row.value_label ?? row.value ?? "",
      row,
      then: rateBefore(edition, { scope: "group", attribute, value: row.value }),
      gap: gapTo(row, yesNo ? rows.find((d) => d.value === "no") : undefined, edition)
    }));
}

/** The grades of the district, as groups. */
export function gradeGroups(edition: Edition): GroupRate[] {
  return gradeRates(edition).map(({ grade, name, row, then }) => ({
    attribute: "grade",
    value: grade,
    name,
    row,
    then,
    gap: gapTo(row, undefined, edition)
  }));
}

/** Difference to those without it, or to all others of the district; undefined where either side is not exact. */
function gapTo(row: RateRow, others: RateRow | undefined, edition: Edition): Change | undefined {
  if (!others) return gapToRest(row, rateNow(edition, { scope: "district" }));
  return isExact(row) && isExact(others) ? newcombe(row.x, row.n, others.x, others.n) : undefined;
}

/** Difference of a part to what is left of the whole; undefined where either is not exact, or nothing is left. */
export function gapToRest(part: RateRow, whole: RateRow | undefined): Change | undefined {
  if (!isExact(part) || !isExact(whole)) return undefined;
  const [x, n] = [whole.x - part.x, whole.n - part.n];
  return x >= 0 && x <= n && n > 0 ? newcombe(part.x, part.n, x, n) : undefined;
}

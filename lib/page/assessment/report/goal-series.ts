import type { GoalMeasure } from "../../../assessment/plan.js";
import type { GoalFigure } from "../../../assessment/progress-of.js";
import type { Release } from "../../../publish/release-tables.js";

type Rates = Pick<Release, "rate" | "snapshot_date">;

/** What a goal's measure is of, in the release's rates. */
export type GoalPlace = Pick<GoalMeasure, "scope" | "place">;

/** A group's name in a goal: its attribute and value. */
export function groupId({ attribute, value }: { attribute: string | null; value: string | null }): string {
  return `${attribute ?? ""}:${value ?? ""}`;
}

/** Every published figure of a goal's place, oldest first, null where it is not shown exactly; none where the place is gone. */
export function goalSeries({ rate, snapshot_date }: Rates, { scope, place }: GoalPlace): GoalFigure[] {
  const dates = new Map(snapshot_date.map((d) => [`${d.school_year} ${d.block}`, d.as_of_date]));
  return rate
    .filter((d) => d.scope === scope && isOf(d, place))
    .flatMap(({ school_year, block, rate, shown }) => {
      const as_of_date = dates.get(`${school_year} ${block}`);
      return as_of_date ? [{ as_of_date, school_year, block, rate: shown === "exact" ? rate : null }] : [];
    })
    .sort((a, b) => (a.as_of_date < b.as_of_date ? -1 : 1));
}

function isOf(row: Release["rate"][number], place: string | undefined): boolean {
  if (row.scope === "school") return row.school === place;
  return row.scope === "group" ? groupId(row) === place : true;
}

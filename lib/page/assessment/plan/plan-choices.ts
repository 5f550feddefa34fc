import type { GoalMeasure } from "../../../assessment/plan.js";
import type { GoalFigure } from "../../../assessment/progress-of.js";
import type { Release } from "../../../publish/release-tables.js";
import { schoolsByName, type Edition } from "../../edition.js";
import { goalSeries, groupId, type GoalPlace } from "../report/goal-series.js";

/** What a goal may be measured by: published figures of the last two school years, place by place. */
export interface PlanChoices {
  /** The blocks that have ended, oldest first; each place has a rate for each. */
  readonly blocks: readonly Pick<GoalFigure, "as_of_date" | "school_year" | "block">[];
  readonly places: readonly ChoicePlace[];
  /** Blocks planned in the year, and the last as-of date. */
  readonly blocks_planned: number;
  readonly as_of_date: string;
  /** Whether the page's own "today" is the release's, as in a demo of days gone by. */
  readonly is_demo: boolean;
}

export interface ChoicePlace extends GoalPlace {
  readonly scope: GoalMeasure["scope"];
  readonly label: string;
  /** Null where a figure is withheld, or where there is none. */
  readonly rates: readonly (number | null)[];
}

export function planChoices(edition: Edition): PlanChoices {
  const { release, site } = edition;
  const blocks = release.snapshot_date
    .filter((d) => d.school_year >= site.school_year - 1)
    .map(({ as_of_date, school_year, block }) => ({ as_of_date, school_year, block }))
    .sort((a, b) => (a.as_of_date < b.as_of_date ? -1 : 1));
  const place = (where: GoalPlace, label: string): ChoicePlace => {
    const figures = new Map(
      goalSeries(release, where).map((d) => [`${d.school_year} ${d.block}`, d.rate] as const)
    );
    const rates = blocks.map((d) => figures.get(`${d.school_year} ${d.block}`) ?? null);
    return { ...where, label, rates: rates.map((d) => d && Math.round(d * 10_000) / 10_000) };
  };
  return {
    blocks,
    places: [
      place({ scope: "district" }, site.district_name),
      ...schoolsByName(edition).map((d) => place({ scope: "school", place: d.school }, d.school_name)),
      ...groupsOf(release).map(({ id, label }) => place({ scope: "group", place: id }, label))
    ],
    blocks_planned: site.blocks,
    as_of_date: site.as_of_date,
    is_demo: site.is_demo
  };
}

/** Student groups of the latest year, those not in a yes/no group left out, in the order of their labels. */
function groupsOf({ rate, site }: Release): { id: string; label: string }[] {
  const year = site[0]?.school_year;
  const rows = rate.filter((d) => d.scope === "group" && d.value !== "no" && d.school_year === year);
  const labels = new Map(rows.map((d) => [groupId(d), d.value_label ?? groupId(d)]));
  return [...labels]
    .map(([id, label]) => ({ id, label }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

/** The figures of a place in the choices, as `progressOf` reads them; none where the place is gone. */
export function choiceSeries({ blocks, places }: PlanChoices, { scope, place }: GoalPlace): GoalFigure[] {
  const found = places.find((d) => d.scope === scope && d.place === place);
  return found ? blocks.map((d, i) => ({ ...d, rate: found.rates[i] ?? null })) : [];
}

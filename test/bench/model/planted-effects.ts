import type { Cohort } from "../../../lib/model/cohort.js";
import { effects } from "../../../lib/simulate/effects.js";
import { simulatedSchools } from "../../../lib/simulate/schools.js";
import { correlation } from "../../simulate/correlation.js";

/** An effect that the simulator plants, and how a model can show it. */
export interface PlantedEffect {
  readonly effect: string;
  /** The driver that tells of it. */
  readonly driver: string;
  /** By row, what the driver's contribution should rise with; NaN where it says nothing. */
  readonly rises: (cohort: Cohort) => ArrayLike<number>;
  /** Whether it is large enough to lead: spread of .5 in log-odds or more, whatever else is known. Others are told by sign. */
  readonly isLarge: boolean;
  /** Whether it can be seen only in a model that is given demographics. */
  readonly isDemographic: boolean;
}

const large = { isLarge: true, isDemographic: false };
const small = { isLarge: false, isDemographic: false };
const gradeEffects = new Map(
  effects.grade.map((effect, grade) => [grade === 0 ? "K" : String(grade), effect])
);

/** What moves absence from day to day in the simulator, but for weather, weekdays and illness, which no student bears. */
export const plantedEffects: readonly PlantedEffect[] = [
  {
    effect: "disposition, kept from year to year",
    driver: "earlier years",
    rises: values("prior_year_absence_rate"),
    ...large
  },
  { effect: "disposition of the year", driver: "absence so far", rises: values("absence_rate"), ...large },
  {
    effect: "spells of some weeks",
    driver: "recent absence",
    rises: values("absence_rate_last_20"),
    ...large
  },
  {
    effect: "disposition, its other side",
    driver: "digital activity",
    rises: values("digital_days_recent", -1),
    ...large
  },
  {
    effect: "disposition, its other side",
    driver: "survey_belonging",
    rises: values("survey_belonging", -1),
    ...small
  },
  {
    effect: "disposition, its other side",
    driver: "assessments",
    rises: values("assessment_percentile", -1),
    ...small
  },
  { effect: "disposition, its other side", driver: "tardies", rises: values("tardies"), ...small },
  { effect: "grade", driver: "grade_level", rises: words("grade_level", gradeEffects), ...small },
  { effect: "school", driver: "the others at school", rises: schoolEffects, ...small },
  { effect: "homelessness", driver: "homeless", rises: values("homeless"), ...small },
  {
    effect: "poverty",
    driver: "economically_disadvantaged",
    rises: values("economically_disadvantaged"),
    isLarge: false,
    isDemographic: true
  },
  {
    effect: "disability",
    driver: "disability",
    rises: values("disability"),
    isLarge: false,
    isDemographic: true
  }
];

/** The correlation of a driver's contributions with what they should rise with; NaN where either is constant. */
export function signOf({ rises }: PlantedEffect, cohort: Cohort, sum: Float64Array): number {
  const planted = rises(cohort);
  const known = Array.from(sum.keys()).filter((row) => !Number.isNaN(planted[row]));
  return correlation(known.map((row) => [planted[row]!, sum[row]!] as const));
}

function values(feature: string, sign = 1): PlantedEffect["rises"] {
  return ({ columns }) => Float64Array.from(columnOf(columns, feature).values, (value) => sign * value);
}

function words(feature: string, effectOf: ReadonlyMap<string, number>): PlantedEffect["rises"] {
  return ({ columns }) => {
    const { values: places, levels = [] } = columnOf(columns, feature);
    return Float64Array.from(places, (place) => effectOf.get(levels[place] ?? "") ?? NaN);
  };
}

function schoolEffects({ school, schools }: Cohort): Float64Array {
  const effectOf = new Map(simulatedSchools.map((d) => [d.name, d.effect]));
  return Float64Array.from(school, (place) => effectOf.get(schools[place] ?? "") ?? NaN);
}

function columnOf(columns: Cohort["columns"], feature: string): Cohort["columns"][number] {
  const column = columns.find((d) => d.feature.name === feature);
  if (column === undefined) throw new Error(`no column of ${feature}`);
  return column;
}

import type { Cohort, Column } from "../../../lib/model/cohort.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import { random } from "../../../lib/random/random.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";

export interface CohortShape {
  readonly years: readonly number[];
  readonly students: number;
  readonly schools: number;
  /** How far the absence rate raises the log-odds: 0 is no signal at all. */
  readonly signal: number;
  /** Share chronically absent where nothing raises it. */
  readonly share?: number;
}

const names = [
  "absence_rate",
  "prior_year_absence_rate",
  "days_absent_first_20",
  "grade_level",
  "disability"
];

/** The features that rules and a small model need. */
export const fewFeatures: readonly ModelFeature[] = features.filter((d) => names.includes(d.name));

/** Students of some school years in block 4. */
export function randomCohort({ years, students, schools, signal, share = 0.3 }: CohortShape): Cohort {
  const dice = random(7, "reference cohort");
  const n = years.length * students;
  const rate = Float32Array.from({ length: n }, () => dice.uniform() * 0.3);
  const columns = fewFeatures.map((feature): Column => {
    if (feature.unit === "category")
      return { feature, levels: ["1", "2"], values: rate.map(() => dice.integer(0, 1)) };
    const draw = { share: () => dice.uniform() * 0.3, flag: () => Number(dice.chance(0.4)) } as const;
    const drawn = feature.unit === "flag" ? draw.flag : draw.share;
    if (feature.name === "absence_rate") return { feature, values: rate };
    return {
      feature,
      values: rate.map((d) => (feature.name === "days_absent_first_20" ? Math.round(20 * d) : drawn()))
    };
  });
  const base = Math.log(share / (1 - share));
  const chance = (row: number) => 1 / (1 + Math.exp(-base - signal * ((rate[row] as number) - 0.15)));
  return {
    ...{ n, columns, schools: Array.from({ length: schools }, (_, i) => `School ${i}`) },
    label: Uint8Array.from({ length: n }, (_, row) => (share > 0 && dice.chance(chance(row)) ? 1 : 0)),
    student: Uint32Array.from({ length: n }, (_, row) => row),
    school: Uint16Array.from({ length: n }, (_, row) => row % schools),
    schoolYear: Uint16Array.from({ length: n }, (_, row) => years[Math.floor(row / students)] as number),
    block: new Uint8Array(n).fill(4),
    undetermined: new Uint8Array(n).fill(1)
  };
}

import type { Cohort, Column } from "../../lib/model/cohort.js";
import { random } from "../../lib/random/random.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";

export interface MadeCohort {
  readonly n?: number;
  readonly schools?: number;
  readonly years?: readonly number[];
  /** Share with the outcome. */
  readonly positives?: number;
  /** Features without any value. */
  readonly missing?: readonly string[];
}

/** Students by dice with every feature of the list, a row a student and year. */
export function madeCohort(made: MadeCohort = {}): Cohort {
  const { n = 400, schools = 4, years = [2024, 2025], positives = 0.25, missing = [] } = made;
  const dice = random(5, "made cohort");
  const rows = n * years.length;
  const columns = features.map((feature): Column => {
    const isWord = feature.unit === "category";
    const draw = () =>
      isWord ? dice.integer(0, 1) : feature.unit === "flag" ? Number(dice.chance(0.3)) : dice.uniform();
    const values = Float32Array.from({ length: rows }, () => (missing.includes(feature.name) ? NaN : draw()));
    return { feature, values, ...(isWord && { levels: ["1", "K"] }) };
  });
  const byRow = <A>(of: (row: number) => A) => Array.from({ length: rows }, (_, row) => of(row));
  return {
    n: rows,
    columns,
    label: Uint8Array.from(byRow(() => Number(dice.chance(positives)))),
    student: Uint32Array.from(byRow((row) => row % n)),
    school: Uint16Array.from(byRow((row) => row % schools)),
    schools: Array.from({ length: schools }, (_, school) => `School ${school}`),
    schoolYear: Uint16Array.from(byRow((row) => years[Math.floor(row / n)] ?? 0)),
    block: new Uint8Array(rows).fill(6),
    undetermined: Uint8Array.from(byRow((row) => (row % 5 === 0 ? 0 : 1)))
  };
}

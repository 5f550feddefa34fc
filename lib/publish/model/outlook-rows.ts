import type { ReleaseRowOf } from "../release-tables.js";
import { thousandth } from "./measure-rows.js";

type OutlookRow = ReleaseRowOf<"model_outlook">;

/** Risk scores of a place's students: private, before the gate. */
export interface OutlookCell extends Pick<OutlookRow, "scope" | "school" | "school_level" | "grade"> {
  /** Of a school, the level whose schools add up to a row of their own; null where it has none. */
  readonly within?: string | null;
  readonly n: number;
  /** Mean risk score, and the sum over students of score × (1 − score). */
  readonly mean: number;
  readonly variance: number;
  /** Students of the block before, and their mean risk score. */
  readonly before?: { readonly n: number; readonly mean: number };
}

/** The two-sided 95 % point of the standard normal distribution. */
const z95 = 1.959963984540054;

/**
 * The rows of model_outlook.json, withheld for places of fewer than `smallest` students, and for the next smallest
 * beside them as long as all that are withheld are fewer: those could be had from the whole and the others. The
 * interval is of the share who will be chronically absent if each student is with the probability scored, independently
 * of the others (normal approximation to the Poisson binomial distribution): it knows nothing of an error of the model.
 */
export function outlookRows(cells: readonly OutlookCell[], smallest: number): OutlookRow[] {
  const hidden = hiddenCells(cells, smallest);
  return cells.map((cell) => {
    const { scope, school, school_level, grade, n, mean, variance, before } = cell;
    const key = { scope, school, school_level, grade };
    const because = hidden.get(cell);
    if (because)
      return {
        ...{ ...key, predicted: null, low: null, high: null, change: null },
        ...{ shown: "hidden", hidden_because: because }
      };
    const reach = (z95 * Math.sqrt(variance)) / n;
    return {
      ...{ ...key, predicted: thousandth(mean) },
      low: thousandth(Math.max(0, mean - reach)),
      high: thousandth(Math.min(1, mean + reach)),
      change: before && before.n >= smallest ? thousandth(mean - before.mean) : null,
      ...{ shown: "exact", hidden_because: null }
    };
  });
}

function hiddenCells(
  cells: readonly OutlookCell[],
  smallest: number
): ReadonlyMap<OutlookCell, "small" | "complement"> {
  const hidden = new Map<OutlookCell, "small" | "complement">();
  for (const cell of cells) if (cell.n < smallest) hidden.set(cell, "small");
  for (const parts of partsOfWholes(cells)) {
    const shown = parts.filter((d) => !hidden.has(d)).sort((a, b) => b.n - a.n);
    const withheld = () => parts.filter((d) => hidden.has(d)).reduce((sum, d) => sum + d.n, 0);
    while (withheld() > 0 && withheld() < smallest && shown.length > 0)
      hidden.set(shown.pop() as OutlookCell, "complement");
  }
  return hidden;
}

/** Places that add up to another: schools to their level and to the district, grades and levels to the district. */
function partsOfWholes(cells: readonly OutlookCell[]): OutlookCell[][] {
  const of = (scope: OutlookRow["scope"]) => cells.filter((d) => d.scope === scope);
  const schools = of("school");
  const levels = [...new Set(schools.map((d) => d.within ?? null))];
  const within = levels.map((level) => schools.filter((d) => (d.within ?? null) === level));
  return [...within, schools, of("level"), of("grade")];
}

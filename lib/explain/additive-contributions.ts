import type { AdditiveModel } from "../model/additive/additive-model.js";
import type { Cohort } from "../model/cohort.js";
import { additiveTerms } from "./additive-terms.js";
import type { RowContributions, TermFeatures } from "./row-contributions.js";
import { takeColumns } from "./take-columns.js";

/**
 * Every contribution to every row of a glass box, exactly, in a byte or two each: a term's contribution to a row is
 * `table[cells[row]]`. A pair is a term of its own here and in a waterfall; sums by driver halve it between its two.
 */
export interface AdditiveContributions {
  readonly base: number;
  readonly n: number;
  readonly terms: readonly {
    readonly features: TermFeatures;
    readonly table: Float64Array;
    readonly cells: Uint8Array | Uint16Array;
  }[];
}

export function additiveContributions(
  model: AdditiveModel,
  cohort: Pick<Cohort, "n" | "columns">
): AdditiveContributions {
  const terms = additiveTerms(model, cohort).map(({ features, table, fill }) => {
    const cells = table.length > 256 ? new Uint16Array(cohort.n) : new Uint8Array(cohort.n);
    fill(0, cohort.n, cells);
    return { features, table, cells };
  });
  return { base: model.base, n: cohort.n, terms };
}

/** Of these rows alone, by term in the order of `termsOf`. */
export function additiveRows(
  model: AdditiveModel,
  cohort: Pick<Cohort, "n" | "columns">,
  rows: Uint32Array
): RowContributions[] {
  const { base, terms } = additiveContributions(model, takeColumns(cohort, rows));
  return Array.from(rows, (_, i) => ({
    base,
    contributions: Float64Array.from(terms, ({ table, cells }) => table[cells[i] as number] as number)
  }));
}

import type { AdditiveModel } from "../model/additive/additive-model.js";
import type { Cohort } from "../model/cohort.js";
import { additiveTerms } from "./additive-terms.js";
import type { RowContributions, TermFeatures } from "./row-contributions.js";

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

export function additiveContributions(model: AdditiveModel, cohort: Cohort): AdditiveContributions {
  const terms = additiveTerms(model, cohort).map(({ features, table, fill }) => {
    const cells = table.length > 256 ? new Uint16Array(cohort.n) : new Uint8Array(cohort.n);
    fill(0, cohort.n, cells);
    return { features, table, cells };
  });
  return { base: model.base, n: cohort.n, terms };
}

/** One row's, by term in the order of `termsOf`. */
export function additiveRow(model: AdditiveModel, cohort: Cohort, row: number): RowContributions {
  const cell = new Uint16Array(1);
  const contributions = Float64Array.from(additiveTerms(model, cohort), ({ table, fill }) => {
    fill(row, row + 1, cell);
    return table[cell[0] as number] as number;
  });
  return { base: model.base, contributions };
}

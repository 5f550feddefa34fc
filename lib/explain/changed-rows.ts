import type { Calibration } from "../model/calibration/calibration.js";
import { type Cohort, type Column, takeRows } from "../model/cohort.js";
import { riskOf } from "./risk-of.js";
import type { Standing } from "./waterfall.js";

/** Margins of rows by any risk model. */
export type Predict = (cohort: Cohort) => Float64Array;

/** A feature and the value that it is to have: a number or flag, or a word among the column's levels; null is missing. */
export interface Change {
  readonly feature: string;
  readonly to: number | string | null;
}

/** One row of a cohort, and how it is scored. */
export interface Scored {
  readonly cohort: Cohort;
  readonly row: number;
  /** Those that the model knows; a cohort may have more. */
  readonly features: readonly string[];
  readonly predict: Predict;
  readonly calibration: Calibration;
}

/** Columns of what the model knows, in the cohort's order. */
export function modelColumns({ cohort, features }: Pick<Scored, "cohort" | "features">): readonly Column[] {
  return cohort.columns.filter((d) => features.includes(d.feature.name));
}

/** The scores that a row would have under each set of changes, from one call of `predict`. */
export function changedScores(
  { cohort, row, predict, calibration }: Scored,
  sets: readonly (readonly Change[])[]
): Standing[] {
  const copies = takeRows(cohort, new Uint32Array(sets.length).fill(row));
  const columns = new Map(copies.columns.map((d) => [d.feature.name, d]));
  sets.forEach((changes, copy) => {
    for (const { feature, to } of changes) {
      const column = columns.get(feature);
      if (!column) throw new RangeError(`the rows have no column "${feature}" to change`);
      column.values[copy] = valueIn(column, to);
    }
  });
  return Array.from(predict(copies), (margin) => ({ margin, risk: riskOf(calibration, margin) }));
}

function valueIn({ feature, levels }: Column, to: Change["to"]): number {
  if (to === null) return NaN;
  const place = typeof to === "string" ? (levels?.indexOf(to) ?? -1) : levels ? -1 : to;
  if (place === -1 && (typeof to === "string" || levels))
    throw new RangeError(`${feature.name} has no value ${JSON.stringify(to)} among these rows`);
  if (!Number.isFinite(place))
    throw new RangeError(`${feature.name} can't be ${to} (give a finite number, or null)`);
  return place;
}

import { random } from "../../random/random.js";
import { rowsWhere } from "../cohort.js";
import { applyCalibration } from "./apply-calibration.js";
import type { Calibration } from "./calibration.js";
import { fitIsotonic } from "./fit-isotonic.js";
import { fitPlatt } from "./fit-platt.js";

/** Rows that a model did not learn from. */
export interface CalibrationRows {
  readonly margin: Float64Array;
  readonly label: Uint8Array;
  /** Numbers of students: all rows of one are in one fold. */
  readonly student: Uint32Array;
}

const folds = 5;

/** With fewer of either outcome, no calibration can be told from chance. */
const fewestOfEach = 20;

/** Steps need more rows than a line. */
const fewestForSteps = 1000;

/**
 * A calibration where one helps: by five folds of students, the one with the least log loss, if it is less than that of
 * the scores as they are by more than one standard error of the difference; else none.
 */
export function fitCalibration(rows: CalibrationRows, seed: number): Calibration {
  const positives = rows.label.reduce((sum, d) => sum + d, 0);
  if (Math.min(positives, rows.label.length - positives) < fewestOfEach) return { kind: "none" };
  const fits = [fitPlatt, ...(rows.label.length >= fewestForSteps ? [fitIsotonic] : [])];
  const plain = losses(applyCalibration({ kind: "none" }, rows.margin), rows.label);
  const best = fits
    .map((fit) => ({ fit, ...gainOf(plain, acrossFolds(rows, fit, seed)) }))
    .sort((a, b) => b.gain - a.gain)[0];
  return best && best.gain > best.error ? best.fit(rows.margin, rows.label) : { kind: "none" };
}

/** By row, the log loss by a calibration fitted on the other folds. */
function acrossFolds(
  { margin, label, student }: CalibrationRows,
  fit: (margin: Float64Array, label: Uint8Array) => Calibration,
  seed: number
): Float64Array {
  const fold = Uint8Array.from(student, (d) => random(seed, "calibration", d).integer(0, folds - 1));
  const loss = new Float64Array(label.length);
  for (let each = 0; each < folds; each++) {
    const own = rowsWhere(label.length, (row) => fold[row] === each);
    const others = rowsWhere(label.length, (row) => fold[row] !== each);
    const fitted = fit(
      take(margin, others),
      Uint8Array.from(others, (row) => label[row] as number)
    );
    const told = applyCalibration(fitted, take(margin, own));
    losses(
      told,
      Uint8Array.from(own, (row) => label[row] as number)
    ).forEach((d, i) => (loss[own[i] as number] = d));
  }
  return loss;
}

function losses(score: Float64Array, label: Uint8Array): Float64Array {
  return score.map((p, row) => -Math.log(Math.max(label[row] === 1 ? p : 1 - p, 1e-15)));
}

/** The mean of what is gained by row, and its standard error. */
function gainOf(before: Float64Array, after: Float64Array): { gain: number; error: number } {
  const n = before.length;
  const gains = before.map((d, row) => d - (after[row] as number));
  const gain = gains.reduce((sum, d) => sum + d, 0) / n;
  const variance = gains.reduce((sum, d) => sum + (d - gain) ** 2, 0) / (n - 1);
  return { gain, error: Math.sqrt(variance / n) };
}

function take(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}

import type { Calibration } from "./calibration.js";

/**
 * Isotonic steps (B. Zadrozny & C. Elkan 2002) by pooling adjacent violators, equal margins together: each step's mean
 * margin with its share of positives.
 */
export function fitIsotonic(
  margin: Float64Array,
  label: Uint8Array
): Extract<Calibration, { kind: "isotonic" }> {
  const steps: Step[] = [];
  for (const step of tied(margin, label)) {
    let last = step;
    for (let before = steps.at(-1); before && rateOf(before) >= rateOf(last); before = steps.at(-1)) {
      last = joined(before, last);
      steps.pop();
    }
    steps.push(last);
  }
  const rates = steps.map(rateOf);
  return {
    kind: "isotonic",
    margins: steps.map((d) => d.margins / d.rows),
    scores: steps.map((step, i) => inside(step, rates[i - 1] ?? 0, rates[i + 1] ?? 1))
  };
}

/** The rate of a step; of one outcome alone, half a row of the other is added, as far as the steps beside it allow. */
function inside(step: Step, before: number, after: number): number {
  const rate = rateOf(step);
  const half = 0.5 / (step.rows + 1);
  if (rate === 0) return Math.min(half, after);
  return rate === 1 ? Math.max(1 - half, before) : rate;
}

interface Step {
  readonly rows: number;
  readonly positives: number;
  /** Their sum. */
  readonly margins: number;
}

/** Rows of each margin, in order. */
function tied(margin: Float64Array, label: Uint8Array): Step[] {
  const order = Uint32Array.from(margin.keys()).sort((a, b) => (margin[a] as number) - (margin[b] as number));
  const steps: Step[] = [];
  let value = NaN;
  for (const row of order) {
    const one = { rows: 1, positives: label[row] as number, margins: margin[row] as number };
    const last = steps.at(-1);
    if (last && one.margins === value) steps[steps.length - 1] = joined(last, one);
    else steps.push(one);
    value = one.margins;
  }
  return steps;
}

function joined(a: Step, b: Step): Step {
  return { rows: a.rows + b.rows, positives: a.positives + b.positives, margins: a.margins + b.margins };
}

function rateOf({ rows, positives }: Step): number {
  return positives / rows;
}

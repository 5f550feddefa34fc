import type { Calibration } from "./calibration.js";

/**
 * Isotonic steps (B. Zadrozny & C. Elkan 2002) by pooling adjacent violators, equal margins together: each step's mean
 * margin with its share of positives, held off 0 and 1 by half a row of all.
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
  const least = 0.5 / label.length;
  return {
    kind: "isotonic",
    margins: steps.map((d) => d.margins / d.rows),
    scores: steps.map((d) => Math.min(Math.max(rateOf(d), least), 1 - least))
  };
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

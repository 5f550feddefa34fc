import type { Column } from "../../../lib/model/cohort.js";
import { finishAsync } from "../../../lib/model/fit.js";
import { fitLogistic } from "../../../lib/model/logistic/fit-logistic.js";
import { predictLogistic } from "../../../lib/model/logistic/predict-logistic.js";
import { marginLoss } from "../../../lib/model/margin-loss.js";
import { openTf } from "../../../lib/vendor/tf.js";
import { madeFeature } from "../../model/made-training.js";

export interface LogisticRun {
  /** From columns to a model with standard errors, of each fit; the first compiles what it runs. */
  readonly seconds: readonly number[];
  /** The longest time between two reports of progress. */
  readonly longestStep: number;
  readonly steps: number;
  readonly logLoss: number;
  readonly backend: string;
}

/** Fits written rows some times, in a worker of a tab. */
export async function run(fits: number): Promise<LogisticRun> {
  const rows = (await (await fetch("/rows.json")).json()) as {
    n: number;
    features: { name: string; levels?: string[] }[];
  };
  const [values, label] = await Promise.all(
    ["/columns.f32", "/label.u8"].map(async (file) => (await fetch(file)).arrayBuffer())
  );
  const columns = rows.features.map(({ name, levels }, i): Column => {
    const own = new Float32Array(values!, i * rows.n * 4, rows.n);
    return {
      feature: madeFeature(name, levels ? "category" : "score"),
      values: own,
      ...(levels && { levels })
    };
  });
  const training = { n: rows.n, columns, label: new Uint8Array(label!), heldOut: new Uint8Array(rows.n) };
  const engine = await openTf({ plain: "/plain.wasm", simd: "/simd.wasm" });
  const seconds: number[] = [];
  let [logLoss, steps, longestStep] = [NaN, 0, 0];
  for (let i = 0; i < fits; i++) {
    const start = performance.now();
    let last = start;
    steps = 0;
    const model = await finishAsync(fitLogistic(training, {}, engine), () => {
      const now = performance.now();
      if (++steps > 1) longestStep = Math.max(longestStep, (now - last) / 1000);
      last = now;
    });
    seconds.push((performance.now() - start) / 1000);
    logLoss = marginLoss(predictLogistic(model, training), training.label);
  }
  return { seconds, longestStep, steps, logLoss, backend: engine.backend };
}

import { integratedGradients } from "../../../lib/explain/integrated-gradients.js";
import { rowsWhere, takeRows } from "../../../lib/model/cohort.js";
import { finishAsync } from "../../../lib/model/fit.js";
import { fitLogistic } from "../../../lib/model/logistic/fit-logistic.js";
import { predictLogistic } from "../../../lib/model/logistic/predict-logistic.js";
import { marginLoss } from "../../../lib/model/margin-loss.js";
import { fitNetwork } from "../../../lib/model/network/fit-network.js";
import { predictNetwork } from "../../../lib/model/network/predict-network.js";
import { openTf } from "../../../lib/vendor/tf.js";
import { madeRows } from "./made-rows.js";

const testRows = 20_000;
const explainedRows = 1000;

/** A network in this process: how long it takes, what it gains on a logistic regression, what explaining it leaves. */
export async function benchNetwork([train = "100000", features = "50"]: string[] = []): Promise<void> {
  const trainRows = Number(train);
  const rows = madeRows(trainRows + testRows, Number(features), 6);
  const part = (from: number, to: number) =>
    takeRows(
      rows,
      rowsWhere(rows.n, (row) => row >= from && row < to)
    );
  const [learnt, test] = [part(0, trainRows), part(trainRows, rows.n)];
  const training = {
    ...learnt,
    heldOut: Uint8Array.from(learnt.label, (_, row) => (row % 10 === 9 ? 1 : 0))
  };
  const engine = await openTf();
  let passes = 0;
  const start = performance.now();
  const model = await finishAsync(fitNetwork(training, { seed: 1 }, engine), (d) => (passes = d.round));
  const fitted = performance.now();
  const some = rowsWhere(explainedRows, () => true);
  const explained = integratedGradients(model, test, some);
  const done = performance.now();
  const logistic = await finishAsync(fitLogistic(training, {}, engine));
  const residual = Math.max(...explained.map((d) => Math.abs(d.residual ?? NaN)));
  console.log(`network, ${trainRows.toLocaleString("en")} x ${features}, ${engine.backend}`);
  console.table({
    "fit, s": ((fitted - start) / 1000).toFixed(1),
    passes,
    "test log loss": marginLoss(predictNetwork(model, test), test.label).toFixed(4),
    "logistic's": marginLoss(predictLogistic(logistic, test), test.label).toFixed(4),
    "largest residual, log-odds": residual.toExponential(1),
    "rows explained a second": (explainedRows / ((done - fitted) / 1000)).toFixed(0)
  });
}

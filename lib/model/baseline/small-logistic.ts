import type { Column } from "../cohort.js";
import { encodeRows } from "../design/encode-rows.js";
import { encodedWidth } from "../design/encoding.js";
import { learnEncoding } from "../design/learn-encoding.js";
import type { LogisticModel } from "../logistic/logistic-model.js";
import { newtonLogistic } from "./newton-logistic.js";

/** Just enough to keep weights finite where the outcome is parted without error. */
const ridge = 1e-6;

/** A logistic regression on a few features to its optimum, in plain arithmetic; on those that vary. */
export function fitSmallLogistic(columns: readonly Column[], label: Uint8Array): LogisticModel {
  const n = label.length;
  const rows = { n, label, columns: columns.filter(varies), heldOut: new Uint8Array(n) };
  const encoding = rows.columns.length > 0 ? learnEncoding(rows) : [];
  const width = encodedWidth(encoding);
  const design = encodeRows(encoding, rows);
  const encoded = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: n }, (__, row) => design[row * width + j] as number)
  );
  const [intercept = 0, ...weights] = newtonLogistic(encoded, label, ridge);
  return { kind: "logistic", encoding, intercept, weights, ridge };
}

function varies({ values }: Column): boolean {
  return values.some((value) => !Object.is(value, values[0]));
}

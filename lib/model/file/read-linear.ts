import { encodedWidth } from "../design/encoding.js";
import type { LogisticModel } from "../logistic/logistic-model.js";
import type { Layer, NetworkModel } from "../network/network-model.js";
import { encodingAt } from "./read-encoding.js";
import type { FeaturesByName } from "./read-features.js";
import { at, complain, type JsonObject, listAt, objectAt, type Place } from "./reading.js";
import { numberAt, numbersAt, readNumbers } from "./read-values.js";

export function readLogistic(value: JsonObject, place: Place, features: FeaturesByName): LogisticModel {
  const keys = ["kind", "encoding", "intercept", "weights", "ridge"];
  const object = objectAt(value, place, keys, ["standardErrors"]);
  const encoding = encodingAt(object, place, features);
  const width = encodedWidth(encoding);
  return {
    kind: "logistic",
    encoding,
    intercept: numberAt(object, "intercept", place),
    weights: numbersAt(object, "weights", place, width),
    ...(object["standardErrors"] !== undefined && {
      standardErrors: numbersAt(object, "standardErrors", place, width + 1, { min: 0 })
    }),
    ridge: numberAt(object, "ridge", place, { min: 0 })
  };
}

export function readNetwork(value: JsonObject, place: Place, features: FeaturesByName): NetworkModel {
  const object = objectAt(value, place, ["kind", "encoding", "layers"]);
  const encoding = encodingAt(object, place, features);
  const layers = listAt(object, "layers", place, 16, readLayer);
  let width = encodedWidth(encoding);
  layers.forEach(({ weights, biases }, i) => {
    const here = at(at(place, "layers"), i);
    if (weights.length !== width) complain(here, `${weights.length} inputs where ${width} are expected`);
    width = biases.length;
  });
  if (layers.length === 0 || width !== 1) complain(at(place, "layers"), "do not end in one number");
  return { kind: "network", encoding, layers };
}

function readLayer(value: unknown, place: Place): Layer {
  const object = objectAt(value, place, ["weights", "biases"]);
  const biases = numbersAt(object, "biases", place, undefined);
  const weights = listAt(object, "weights", place, 20_000, (row, here) =>
    readNumbers(row, here, biases.length)
  );
  return { weights, biases };
}

import type { Calibration } from "../calibration/calibration.js";
import { at, complain, isObject, objectAt, type Place } from "./reading.js";
import { numberAt, numbersAt, wordAt } from "./read-values.js";

export function readCalibration(value: unknown, place: Place): Calibration {
  const kind = wordAt(isObject(value) ? value : {}, "kind", place, ["none", "platt", "isotonic"]);
  if (kind === "none") {
    objectAt(value, place, ["kind"]);
    return { kind };
  }
  if (kind === "platt") {
    const object = objectAt(value, place, ["kind", "slope", "intercept"]);
    return {
      kind,
      slope: numberAt(object, "slope", place),
      intercept: numberAt(object, "intercept", place)
    };
  }
  const object = objectAt(value, place, ["kind", "margins", "scores"]);
  const margins = numbersAt(object, "margins", place, undefined);
  const scores = numbersAt(object, "scores", place, margins.length, { min: 0, max: 1 });
  if (margins.length === 0) complain(at(place, "margins"), "none");
  if (falls(margins)) complain(at(place, "margins"), "not rising");
  if (falls(scores)) complain(at(place, "scores"), "not rising");
  return { kind, margins, scores };
}

function falls(values: readonly number[]): boolean {
  return values.some((value, i) => i > 0 && value < (values[i - 1] as number));
}

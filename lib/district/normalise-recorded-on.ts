import type { RecordedOn } from "./district.js";
import { expressionOf } from "./normalise-expression.js";
import { complain, type Place } from "./problems.js";
import { dateAt, type JsonObject, numberAt, objectAt, textAt } from "./read-json.js";

const target = { name: "recorded_on", column: { type: "date", required: true, doc: "" } } as const;

/** When the rows of a feed were known; without it a feed can't be placed in time. */
export function normaliseRecordedOn(value: unknown, place: Place): RecordedOn | undefined {
  const object = objectAt(value, place, "expression", "recorded_on");
  if (object === undefined) return undefined;
  if (object["lag_days"] !== undefined || object["from"] !== undefined) return lagged(object, place);
  if (object["constant"] !== undefined) {
    const date = dateAt(object, "constant", place);
    return date === undefined ? undefined : { kind: "constant", date };
  }
  const expression = expressionOf(object, place, target);
  return expression && { kind: "column", expression };
}

function lagged(object: JsonObject, place: Place): RecordedOn | undefined {
  const from = textAt(object, "from", place);
  const days = numberAt(object, "lag_days", place, 0, 3660);
  if (from === undefined || days === undefined)
    return complain(place, "needs both lag_days and from", 'write {"lag_days": 1, "from": "date"}');
  return { kind: "lag", days, from };
}

import type { Filter } from "./district.js";
import { expressionOf } from "./normalise-expression.js";
import { complain, type Place } from "./problems.js";
import { flagAt, type JsonObject, listAt, objectAt, textsAt } from "./read-json.js";

/** The filters under `filter`; one may stand without brackets. */
export function normaliseFilters(object: JsonObject, place: Place): Filter[] {
  return listAt(object, "filter", place, true).flatMap((member) => {
    const filter = normaliseFilter(member.value, member.place);
    return filter ? [filter] : [];
  });
}

export function normaliseFilter(value: unknown, place: Place): Filter | undefined {
  const object = objectAt(value, place, "expression", "filter");
  if (object === undefined) return undefined;
  const tests = ["is", "is_not", "empty"].filter((test) => object[test] !== undefined);
  if (tests.length !== 1)
    return complain(place, "has not exactly one test", "give one of: is, is_not, empty");
  const expression = expressionOf(object, place);
  if (expression === undefined) return undefined;
  if (object["empty"] !== undefined)
    return { expression, test: { kind: "empty", empty: flagAt(object, "empty", place) } };
  const kind = object["is"] === undefined ? "is_not" : "is";
  return { expression, test: { kind, words: textsAt(object, kind, place, true) } };
}

/** The filter that passes what the other does not. */
export function opposite({ expression, test }: Filter): Filter {
  if (test.kind === "empty") return { expression, test: { kind: "empty", empty: !test.empty } };
  return { expression, test: { kind: test.kind === "is" ? "is_not" : "is", words: test.words } };
}

import type { LookUp } from "./expression.js";
import { complain, type Place } from "./problems.js";
import { type JsonObject, listAt, objectAt, textAt, textsAt } from "./read-json.js";

/** The look-ups of an expression, in the order in which they are followed. */
export function normaliseLookUps(object: JsonObject, place: Place): LookUp[] {
  return listAt(object, "lookup", place, true).flatMap((member) => {
    const lookup = objectAt(member.value, member.place, "lookup");
    if (lookup === undefined) return [];
    const source = textAt(lookup, "source", member.place);
    const take = textAt(lookup, "take", member.place);
    const match = textsAt(lookup, "match", member.place, true);
    if (lookup["match"] !== undefined && match.length === 0) complain(member.place, "matches no column");
    if (source === undefined || take === undefined || match.length === 0) return [];
    return [{ source, match, take, several: textAt(lookup, "several", member.place) }];
  });
}

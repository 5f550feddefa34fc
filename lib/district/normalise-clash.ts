import type { Clash } from "./district.js";
import { at, complain, type Place } from "./problems.js";
import { entriesAt, isObject, type JsonObject, shown } from "./read-json.js";

const words = ["quarantine", "last_line", "set_aside"] as const;

/** Which of several rows with one key stands; undefined if the object does not say. */
export function normaliseClash(object: JsonObject, place: Place): Clash | undefined {
  const value = object["clash"];
  if (value === undefined) return undefined;
  const kind = words.find((word) => word === value);
  if (kind) return { kind };
  const where = at(place, "clash");
  if (!isObject(value) || Object.keys(value).some((key) => key !== "prefer"))
    return complain(
      where,
      `unknown clash ${shown(value)}`,
      `one of: ${words.join(", ")}, {"prefer": {"<column>": ["<word>", …]}}`
    );
  const [choice, ...others] = entriesAt(value, "prefer", where);
  if (choice === undefined || others.length > 0 || !isWords(choice.value))
    return complain(where, "prefers not by exactly one column and its words");
  return { kind: "prefer", column: choice.key, words: choice.value };
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((word) => typeof word === "string");
}

import { didYouMean } from "../contract/did-you-mean.js";
import { mappingLanguage, type MappingSection } from "./mapping-language.js";
import { at, complain, type Place } from "./problems.js";

export type JsonObject = Readonly<Record<string, unknown>>;

/** The object at a place with only the keys that the language knows there; comments (`_…`) are passed over. */
export function objectAt(
  value: unknown,
  place: Place,
  ...sections: MappingSection[]
): JsonObject | undefined {
  if (!isObject(value)) return complain(place, `not an object: ${shown(value)}`, "write it in braces");
  const keys = sections.flatMap((section) => mappingLanguage[section].map((d) => d.key as string));
  for (const key of Object.keys(value)) {
    if (key.startsWith("_") || keys.includes(key)) continue;
    complain(place, `unknown key "${key}"`, didYouMean(key, keys) || `it may have: ${keys.join(", ")}`);
  }
  for (const { key, value: kind, ...rest } of sections.flatMap((section) => [...mappingLanguage[section]])) {
    if ("required" in rest && value[key] === undefined) complain(place, `no "${key}"`, `add it: ${kind}`);
  }
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text under a key; undefined if it is absent, or wrong and complained of. */
export function textAt(object: JsonObject, key: string, place: Place): string | undefined {
  const value = object[key];
  if (value === undefined) return undefined;
  if (typeof value === "string" && value !== "") return value;
  return complain(at(place, key), `not a text: ${shown(value)}`);
}

export function flagAt(object: JsonObject, key: string, place: Place): boolean {
  const value = object[key];
  if (value === undefined || typeof value === "boolean") return value ?? false;
  complain(at(place, key), `neither true nor false: ${shown(value)}`);
  return false;
}

export function numberAt(
  object: JsonObject,
  key: string,
  place: Place,
  min: number,
  max: number
): number | undefined {
  const value = object[key];
  if (value === undefined) return undefined;
  if (typeof value === "number" && value >= min && value <= max) return value;
  return complain(at(place, key), `not a number from ${min} to ${max}: ${shown(value)}`);
}

export function dateAt(object: JsonObject, key: string, place: Place): string | undefined {
  const date = textAt(object, key, place);
  if (date === undefined || isDate(date)) return date;
  return complain(at(place, key), `not a date: ${shown(date)}`, "write it as 2026-01-16");
}

/** One of a few words. */
export function wordAt<W extends string>(
  object: JsonObject,
  key: string,
  place: Place,
  words: readonly W[]
): W | undefined {
  const value = object[key];
  if (value === undefined) return undefined;
  const word = words.find((d) => d === value);
  return word ?? complain(at(place, key), `unknown word ${shown(value)}`, `one of: ${words.join(", ")}`);
}

/** The members under a key, each with its place; a single one may stand without brackets if `single`. */
export function listAt(
  object: JsonObject,
  key: string,
  place: Place,
  single = false
): { value: unknown; place: Place }[] {
  const value = object[key];
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.map((member: unknown, i) => ({ value: member, place: at(at(place, key), i) }));
  if (single) return [{ value, place: at(place, key) }];
  complain(at(place, key), `not a list: ${shown(value)}`, "write it in brackets");
  return [];
}

export function textsAt(object: JsonObject, key: string, place: Place, single = false): string[] {
  return listAt(object, key, place, single).flatMap(({ value, place: member }) => {
    if (typeof value === "string") return [value];
    complain(member, `not a text: ${shown(value)}`);
    return [];
  });
}

/** The keys and values of an object under a key. */
export function entriesAt(
  object: JsonObject,
  key: string,
  place: Place
): { key: string; value: unknown; place: Place }[] {
  const value = object[key];
  if (value === undefined) return [];
  if (!isObject(value)) {
    complain(at(place, key), `not an object: ${shown(value)}`, "write it in braces");
    return [];
  }
  return Object.entries(value)
    .filter(([name]) => !name.startsWith("_"))
    .map(([name, member]) => ({ key: name, value: member, place: at(at(place, key), name) }));
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
}

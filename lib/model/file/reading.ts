import type { Problem } from "./model-file-error.js";

/** A place in a model file and the list that all of its problems go to. */
export interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** The place one step in: `model`, then `.shapes`, then `[2]`. */
export function at(place: Place, step: string | number): Place {
  const joint = typeof step === "number" ? `[${step}]` : place.path ? `.${step}` : step;
  return { path: `${place.path}${joint}`, problems: place.problems };
}

export function complain(place: Place, problem: string, advice = ""): void {
  place.problems.push({ place: place.path, problem, advice });
}

/** The object at a place, which has these keys and no others but the optional ones; an empty one where it is none. */
export function objectAt(
  value: unknown,
  place: Place,
  keys: readonly string[],
  optional: readonly string[] = []
): JsonObject {
  if (!isObject(value)) {
    complain(place, `not an object: ${shown(value)}`);
    return {};
  }
  for (const key of Object.keys(value))
    if (!keys.includes(key) && !optional.includes(key)) complain(at(place, shown(key)), "unknown key");
  for (const key of keys) if (!Object.hasOwn(value, key)) complain(at(place, key), "missing");
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of a list, each read at its own place. */
export function listAt<T>(
  object: JsonObject,
  key: string,
  place: Place,
  most: number,
  read: (value: unknown, place: Place) => T
): T[] {
  const value = object[key];
  const here = at(place, key);
  if (!Array.isArray(value)) return wrong(here, value, "a list", []);
  if (value.length > most) {
    complain(here, `${value.length} entries, more than ${most}`);
    return [];
  }
  return Array.from(value, (member: unknown, index) => read(member, at(here, index)));
}

/** Any key and its value, in the order of keys. */
export function recordAt<T>(
  object: JsonObject,
  key: string,
  place: Place,
  read: (value: unknown, place: Place) => T
): Record<string, T> {
  const here = at(place, key);
  const value = object[key];
  if (!isObject(value)) return wrong(here, value, "an object", {});
  const keys = Object.keys(value).sort();
  if (keys.length > 100) complain(here, `${keys.length} entries, more than 100`);
  return Object.fromEntries(
    keys.slice(0, 100).map((name) => {
      if (!/^[a-z@][\w@./-]{0,99}$/i.test(name)) complain(at(here, shown(name)), "not a name");
      return [name, read(value[name], at(here, shown(name)))];
    })
  );
}

/** Says what a value is not, and gives a stand-in that is never used, since a file with a problem is refused. */
export function wrong<T>(place: Place, value: unknown, expected: string, standIn: T): T {
  if (value !== undefined) complain(place, `not ${expected}: ${shown(value)}`);
  else if (!place.problems.some((d) => d.place === place.path))
    complain(place, `missing, ${expected} expected`);
  return standIn;
}

/** A value as an error may show it: short, whatever it holds. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

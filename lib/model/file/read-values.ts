import { at, type JsonObject, type Place, shown, wrong, complain } from "./reading.js";

/** No number of a model is larger: it keeps sums of them finite. */
const largest = 1e12;

export interface NumberRule {
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export function numberAt(object: JsonObject, key: string, place: Place, rule: NumberRule = {}): number {
  return readNumber(object[key], at(place, key), rule);
}

export function numberOrNullAt(object: JsonObject, key: string, place: Place): number | null {
  return object[key] === null ? null : numberAt(object, key, place);
}

export function readNumber(value: unknown, place: Place, rule: NumberRule = {}): number {
  return isNumber(value, rule) ? value : wrong(place, value, expected(rule), rule.min ?? 0);
}

/** Numbers, of which there must be so many where that is known; one complaint for all of them. */
export function numbersAt(
  object: JsonObject,
  key: string,
  place: Place,
  length: number | undefined,
  rule: NumberRule = {}
): number[] {
  return readNumbers(object[key], at(place, key), length, rule);
}

export function readNumbers(
  value: unknown,
  place: Place,
  length: number | undefined,
  rule: NumberRule = {}
): number[] {
  if (!Array.isArray(value)) return wrong(place, value, "a list of numbers", []);
  if (length !== undefined && value.length !== length) {
    complain(place, `${value.length} numbers where ${length} are expected`);
    return [];
  }
  const bad = value.findIndex((d: unknown) => !isNumber(d, rule));
  return bad < 0 ? (value as number[]) : wrong(at(place, bad), value[bad] ?? null, expected(rule), []);
}

export function flagAt(object: JsonObject, key: string, place: Place): boolean {
  return readFlag(object[key], at(place, key));
}

export function readFlag(value: unknown, place: Place): boolean {
  return typeof value === "boolean" ? value : wrong(place, value, "true or false", false);
}

/** A text of at most so many characters, of one form where it must have one. It may hold markup: it is only ever set as text. */
export function textAt(
  object: JsonObject,
  key: string,
  place: Place,
  form?: { readonly pattern: RegExp; readonly name: string }
): string {
  return readText(object[key], at(place, key), form);
}

export function readText(
  value: unknown,
  place: Place,
  form?: { readonly pattern: RegExp; readonly name: string }
): string {
  const name = form?.name ?? "a text";
  if (typeof value !== "string") return wrong(place, value, name, "");
  if (value.length > 300) complain(place, `a text of ${value.length} characters, more than 300`);
  else if (form && !form.pattern.test(value)) complain(place, `not ${form.name}: ${shown(value)}`);
  return value;
}

/** One of a few words. */
export function wordAt<W extends string>(
  object: JsonObject,
  key: string,
  place: Place,
  words: readonly [W, ...W[]]
): W {
  const word = words.find((d) => d === object[key]);
  return word ?? wrong(at(place, key), object[key], `one of ${words.join(", ")}`, words[0]);
}

function isNumber(
  value: unknown,
  { whole = false, min = -largest, max = largest }: NumberRule
): value is number {
  return typeof value === "number" && value >= min && value <= max && (!whole || Number.isInteger(value));
}

function expected({ whole = false, min, max }: NumberRule): string {
  const name = whole ? "a whole number" : "a number";
  if (min !== undefined && max !== undefined) return `${name} from ${min} to ${max}`;
  return min === undefined ? name : `${name} of at least ${min}`;
}

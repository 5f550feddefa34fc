import type { Column } from "../canon/table.js";
import { didYouMean } from "../contract/did-you-mean.js";
import { type Expression, operations, type Origin, takes, type TemplatePiece } from "./expression.js";
import { checkReading } from "./check-reading.js";
import { normaliseLookUps } from "./normalise-look-ups.js";
import { at, complain, type Place } from "./problems.js";
import {
  dateAt,
  entriesAt,
  flagAt,
  isZone,
  type JsonObject,
  listAt,
  objectAt,
  shown,
  textAt,
  textsAt,
  wordAt
} from "./read-json.js";

/** What an expression is for: the column whose type and closed list it must meet; none for a filter. */
export interface Target {
  readonly name: string;
  readonly column: Column;
}

const origins = ["column", "columns", "constant", "sum", "template", "first"] as const;
const plain = { nulls: [], replace: {}, lookups: [], formats: [] } as const;

/** An expression of a feed's column; a bare text is short for a column. */
export function normaliseExpression(value: unknown, place: Place, target?: Target): Expression | undefined {
  const object = objectAt(typeof value === "string" ? { column: value } : value, place, "expression");
  return object && expressionOf(object, place, target);
}

/** The expression in an object whose keys were looked at already. */
export function expressionOf(object: JsonObject, place: Place, target?: Target): Expression | undefined {
  const origin = normaliseOrigin(object, place, target);
  if (origin === undefined) return undefined;
  const expression: Expression = {
    origin,
    nulls: textsAt(object, "nulls", place, true),
    after: textAt(object, "after", place),
    replace: normaliseReplace(object, place),
    lookups: normaliseLookUps(object, place),
    codes: normaliseCodes(object, place, target),
    otherwise: object["otherwise"] === null ? null : ourWord(object, "otherwise", place, target),
    ifEmpty: ourWord(object, "if_empty", place, target),
    formats: textsAt(object, "format", place, true),
    daysSince: dateAt(object, "days_since", place),
    zone: normaliseZone(object, place),
    take: wordAt(object, "take", place, takes),
    operation: normaliseOperation(object, place)
  };
  if (expression.otherwise !== undefined && !expression.codes && expression.lookups.length === 0)
    complain(
      at(place, "otherwise"),
      "has no codes or lookup to be otherwise than",
      "add codes, or take it away"
    );
  checkReading(expression, place, target);
  return expression;
}

/** The same text in every row. */
export function constantExpression(value: string): Expression {
  return { ...plain, origin: { kind: "constant", value } };
}

function normaliseOrigin(object: JsonObject, place: Place, target?: Target): Origin | undefined {
  const given = origins.filter((origin) => object[origin] !== undefined);
  if (given.length !== 1)
    return complain(
      place,
      given.length === 0 ? "says not where its text comes from" : `says it twice: ${given.join(", ")}`,
      `give one of: ${origins.join(", ")}`
    );
  if (object["column"] !== undefined) return columnsOrigin(textsAt(object, "column", place, true));
  if (object["columns"] !== undefined) return columnsOrigin(textsAt(object, "columns", place));
  if (object["sum"] !== undefined) return { kind: "sum", columns: textsAt(object, "sum", place) };
  if (object["constant"] !== undefined) {
    const value = ourWord(object, "constant", place, target);
    return value === undefined ? undefined : { kind: "constant", value };
  }
  if (object["template"] !== undefined)
    return { kind: "template", pieces: templatePieces(textAt(object, "template", place) ?? "") };
  const of = listAt(object, "first", place).map((member) =>
    normaliseExpression(member.value, member.place, wordsOnly(target))
  );
  return { kind: "first", of: of.filter((e) => e !== undefined) };
}

function columnsOrigin(columns: string[]): Origin | undefined {
  return columns.length === 0 ? undefined : { kind: "columns", columns };
}

function templatePieces(template: string): TemplatePiece[] {
  return template
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece.startsWith("{") ? { column: piece.slice(1, -1) } : { text: piece }));
}

/** The alternatives of `first` give words; how the text is read is said once, outside. */
function wordsOnly(target?: Target): Target | undefined {
  return target && { name: target.name, column: { ...target.column, type: "text", person: undefined } };
}

function normaliseCodes(object: JsonObject, place: Place, target?: Target): Expression["codes"] {
  const ignoreCase = flagAt(object, "ignore_case", place);
  const keepOthers = flagAt(object, "keep_others", place);
  if (object["codes"] === undefined) {
    if (ignoreCase || keepOthers)
      complain(place, "has no codes", "add codes, or take ignore_case and keep_others away");
    return undefined;
  }
  const words: Record<string, string> = {};
  for (const { key, value, place: member } of entriesAt(object, "codes", place)) {
    const ours = wordOf(value);
    if (ours === undefined) complain(member, `not a word: ${shown(value)}`);
    else if (isLegal(ours, member, target)) words[ignoreCase ? key.toLowerCase() : key] = ours;
  }
  return { words, ignoreCase, keepOthers };
}

/** An unknown word is complained of once: as an operation it stands for the common one. */
function normaliseOperation(object: JsonObject, place: Place): Expression["operation"] {
  const words = operations.map((d) => d.operation);
  return (
    wordAt(object, "operation", place, words) ?? (object["operation"] === undefined ? undefined : "hash")
  );
}

function normaliseReplace(object: JsonObject, place: Place): Record<string, string> {
  const entries = entriesAt(object, "replace", place).flatMap(({ key, value, place: member }) => {
    if (key !== "" && typeof value === "string") return [[key, value] as const];
    complain(member, `not a text: ${shown(value)}`);
    return [];
  });
  return Object.fromEntries(entries);
}

function ourWord(object: JsonObject, key: string, place: Place, target?: Target): string | undefined {
  if (object[key] === undefined) return undefined;
  const word = wordOf(object[key]);
  if (word === undefined) return complain(at(place, key), `not a word: ${shown(object[key])}`);
  return isLegal(word, at(place, key), target) ? word : undefined;
}

function wordOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function isLegal(word: string, place: Place, target?: Target): boolean {
  const list =
    target?.column.list ?? (target?.column.type === "boolean" ? ["true", "false", "yes", "no"] : undefined);
  if (list === undefined || list.includes(word)) return true;
  complain(
    place,
    `"${word}" is not in the closed list of ${target?.name ?? ""}`,
    didYouMean(word, list) || `one of: ${list.join(", ")}`
  );
  return false;
}

function normaliseZone(object: JsonObject, place: Place): string | undefined {
  const zone = textAt(object, "zone", place);
  if (zone === undefined || isZone(zone)) return zone;
  return complain(
    at(place, "zone"),
    `unknown time zone "${zone}"`,
    'write an IANA name such as "America/Chicago" or "UTC"'
  );
}

import { name, noText, text, texts } from "../contract/sql-text.js";
import type { Codes, Expression, LookUp, TemplatePiece } from "./expression.js";
import { joined } from "./look-up-sql.js";

/** An expression as SQL over the raw row `r` and the look-ups that it joins. */
export interface ExpressionSql {
  /** The source's own text, NULL where it says nothing. */
  readonly said: string;
  /** The text after look-ups and codes, NULL where there is none. */
  readonly text: string;
  /** The rule that is broken where something was said and no text came of it. */
  readonly lost: string;
}

/** Joins a look-up on a text and returns the alias of its row. */
export type Join = (lookup: LookUp, on: string) => string;

export function expressionSql(
  expression: Expression,
  join: Join,
  list: readonly string[] = []
): ExpressionSql {
  const { codes, otherwise, ifEmpty } = expression;
  const begun = originSql(expression, join, list);
  const found = follow(expression.lookups, begun, join);
  const ours = codes ? codesSql(found.text, codes, list) : found.text;
  const heard = otherwise === null ? `CASE WHEN ${ours} IS NOT NULL THEN ${begun.said} END` : begun.said;
  const meant =
    typeof otherwise === "string"
      ? `CASE WHEN ${begun.said} IS NOT NULL THEN coalesce(${ours}, ${text(otherwise)}) END`
      : ours;
  if (ifEmpty === undefined) return { said: heard, text: meant, lost: found.lost };
  const orEmpty = (sql: string): string =>
    `CASE WHEN ${begun.said} IS NULL THEN ${text(ifEmpty)} ELSE ${sql} END`;
  return { said: orEmpty(heard), text: orEmpty(meant), lost: found.lost };
}

function originSql(expression: Expression, join: Join, list: readonly string[]): ExpressionSql {
  const begun = startSql(expression, join, list);
  const { nulls, after, replace } = expression;
  const unlessNull = (sql: string): string =>
    nulls.length === 0 ? sql : `CASE WHEN ${begun.said} NOT IN ${texts(nulls)} THEN ${sql} END`;
  const tail = after === undefined ? begun.text : `cell(string_split(${begun.text}, ${text(after)})[-1])`;
  const mended = Object.entries(replace).reduce(
    (sql, [wrong, right]) => `replace(${sql}, ${text(wrong)}, ${text(right)})`,
    tail
  );
  return { said: unlessNull(begun.said), text: unlessNull(mended), lost: begun.lost };
}

function startSql({ origin }: Expression, join: Join, list: readonly string[]): ExpressionSql {
  switch (origin.kind) {
    case "constant":
      return same(text(origin.value));
    case "columns":
      return same(joined("r", origin.columns));
    case "template":
      return same(origin.pieces.map(pieceSql).join(" || "));
    case "sum": {
      const numbers = origin.columns.map((column) => `TRY_CAST(cell(r.${name(column)}) AS DOUBLE)`);
      return {
        said: joined("r", origin.columns),
        text: `CAST(${numbers.join(" + ")} AS VARCHAR)`,
        lost: "'not a number'"
      };
    }
    case "first": {
      const alternatives = origin.of.map((alternative) => expressionSql(alternative, join, list));
      const words = alternatives.map((d) => d.text);
      const lost = origin.of.some((d) => d.codes) ? "'unknown code'" : "'not in the look-up'";
      return { said: firstOf([...words, ...alternatives.map((d) => d.said)]), text: firstOf(words), lost };
    }
  }
}

function same(sql: string): ExpressionSql {
  return { said: sql, text: sql, lost: "'unknown code'" };
}

function firstOf(texts: readonly string[]): string {
  return `coalesce(${texts.join(", ")})`;
}

function pieceSql(piece: TemplatePiece): string {
  return "column" in piece ? `cell(r.${name(piece.column)})` : text(piece.text);
}

/** Each look-up in turn, the next on what the last one took; the word for several answers is final. */
function follow(
  lookups: readonly LookUp[],
  begun: ExpressionSql,
  join: Join
): { text: string; lost: string } {
  let found = begun.text;
  const losses: string[] = [];
  const final: string[] = [];
  for (const lookup of lookups) {
    const alias = join(lookup, found);
    found = `${alias}.take`;
    losses.push(
      `WHEN ${alias}.several AND ${found} IS NULL THEN 'several in the look-up'`,
      `WHEN ${found} IS NULL THEN 'not in the look-up'`
    );
    if (lookup.several !== undefined) final.push(`WHEN ${alias}.several THEN ${found}`);
  }
  const text = final.length === 0 ? found : `CASE ${final.join(" ")} ELSE ${found} END`;
  const lost = losses.length === 0 ? begun.lost : `CASE ${losses.join(" ")} ELSE 'unknown code' END`;
  return { text, lost };
}

/** A word by its code; by itself if it is ours already, or if others are kept; else NULL. */
function codesSql(found: string, { words, ignoreCase, keepOthers }: Codes, list: readonly string[]): string {
  const word = ignoreCase ? `lower(${found})` : found;
  const whens = Object.entries(words).map(([theirs, ours]) => `WHEN ${text(theirs)} THEN ${text(ours)}`);
  const other = keepOthers
    ? found
    : list.length > 0
      ? `CASE WHEN ${found} IN ${texts(list)} THEN ${found} END`
      : noText;
  return whens.length === 0 ? other : `CASE ${word} ${whens.join(" ")} ELSE ${other} END`;
}

import type { Judge, Span } from "./judge.js";

/** What the parts of a release are judged by. */
export interface ReleaseContext {
  readonly questions: readonly string[];
  /** Undefined for a year of an earlier version, whose roles are not known any more. */
  readonly roles: readonly string[] | undefined;
  /** Work in progress may hold what a release may not: empty texts, half-typed days, any number. */
  readonly isUnfinished: boolean;
  readonly judge: Judge;
}

/** Ids of goals, steps, families, roles and places. */
export const anyId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;
export const anyIdAdvice = "give letters, digits, _ and -, 80 at most";

/** A day; any text in work in progress, as a half-typed date is one. */
export function dayOf(value: unknown, key: string, { judge, isUnfinished }: ReleaseContext): string {
  return isUnfinished ? judge.text(value, key, [0, longestText]) : judge.day(value, key);
}

/** A text; empty or too long in work in progress. */
export function textOf(value: unknown, key: string, most: number, context: ReleaseContext): string {
  const span: Span = context.isUnfinished ? [0, longestText] : [1, most];
  return context.judge.text(value, key, span);
}

/** A whole number of a span; any number in work in progress. */
export function wholeOf(value: unknown, key: string, span: Span, context: ReleaseContext): number {
  return context.isUnfinished ? context.judge.number(value, key) : context.judge.whole(value, key, span);
}

/** A share of 0 to 1; any number in work in progress. */
export function shareOf(value: unknown, key: string, { judge, isUnfinished }: ReleaseContext): number {
  return isUnfinished ? judge.number(value, key) : judge.share(value, key);
}

/** How many entries a list may have; a great many in work in progress. */
export function lengthOf(span: Span, { isUnfinished }: ReleaseContext): Span {
  return isUnfinished ? [0, longestList] : span;
}

const longestText = 100_000;
const longestList = 10_000;

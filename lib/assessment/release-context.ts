import type { Judge, Span } from "./judge.js";

/** What the parts of a release are judged by. */
export interface ReleaseContext {
  readonly questions: readonly string[];
  /** Undefined for a year of an earlier version, whose roles are not known any more. */
  readonly roles: readonly string[] | undefined;
  /** Work in progress may have empty texts and days. */
  readonly isUnfinished: boolean;
  readonly judge: Judge;
}

/** Ids of goals, steps, families, roles and places. */
export const anyId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/;
export const anyIdAdvice = "give letters, digits, _ and -, 80 at most";

/** A day; empty in work in progress. */
export function dayOf(value: unknown, key: string, { judge, isUnfinished }: ReleaseContext): string {
  return isUnfinished && value === "" ? "" : judge.day(value, key);
}

/** A text; empty in work in progress. */
export function textOf(value: unknown, key: string, most: number, context: ReleaseContext): string {
  const span: Span = [context.isUnfinished ? 0 : 1, most];
  return context.judge.text(value, key, span);
}

import type { ModelKind } from "../model/risk-model.js";
import { toCsv, type CsvColumn } from "../report/csv.js";

/** How a training ended. */
export const runEnds = [
  { end: "finished", meaning: "ran to its end" },
  { end: "stopped", meaning: "stopped by the reader, the best so far kept" },
  { end: "discarded", meaning: "thrown away by the reader" },
  { end: "failed", meaning: "could not be trained" },
  { end: "lost", meaning: "the page went away while it ran" }
] as const;

export type RunEnd = (typeof runEnds)[number]["end"];

/** One training of this tab. */
export interface Run {
  /** Counts from 1. */
  readonly run: number;
  /** ISO date and time. */
  readonly startedAt: string;
  readonly kind: ModelKind;
  readonly block: number;
  readonly label: string;
  readonly cohort: string;
  readonly options: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly rows: number;
  readonly features: number;
  readonly seconds: number;
  readonly end: RunEnd;
  /** Why it failed. */
  readonly words: string;
  /** Id of the model, where it made one. */
  readonly model: string;
  /** Headline measures on the test rows, by name; those that there are. */
  readonly measures: Readonly<Record<string, number>>;
}

/** What of a Storage the log needs: the tab's own, or one that stands in for it. */
export type RunStorage = Pick<Storage, "getItem" | "setItem">;

const key = "rollcall-runs";

/** The oldest are forgotten. */
const mostRuns = 500;

/** The trainings of this tab, oldest first; none where the tab keeps nothing, or something else stands there. */
export function readRuns(storage: RunStorage | undefined): Run[] {
  try {
    const value: unknown = JSON.parse(storage?.getItem(key) ?? "[]");
    return Array.isArray(value) ? value.filter(isRun) : [];
  } catch {
    return [];
  }
}

/** The log with one run more; the tab keeps it where it may. */
export function addRun(runs: readonly Run[], run: Omit<Run, "run">, storage: RunStorage | undefined): Run[] {
  const number = (runs.at(-1)?.run ?? 0) + 1;
  const all = [...runs, { run: number, ...run }].slice(-mostRuns);
  try {
    storage?.setItem(key, JSON.stringify(all));
  } catch {
    // A tab that is full or may keep nothing has its log until it is reloaded.
  }
  return all;
}

/** The log as a file: a row a run, options and measures in columns of their own. */
export function runsCsv(runs: readonly Run[]): string {
  const plain = ["run", "startedAt", "kind", "block", "label", "cohort", "seed", "rows", "features"] as const;
  const ends = ["seconds", "end", "words", "model"] as const;
  return toCsv(runs, [
    ...plain.map(column),
    ...namesIn(runs, "options").map((name) => ({ name, value: (d: Run) => d.options[name] })),
    ...ends.map(column),
    ...namesIn(runs, "measures").map((name) => ({ name, value: (d: Run) => d.measures[name] }))
  ]);
}

function column(name: Exclude<keyof Run, "options" | "measures">): CsvColumn<Run> {
  return {
    name: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value: (run) => run[name]
  };
}

function namesIn(runs: readonly Run[], part: "options" | "measures"): string[] {
  return [...new Set(runs.flatMap((run) => Object.keys(run[part])))].sort();
}

/** Another script of the same origin may have written there. */
function isRun(value: unknown): value is Run {
  if (typeof value !== "object" || value === null) return false;
  const run = value as Readonly<Record<string, unknown>>;
  const texts = ["startedAt", "kind", "label", "cohort", "words", "model"];
  const numbers = ["run", "block", "seed", "rows", "features", "seconds"];
  return (
    texts.every((name) => typeof run[name] === "string") &&
    numbers.every((name) => typeof run[name] === "number") &&
    runEnds.some((d) => d.end === run["end"]) &&
    [run["options"], run["measures"]].every(isNumbers)
  );
}

function isNumbers(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && Object.values(value).every((d) => typeof d === "number")
  );
}

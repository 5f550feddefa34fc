import type { Cohort, Column } from "../model/cohort.js";
import { kindOf } from "../model/model-feature.js";

/** What is usual among students: which values were seen of each feature, in all and by grade. */
export interface Reference {
  /** By feature; numbers and flags alone. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** By grade, then feature. */
  readonly byGrade: Readonly<Record<string, Readonly<Record<string, Usual>>>>;
}

/** The middle of the values known of a feature. */
export interface Usual {
  /** Rows with a value. */
  readonly n: number;
  /** A value that at least half have at most, and half at least. */
  readonly median: number;
  /** Share of values that are 0. */
  readonly atZero: number;
}

export interface Seen extends Usual {
  /** Values that rows have, in order and each once: the 1st, 5th, 10th … 95th and 99th percentile. */
  readonly values: readonly number[];
  /** Standard deviation, of values between the 1st and 99th percentile put to these ends where they lie beyond. */
  readonly deviation: number;
}

const percentiles = [1, ...Array.from({ length: 19 }, (_, i) => 5 * (i + 1)), 99];

/** Of the rows that a model learnt from, or that it is asked about. */
export function referenceOf(cohort: Cohort, gradeFeature = "grade_level"): Reference {
  const columns = cohort.columns.filter((d) => kindOf(d.feature.unit) !== "category");
  const grades = gradeRows(cohort, gradeFeature);
  const seen = columns.map((column) => [column.feature.name, seenOf(known(column.values))] as const);
  const byGrade = grades.map(({ grade, rows }) => {
    const usual = columns.map((d) => [d.feature.name, usualOf(known(d.values, rows))] as const);
    return [grade, present(usual)] as const;
  });
  return { seen: present(seen), byGrade: Object.fromEntries(byGrade) };
}

function gradeRows(cohort: Cohort, gradeFeature: string): { grade: string; rows: number[] }[] {
  const column = cohort.columns.find((d) => d.feature.name === gradeFeature);
  const grades = (column?.levels ?? []).map((grade) => ({ grade, rows: [] as number[] }));
  column?.values.forEach((level, row) => grades[level]?.rows.push(row));
  return grades.filter((d) => d.rows.length > 0);
}

/** Values that are there, in order. */
function known(values: Column["values"], rows?: readonly number[]): Float32Array {
  const taken = rows ? Float32Array.from(rows, (row) => values[row] as number) : values;
  return taken.filter((d) => Number.isFinite(d)).sort();
}

function usualOf(sorted: Float32Array): Usual | undefined {
  const n = sorted.length;
  if (n === 0) return undefined;
  const zeros = sorted.reduce((sum, d) => sum + (d === 0 ? 1 : 0), 0);
  return { n, median: at(sorted, 50), atZero: zeros / n };
}

function seenOf(sorted: Float32Array): Seen | undefined {
  const usual = usualOf(sorted);
  if (!usual) return undefined;
  const values = [...new Set(percentiles.map((p) => at(sorted, p)))];
  return { ...usual, values, deviation: deviationOf(sorted, at(sorted, 1), at(sorted, 99)) };
}

/** The least value that so many percent have at most: one that a row has, not one between two. */
function at(sorted: Float32Array, percent: number): number {
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] as number;
}

function deviationOf(sorted: Float32Array, low: number, high: number): number {
  const within = (d: number) => Math.min(Math.max(d, low), high);
  const mean = sorted.reduce((sum, d) => sum + within(d), 0) / sorted.length;
  return Math.sqrt(sorted.reduce((sum, d) => sum + (within(d) - mean) ** 2, 0) / sorted.length);
}

function present<T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> {
  return Object.fromEntries(entries.filter((d): d is readonly [string, T] => d[1] !== undefined));
}

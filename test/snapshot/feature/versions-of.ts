import fc from "fast-check";
import type { Version } from "../../../lib/snapshot/feature/rule/known-at.js";

/** A later version of a row, some days after the one before it; without values it takes the row back. */
export interface Edit<V> {
  after: number;
  values: V | null;
}

export interface Told<V> {
  /** Days from the row's date to its first recording. */
  lag: number;
  values: V;
  edits: Edit<V>[];
}

const later = fc.constantFrom(1, 3, 10, 30, 200);

/** How a row became known: mostly on its day, sometimes late, ahead or after all is over; now and then corrected. */
export function told<V>(values: fc.Arbitrary<V>): fc.Arbitrary<Told<V>> {
  const edit = fc.oneof(
    fc.record({ after: later, values }),
    fc.record({ after: later, values }),
    fc.record({ after: later.map((days) => days - 1), values: fc.constant(null) })
  );
  return fc.record({
    lag: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: fc.constantFrom(1, 2, 5) },
      { weight: 2, arbitrary: fc.constantFrom(15, 60, 800) },
      { weight: 1, arbitrary: fc.constant(-5) }
    ),
    values,
    edits: fc.oneof(
      { weight: 7, arbitrary: fc.constant<Edit<V>[]>([]) },
      { weight: 3, arbitrary: fc.array(edit, { minLength: 1, maxLength: 2 }) }
    )
  });
}

/** The versions of one row, each superseded on the day the next was recorded; a row may be taken back on its own day. */
export function versionsOf<K extends object, V extends object>(
  key: K,
  date: string,
  { lag, values, edits }: Told<V>
): (K & V & Version)[] {
  const versions: (K & V & Version)[] = [];
  let recorded_on = addDays(date, lag);
  for (const edit of [{ after: 0, values }, ...edits]) {
    const before = versions.at(-1);
    if (edit.values === null && before?.retracted === true) continue;
    recorded_on = addDays(recorded_on, edit.after);
    if (before) versions[versions.length - 1] = { ...before, superseded_on: recorded_on };
    const content = edit.values ?? before ?? values;
    versions.push({ ...key, ...content, recorded_on, superseded_on: null, retracted: edit.values === null });
  }
  return versions;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: string, through: string): number {
  return (Date.parse(through) - Date.parse(from)) / 86_400_000;
}

import fc from "fast-check";
import { anyDate, dates } from "./random-calendar.js";
import { told, versionsOf } from "./versions-of.js";

export function behavior(studentKeys: string[]) {
  return dated(
    { student_key: fc.constantFrom(...studentKeys), behavior_type: fc.constantFrom("a", "b"), date: anyDate },
    fc.record({ days_suspended: fc.constantFrom(null, 0, 0.5, 0.333, 0.666, 1.255, 3) }),
    25
  );
}

export function assessments(studentKeys: string[]) {
  return dated(
    {
      student_key: fc.constantFrom(...studentKeys),
      subject: fc.constantFrom("reading", "mathematics"),
      measure: fc.constantFrom("fall", "unit"),
      date: anyDate
    },
    fc.record({
      percentile: fc.constantFrom(null, 0, 12, 33.335, 50.5, 77.125, 99),
      score: fc.constant(500)
    }),
    40
  );
}

export function surveys(studentKeys: string[]) {
  return dated(
    {
      student_key: fc.constantFrom(...studentKeys),
      instrument: fc.constantFrom("autumn", "pulse"),
      scale: fc.constantFrom("Belonging", "sense of belonging", "BELONGING 2", "safety"),
      date: fc.oneof(anyDate, fc.constantFrom("2024-01-24", "2024-09-10"))
    },
    fc.record({ score: fc.constantFrom(1, 2.5, 3.335, 4.72, 5, -0.505) }),
    30
  );
}

/** Rows of the apps, or none in the whole district. */
export function activity(studentKeys: string[]) {
  const rows = dated(
    {
      student_key: fc.constantFrom(...studentKeys),
      app: fc.constantFrom("x", "y", "z"),
      date: fc.oneof(anyDate, fc.constantFrom(...dates.slice(0, 10)))
    },
    fc.record({ minutes: fc.constantFrom(null, 0, 7.5, 30, 61.49, 240) }),
    70 + 5 * studentKeys.length
  );
  return fc.oneof(
    { weight: 5, arbitrary: rows },
    { weight: 1, arbitrary: rows.map((all) => all.filter(() => false)) }
  );
}

/** Rows with a date, unique by key, each with its versions. */
function dated<K extends { date: string }, V extends object>(
  key: { [N in keyof K]: fc.Arbitrary<K[N]> },
  content: fc.Arbitrary<V>,
  maxLength: number
) {
  return fc
    .uniqueArray(fc.tuple(fc.record(key), told(content)), {
      minLength: Math.floor(maxLength / 2),
      maxLength,
      size: "max",
      selector: ([row]) => JSON.stringify(row)
    })
    .map((rows) =>
      rows.flatMap(([row, telling]) => versionsOf(row as unknown as K, row.date as string, telling))
    );
}

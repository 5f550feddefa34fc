import fc from "fast-check";
import { anyDate, dates, schoolIds, studentAtSchool } from "./random-calendar.js";
import { addDays, daysBetween, type Told, told, versionsOf } from "./versions-of.js";

const firstEntry = "2023-12-18";
const birth_month = fc.constant(null);

/** Who the students are; what is known of one may change, come late or be taken back. */
export function students(studentKeys: string[]) {
  const telling = told(
    fc.record({
      sex: fc.constantFrom("female", "male", null),
      race_ethnicity: fc.constantFrom("asian", "white", null),
      birth_month
    })
  );
  return fc
    .tuple(...studentKeys.map(() => telling))
    .map((all) =>
      all.flatMap((own, index) => versionsOf({ student_key: studentKeys[index]! }, "2023-12-20", own))
    );
}

/** Late entries, exits, re-entries, overlaps at one school and at several, stays across summers. */
export function enrollments(studentKeys: string[]) {
  const stay = fc
    .record({
      place: studentAtSchool(studentKeys),
      entry_date: fc.oneof(fc.constantFrom(firstEntry, firstEntry, "2022-09-06"), fc.constantFrom(...dates)),
      first: stayContent(),
      telling: told<Content>(stayContent())
    })
    .map((row) => ({ ...row, telling: { ...row.telling, values: row.first } }));
  return fc
    .tuple(
      fc.array(stay, { minLength: 4, maxLength: 11, size: "max" }),
      fc.array(moves(studentKeys), { maxLength: 2 })
    )
    .map(([stays, moved]) => {
      const seen = new Set<string>();
      return [...moved.flat(), ...stays].flatMap(({ place, entry_date, telling }) => {
        const key = { ...place, entry_date };
        const name = Object.values(key).join();
        if (seen.has(name)) return [];
        seen.add(name);
        const dated = ({ length, primary_school }: Content) => ({
          exit_date: length === undefined ? null : addDays(entry_date, length),
          primary_school
        });
        return versionsOf(key, entry_date, {
          lag: telling.lag,
          values: dated(telling.values),
          edits: telling.edits.map(({ after, values }) => ({ after, values: values && dated(values) }))
        });
      });
    });
}

interface Content {
  length?: number;
  primary_school: boolean | null;
}

/** A stay that ends on the day on which the next one, at another school, begins, or on the day before. */
function moves(studentKeys: string[]) {
  const atOnce = (values: Content): Told<Content> => ({ lag: 0, values, edits: [] });
  return fc
    .record({
      student_key: fc.constantFrom(...studentKeys),
      schools: fc.shuffledSubarray(schoolIds, { minLength: 2, maxLength: 2 }),
      date: fc.oneof(fc.constantFrom(...dates), fc.constantFrom("2024-08-26", "2025-08-25")),
      gap: fc.constantFrom(0, 0, 1)
    })
    .map(({ student_key, schools, date, gap }) => [
      {
        place: { student_key, school_id: schools[0]! },
        entry_date: firstEntry,
        telling: atOnce({ length: daysBetween(firstEntry, date) - gap, primary_school: null })
      },
      {
        place: { student_key, school_id: schools[1]! },
        entry_date: date,
        telling: atOnce({ primary_school: null })
      }
    ]);
}

function stayContent(): fc.Arbitrary<Content> {
  return fc.record({
    length: fc.oneof(
      fc.constant(undefined),
      fc.constant(undefined),
      fc.integer({ min: 0, max: 45 }),
      fc.integer({ min: 200, max: 600 })
    ),
    primary_school: fc.constantFrom(true, false, null)
  });
}

const yesNo = ["yes", "no", "yes"];
const values: Record<string, string[]> = {
  grade_level: ["3", "4", "K"],
  homeless: yesNo,
  foster_care: yesNo,
  migrant: yesNo,
  transported: yesNo,
  miles_to_school: ["0.4", "2", "12.75"],
  english_learner: yesNo,
  disability: yesNo,
  section_504: yesNo,
  economically_disadvantaged: yesNo,
  home_language: ["Spanish", "Polish"],
  neighborhood: ["north", "south"]
};

/** Attributes that begin, end, are known ahead or late; some that nobody in the district has. */
export function statuses(studentKeys: string[]) {
  const named = fc
    .constantFrom(...Object.keys(values), "grade_level", "grade_level", "homeless")
    .chain((attribute) =>
      fc.record({ attribute: fc.constant(attribute), value: fc.constantFrom(...values[attribute]!) })
    );
  const row = fc.record({
    student_key: fc.constantFrom(...studentKeys),
    named,
    start_date: fc.oneof(fc.constantFrom("2023-07-01", "2022-09-06"), fc.constant("2024-02-01"), anyDate),
    telling: told(fc.option(fc.constantFrom(0, 1, 20, 90, 400)).map((length) => ({ length })))
  });
  return fc
    .uniqueArray(row, {
      minLength: 3,
      maxLength: 40,
      size: "max",
      selector: ({ student_key, named, start_date }) =>
        [student_key, named.attribute, named.value, start_date].join()
    })
    .map((rows) =>
      rows.flatMap(({ student_key, named, start_date, telling }) => {
        const dated = ({ length }: { length: number | null }) => ({
          end_date: length === null ? null : addDays(start_date, length)
        });
        return versionsOf({ student_key, ...named, start_date }, start_date, {
          lag: telling.lag,
          values: dated(telling.values),
          edits: telling.edits.map(({ after, values }) => ({ after, values: values && dated(values) }))
        });
      })
    );
}

import type { DraftExpression } from "./draft-expression.js";
import type { DraftFeed } from "./draft-feed.js";
import { type SourceGuess, studentKey } from "./draft-source.js";
import { tableOf } from "../fed-tables.js";

/** A list of students is one's own if it has at least this share of the students that another file has. */
const enough = 0.8;

/**
 * The guesses with what their tables refer to: where no file lists the schools or the students, the rows that name most of
 * them do; school names are looked up where a file names its schools in another way than the list does.
 */
export function withReferences(guesses: readonly SourceGuess[]): SourceGuess[] {
  return withStudents(withSchools(guesses.map((guess) => withSchoolLookUp(guess, guesses))));
}

/** Whether some table refers to schools and no file names one. */
export function needsOneSchool(guesses: readonly SourceGuess[]): boolean {
  return guesses.some((guess) =>
    guess.feeds.some((feed) => feed.columns["school_id"]?.["constant"] === "all")
  );
}

function withSchools(guesses: readonly SourceGuess[]): SourceGuess[] {
  const isFed = guesses.some((d) => d.feeds.some((feed) => feed.table === "school"));
  const naming = guesses.filter((d) =>
    d.feeds.some((feed) => feed.columns["school_id"]?.["column"] !== undefined)
  );
  const most = greatest(naming, (d) => d.recognition.found.get("school")?.column.distinct ?? 0);
  if (isFed || !most) return [...guesses];
  const school = most.recognition.found.get("school")?.column.name ?? "";
  const feed: DraftFeed = {
    table: "school",
    distinct: true,
    columns: {
      school_id: {
        column: school,
        _guess: "no file lists the schools: each that this one names is a school"
      },
      school_name: { template: `School {${school}}`, _guess: "no file gives names" },
      school_level: { constant: "combined", _guess: "no file gives levels" }
    }
  };
  return guesses.map((d) => (d === most ? { ...d, feeds: [feed, ...d.feeds] } : d));
}

function withStudents(guesses: readonly SourceGuess[]): SourceGuess[] {
  const listed = Math.max(
    0,
    ...guesses.filter((d) => d.feeds.some((feed) => feed.table === "student")).map(students)
  );
  const naming = guesses.filter((d) => d.statuses !== undefined || d.feeds.some(refersToStudents));
  const most = greatest(naming, students);
  if (!most || listed >= enough * students(most)) return [...guesses];
  const feed: DraftFeed = {
    table: "student",
    distinct: true,
    columns: {
      student_key: {
        ...studentKey(most.recognition),
        _guess: "no file lists these students: each that this one names is one"
      }
    }
  };
  return guesses.map((d) => (d === most ? { ...d, feeds: [feed, ...d.feeds] } : d));
}

function refersToStudents({ table }: DraftFeed): boolean {
  return tableOf(table).columns["student_key"]?.references === "student";
}

function students({ recognition }: SourceGuess): number {
  return recognition.found.get("student")?.column.distinct ?? 0;
}

/** A file that names schools by words of another column of the list: "School" by its short name. */
function withSchoolLookUp(guess: SourceGuess, guesses: readonly SourceGuess[]): SourceGuess {
  const list = guesses.find((d) => d.feeds.some((feed) => feed.table === "school"));
  const own = guess.recognition.found.get("school")?.column;
  const id = list?.recognition.found.get("school")?.column;
  if (!list || !own || !id || list === guess || knows(id, own)) return guess;
  const match = list.file.columns.find((column) => column.isUnique && knows(column, own));
  if (!match) return guess;
  const lookup = { source: sourceId(list), match: match.name, take: id.name };
  const said = (expression: DraftExpression): DraftExpression => ({
    ...expression,
    lookup,
    _guess: `its values are those of "${match.name}" in the list of schools`
  });
  const feeds = guess.feeds.map((feed) => {
    const school = feed.columns["school_id"];
    return school?.["column"] === own.name
      ? { ...feed, columns: { ...feed.columns, school_id: said(school) } }
      : feed;
  });
  return { ...guess, feeds };
}

function knows(
  list: { values: readonly { value: string }[] },
  own: { values: readonly { value: string }[] }
): boolean {
  const known = new Set(list.values.map((d) => d.value.trim()));
  const met = own.values.filter((d) => known.has(d.value.trim())).length;
  return met > 0 && met >= own.values.length / 2;
}

function greatest<T>(items: readonly T[], size: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || size(item) > size(best) ? item : best),
    undefined
  );
}

/** "exports/attendance-*.csv" → "exports_attendance"; sheets and elements are named too. */
export function sourceId({ file }: SourceGuess): string {
  const path = (file.files[0] ?? "file").replace(/\.(csv|xlsx|gz|snappy)\b/gi, "");
  const name = path.split("/").slice(-2).join("_");
  return [name, file.spec.sheet, file.spec.element]
    .filter((d) => d !== undefined)
    .join("_")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_|_$/g, "")
    .toLowerCase();
}

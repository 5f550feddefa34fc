import type { CodeList } from "./code-words.js";
import { isOfList } from "./guess-codes.js";
import { identifying } from "./identifying.js";
import { type Kind, type Meaning, meanings } from "./meaning.js";
import { nameParts, plainName } from "./plain-name.js";
import type { ColumnProfile, FileProfile } from "./profile.js";

/** A column that seems to mean something, and how sure its name makes it: 1 for a name that is known, less for a part of one. */
export interface Recognised {
  readonly column: ColumnProfile;
  readonly score: number;
}

export interface Recognition {
  readonly found: ReadonlyMap<Meaning, Recognised>;
  /** Columns that tell who a person is, and why so. */
  readonly identifying: ReadonlyMap<string, string>;
}

const least = 0.7;
const mostWords = 80;

/** What the columns of a file seem to mean: the likeliest for each meaning. */
export function recognise({ columns }: FileProfile): Recognition {
  const isOfStudents = columns.some((d) => nameScore(d.name, "student") >= least && d.filled > 0);
  const told = new Map<string, string>();
  for (const column of columns) {
    const why = identifying(column, isOfStudents);
    if (why !== undefined) told.set(column.name, why);
  }
  const open = columns.filter((d) => !told.has(d.name) && d.filled > 0);
  const known = new Set(
    open.filter((d) => meaningNames.some((m) => nameScore(d.name, m) === 1)).map((d) => d.name)
  );
  const found = new Map<Meaning, Recognised>();
  for (const meaning of meaningNames) {
    const ranked = open
      .filter((d) => fits(d, meanings[meaning][0]))
      .map((column) => ({ column, score: nameScore(column.name, meaning) }))
      .filter(
        (d) => d.score === 1 || (d.score >= least && !known.has(d.column.name) && speaks(d.column, meaning))
      )
      .sort((a, b) => b.score - a.score || b.column.filled - a.column.filled);
    if (ranked[0]) found.set(meaning, ranked[0]);
  }
  return { found, identifying: told };
}

const meaningNames = Object.keys(meanings) as Meaning[];
const words = Object.fromEntries(meaningNames.map((d) => [d, meanings[d][1].split(" ")])) as Record<
  Meaning,
  string[]
>;

/** 1 for a known name; for one that ends with it or has it as a word, ½ and more the less else stands there; else 0. */
function nameScore(name: string, meaning: Meaning): number {
  const plain = plainName(name);
  const parts = nameParts(name);
  const scores = words[meaning].map((word) => {
    if (word === plain) return 1;
    const isId = meanings[meaning][0] === "id";
    const isEnd = word.length >= (isId ? 7 : 5) && plain.endsWith(word);
    const isPart = isEnd || (!isId && word.length >= 3 && parts.includes(word));
    return isPart ? 0.5 + (0.4 * word.length) / plain.length : 0;
  });
  return Math.max(...scores);
}

/** Where a name says it only in part, the words must be of the list too. */
function speaks(column: ColumnProfile, meaning: Meaning): boolean {
  const list = lists[meaning];
  return list === undefined || isOfList(column, list);
}

const lists: Partial<Record<Meaning, CodeList>> = {
  code: "attendance_category",
  is_instructional: "yes_no",
  attended: "yes_no",
  sex: "sex",
  race: "race_ethnicity",
  grade_level: "grade_level",
  school_level: "school_level",
  arm: "arm"
};

function fits(column: ColumnProfile, kind: Kind): boolean {
  switch (kind) {
    case "date":
      return column.dateFormats.length > 0;
    case "number":
      return column.isNumeric;
    case "word":
      return column.distinct <= mostWords && column.dateFormats.length === 0;
    case "id":
      return column.dateFormats.length === 0 || column.isNumeric;
    case "text":
      return true;
  }
}

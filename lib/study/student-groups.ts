import { levelWords } from "../explain/value-words.js";
import type { Cohort, Column } from "../model/cohort.js";

/** A student group among a cohort's rows, in words: 1 for rows in it. */
export interface GroupRows {
  readonly name: string;
  /** The feature, and its word: "yes" or "no" of a flag. */
  readonly attribute: string;
  readonly value: string;
  readonly rows: Uint8Array;
}

const characteristics = [
  "sex",
  "race_ethnicity",
  "economically_disadvantaged",
  "english_learner",
  "disability",
  "section_504"
];

/** The groups that a judgement tells apart: both sides of each yes or no, and each word of a list. */
export function studentGroups({ columns }: Pick<Cohort, "columns">): GroupRows[] {
  return characteristics.flatMap((name) => {
    const column = columns.find((d) => d.feature.name === name);
    return column ? groupsOf(column) : [];
  });
}

function groupsOf({ feature, values, levels }: Column): GroupRows[] {
  const words = levels ?? ["no", "yes"];
  return words
    .map((word, level) => ({
      name: `${feature.label}: ${levels ? levelWords(feature.name, word) : word}`,
      attribute: feature.name,
      value: word,
      rows: Uint8Array.from(values, (d) => (d === level ? 1 : 0))
    }))
    .filter(({ rows }) => rows.includes(1));
}

import type { MappingKey } from "./mapping-key.js";

/** The keys of what stands in a feed: expressions, look-ups, filters and times. */
export const expressionLanguage = {
  expression: [
    {
      key: "column",
      value: "source column",
      meaning: "Its text, without white space around; a bare text is short for this"
    },
    { key: "columns", value: "list of source columns", meaning: "Joined by a space" },
    { key: "constant", value: "text, number or yes/no", meaning: "The same in every row" },
    { key: "sum", value: "list of source columns", meaning: "Their sum as numbers" },
    { key: "template", value: "text with {column}", meaning: '"School {school_id}"' },
    { key: "first", value: "list of expressions", meaning: "The first that is not empty" },
    { key: "nulls", value: "list of words", meaning: "Words that mean empty, in this column" },
    { key: "after", value: "text", meaning: 'What follows its last occurrence: "#" for descriptor URIs' },
    {
      key: "replace",
      value: "their text: the right one",
      meaning: 'Parts of the text that are mended before it is read: {"ARPIL": "APRIL"}'
    },
    {
      key: "lookup",
      value: "look-up, or list of them",
      meaning: "The text in another source; a list is followed in order"
    },
    {
      key: "codes",
      value: "their word: ours",
      meaning: "Translated words; a word of our closed list needs no code"
    },
    { key: "ignore_case", value: "true", meaning: "Codes match whatever the case" },
    { key: "keep_others", value: "true", meaning: "A word without a code stands for itself" },
    {
      key: "otherwise",
      value: "our word, or null for empty",
      meaning: "For words that no code or look-up knows; absent, they break a rule"
    },
    {
      key: "if_empty",
      value: "our word",
      meaning: "For empty cells: yes or no from presence is codes {}, otherwise and if_empty"
    },
    {
      key: "format",
      value: "format, or list of them",
      meaning: "How dates, school years and numbers are written; ISO dates need none"
    },
    { key: "days_since", value: "date", meaning: "The text counts days since it" },
    {
      key: "zone",
      value: "IANA zone",
      meaning: "The zone of a timestamp; its date is taken in the district's"
    },
    { key: "take", value: "first_day or last_day", meaning: "A date from a school year: July 1 or June 30" },
    {
      key: "operation",
      value: "hash, hash-no-lookup, mask, drop",
      meaning: "Required for ids of students and staff"
    }
  ],
  lookup: [
    { key: "source", value: "source id", required: true, meaning: "The source to look in" },
    {
      key: "match",
      value: "column, or list of columns",
      required: true,
      meaning: "Its column that holds the text"
    },
    { key: "take", value: "column", required: true, meaning: "Its column to take" },
    { key: "several", value: "word", meaning: "The word where several rows match and differ" }
  ],
  filter: [
    { key: "is", value: "list of words", meaning: "The value is one of them" },
    { key: "is_not", value: "list of words", meaning: "It is none of them" },
    { key: "empty", value: "true or false", meaning: "Whether it is empty" }
  ],
  recorded_on: [
    { key: "column", value: "source column, with any key of an expression", meaning: "A date in the row" },
    {
      key: "constant",
      value: "date",
      meaning: "A declared day: of facts known from the start, or of a file"
    },
    { key: "lag_days", value: "number", meaning: "Days after the date in from" },
    { key: "from", value: "canonical date column", meaning: "The date that lag_days counts from" }
  ],
  assumption: [
    {
      key: "assume",
      value: "full_year_membership, days_spread_over_session, one_school",
      required: true,
      meaning: "What is assumed"
    },
    { key: "school_id", value: "text", meaning: "one_school: its id" },
    { key: "school_name", value: "text", meaning: "one_school: its name" },
    { key: "school_level", value: "elementary, middle, high, combined", meaning: "one_school: its level" }
  ]
} as const satisfies Record<string, readonly MappingKey[]>;

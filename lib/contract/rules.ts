/** What a broken rule does: the source row stays out, the one value stays out, or both stay in and it is said. */
export type Effect = "row quarantined" | "value set aside" | "note";

export interface Rule {
  readonly rule: string;
  readonly meaning: string;
  /** The way out; {source}, {column} and {table} stand for the place. */
  readonly advice: string;
}

/** Every rule a row is judged by, beside the conditions on whole rows that the tables declare. */
export const rules = [
  {
    rule: "missing",
    meaning: "a required column is empty",
    advice: "fill it in the source, or map another column to {column}"
  },
  {
    rule: "not a date",
    meaning: "the text is no date in the format given",
    advice: "add its format to {column} in district.json, sources {source}"
  },
  {
    rule: "not a month",
    meaning: "the text holds no year and month in the format given",
    advice: "add its format to {column} in district.json, sources {source}"
  },
  {
    rule: "not a school year",
    meaning: "the text names no school year in the format given",
    advice: "add its format to {column} in district.json, sources {source}"
  },
  {
    rule: "not a number",
    meaning: "the text is no finite number",
    advice: "correct it in the source, or name the word in nulls of {column}"
  },
  {
    rule: "not a whole number",
    meaning: "the text is no whole number",
    advice: "correct it in the source, or name the word in nulls of {column}"
  },
  {
    rule: "not yes or no",
    meaning: "the text is neither true nor false",
    advice: "map it in codes of {column} in district.json, sources {source}"
  },
  {
    rule: "unknown code",
    meaning: "the word is not among the codes nor in the closed list",
    advice: "map it in codes of {column} in district.json, sources {source}"
  },
  {
    rule: "not in the look-up",
    meaning: "the other source has no such row",
    advice: "complete the look-up's file, or give {column} an otherwise"
  },
  {
    rule: "several in the look-up",
    meaning: "the other source has several different answers",
    advice: "give the look-up of {column} a word for several"
  },
  {
    rule: "out of range",
    meaning: "the value is beyond what the column allows",
    advice: "correct it in the source"
  },
  {
    rule: "after the as-of date",
    meaning: "it is said to have happened later than the data reach",
    advice: "correct the date, or as_of in district.json"
  },
  {
    rule: "unknown school",
    meaning: "no row of the school table has this id",
    advice: "add the school to the source that feeds school"
  },
  {
    rule: "unknown student",
    meaning: "no row of the student table has this id",
    advice: "add the student to the source that feeds student"
  },
  {
    rule: "clash of keys",
    meaning: "rows with one key and one recorded_on say different things",
    advice: "correct the source, or choose a clash in district.json, sources {source}"
  },
  {
    rule: "values that differ",
    meaning: "rows with one key and one recorded_on differ in an optional column, which is left empty",
    advice: "correct the source"
  },
  {
    rule: "repeated key",
    meaning: "an earlier row says the same of the same key",
    advice: "nothing is lost; remove the row if it is an error"
  },
  {
    rule: "column absent",
    meaning: "no record of the file has this column",
    advice: "nothing is lost if it is optional there; else correct its name in district.json"
  },
  {
    rule: "no rows",
    meaning: "the file has a header and nothing else",
    advice: "export it again if it should have rows"
  },
  {
    rule: "unreadable row",
    meaning: "the row could not be split into its columns",
    advice: "correct the line in the file"
  },
  {
    rule: "differ only by leading zeros",
    meaning: "two ids are one but for zeros in front",
    advice: "if they are one, restore the zeros that a spreadsheet dropped"
  },
  {
    rule: "outside membership",
    meaning: "the student was no member of the school on that day, so that the event does not count",
    advice: "check the dates in the source that feeds enrollment"
  },
  {
    rule: "no instruction that day",
    meaning: "the school's calendar has no instruction on that day, so that the event does not count",
    advice: "check the source that feeds calendar_day"
  },
  {
    rule: "joins nobody",
    meaning: "no row of a source finds its student",
    advice: "check which id the source uses; a crosswalk can be a look-up"
  }
] as const satisfies readonly Rule[];

export type RuleName = (typeof rules)[number]["rule"];

/** The rule that a reference breaks: "school" → "unknown school". */
export function unknownReference(table: string): string {
  return `unknown ${table}`;
}

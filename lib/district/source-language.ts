import type { MappingKey } from "./mapping-key.js";

/** The keys of a district, its sources and what they feed. */
export const sourceLanguage = {
  district: [
    {
      key: "district_id",
      value: "text",
      required: true,
      meaning: "The district's id; also the folder of its snapshots"
    },
    { key: "district_name", value: "text", required: true, meaning: "Its name on pages" },
    {
      key: "time_zone",
      value: "IANA zone",
      required: true,
      meaning: "The zone whose dates the record holds"
    },
    { key: "demo", value: "true or false", meaning: "Whether this is the simulated demo district" },
    {
      key: "draft",
      value: "true",
      meaning:
        "Written by npm run map: the build refuses it until a person has confirmed the guesses and removed this"
    },
    {
      key: "as_of",
      value: "date",
      meaning: "The last day the data speak of; events after it are quarantined"
    },
    {
      key: "quarantine_limit",
      value: "0 to 1",
      meaning: "Share of a file that may be quarantined before the build stops; .05 if absent"
    },
    {
      key: "recorded_on",
      value: "recorded_on",
      meaning: "For all sources that do not say themselves when their rows were recorded"
    },
    { key: "policy", value: "file", meaning: "A policy of the district's own, relative to this file" },
    { key: "assumptions", value: "list of sentences", meaning: "What else was assumed, printed on pages" },
    {
      key: "publishers",
      value: "publisher: list of sentences",
      meaning: "What a publisher of published figures counts otherwise than we do, printed beside them"
    },
    { key: "sources", value: "list of sources", required: true, meaning: "The files and what they feed" },
    { key: "generate", value: "list of assumptions", meaning: "Rows that no source holds" }
  ],
  source: [
    { key: "id", value: "text", required: true, meaning: "The source's own name, unique" },
    {
      key: "files",
      value: "list of paths or globs",
      required: true,
      meaning: "Relative to the folder of the district's files"
    },
    {
      key: "format",
      value: "csv, xlsx, parquet, ndjson, xml",
      required: true,
      meaning: "How the files are written; .gz is unpacked"
    },
    { key: "delimiter", value: "character", meaning: "CSV: found from the first lines if absent" },
    { key: "quote", value: "character", meaning: 'CSV: " if absent; empty for none' },
    { key: "encoding", value: "utf-8, windows-1252, utf-16", meaning: "CSV and NDJSON: UTF-8 if absent" },
    {
      key: "header",
      value: "true or false",
      meaning: "CSV and XLSX: whether a line names the columns; true if absent"
    },
    { key: "columns", value: "list of names", meaning: "The columns of a header-less file, in order" },
    { key: "header_row", value: "number", meaning: "CSV and XLSX: the line of the header, from 1" },
    { key: "sheet", value: "text", meaning: "XLSX: the sheet's name" },
    {
      key: "element",
      value: "name",
      meaning: "XML: the element that is a record; its leaves are columns, paths joined by a point"
    },
    { key: "each", value: "path", meaning: "XML: one row for each of this descendant of the record" },
    { key: "nulls", value: "list of words", meaning: "Words that mean an empty cell" },
    {
      key: "filter",
      value: "list of filters",
      meaning: "Only rows that pass all; the others are excluded by filter"
    },
    { key: "recorded_on", value: "recorded_on", meaning: "When the district knew the rows" },
    {
      key: "retracted",
      value: "filter",
      meaning:
        "True for a row that takes an earlier version back; distinct and gather feeds pass such rows over"
    },
    {
      key: "clash",
      value: 'quarantine, last_line, set_aside, {"prefer": {column: [words]}}',
      meaning:
        "Rows with one key and one recorded_on that differ: none stands (the default), the last does, the first with differing optional columns emptied, or that whose word comes first"
    },
    { key: "quarantine_limit", value: "0 to 1", meaning: "For this source" },
    {
      key: "feeds",
      value: "list of feeds",
      meaning: "The tables that its rows go to; none for a source that only look-ups use"
    },
    { key: "statuses", value: "statuses", meaning: "Short for one feed of student_status a status" },
    {
      key: "drop",
      value: "list of columns",
      meaning: "Columns knowingly left out; every other unnamed column is dropped too, and listed"
    }
  ],
  feed: [
    {
      key: "table",
      value: "canonical table, or session",
      required: true,
      meaning: "The table that the rows go to"
    },
    {
      key: "columns",
      value: "canonical column: expression",
      required: true,
      meaning: "Where each of its columns comes from"
    },
    { key: "filter", value: "list of filters", meaning: "Only rows that pass all, for this feed" },
    {
      key: "distinct",
      value: "true",
      meaning: "Rows that agree make one row: a calendar from attendance rows"
    },
    {
      key: "gather",
      value: "column: count or sum",
      meaning: "Rows of one key make one row with totals: minutes of a day from signals"
    },
    {
      key: "skip_empty",
      value: "list of columns",
      meaning: "Rows where one of these is empty are passed over"
    },
    { key: "recorded_on", value: "recorded_on", meaning: "Instead of the source's" },
    { key: "retracted", value: "filter", meaning: "Instead of the source's" },
    { key: "clash", value: "as of a source", meaning: "Instead of the source's" }
  ],
  statuses: [
    { key: "student_key", value: "expression", required: true, meaning: "The student" },
    {
      key: "start_date",
      value: "expression",
      required: true,
      meaning: "First day on which the statuses hold"
    },
    { key: "end_date", value: "expression", meaning: "Last day" },
    {
      key: "values",
      value: "attribute: expression",
      required: true,
      meaning: "The statuses; an empty one makes no row"
    },
    { key: "filter", value: "list of filters", meaning: "Only rows that pass all" },
    { key: "recorded_on", value: "recorded_on", meaning: "Instead of the source's" }
  ]
} as const satisfies Record<string, readonly MappingKey[]>;

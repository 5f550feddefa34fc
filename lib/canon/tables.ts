import { attendanceTables } from "./attendance-tables.js";
import { placeTables } from "./place-tables.js";
import { studentTables } from "./student-tables.js";
import { supportTables } from "./support-tables.js";
import type { Row, Table } from "./table.js";

/** Every canonical table, declared once: the judge, the row types, the Parquet schema and the data dictionary come from here. */
export const tables = { ...placeTables, ...studentTables, ...attendanceTables, ...supportTables } as const;

export type TableName = keyof typeof tables;
export type RowOf<N extends TableName> = Row<(typeof tables)[N]>;

/** The columns that every canonical table carries beside its own: which version of the row this is, and whence. */
export const versionColumns = {
  recorded_on: { type: "date", required: true, doc: "When the district knew it" },
  recorded_assumed: {
    type: "boolean",
    required: true,
    doc: "Whether recorded_on was assumed: a declared day, or a date plus a declared lag"
  },
  superseded_on: {
    type: "date",
    required: false,
    doc: "When a newer version of the same key was recorded; empty while it is the newest"
  },
  retracted: { type: "boolean", required: true, doc: "Whether this version takes the row back" },
  source_id: { type: "text", required: true, doc: "The source in district.json" },
  source_file: { type: "integer", required: true, doc: "Which of that source's files, from 0" },
  source_line: { type: "integer", required: true, doc: "Its line in that source: the lineage of the row" }
} as const satisfies Table["columns"];

import type { Table } from "../canon/table.js";
import { tables } from "../canon/tables.js";

/** Tables that a mapping may feed but that the record does not keep: assumptions make rows of canonical tables from them. */
export const workingTables = {
  session: {
    doc: "A term of a school that has no dated calendar; days_spread_over_session makes its days.",
    key: ["school_id", "begin_date"],
    columns: {
      school_id: { type: "id", required: true, references: "school", doc: "The school" },
      begin_date: { type: "date", required: true, min: 1980, max: 2060, doc: "First day of the session" },
      end_date: { type: "date", required: true, min: 1980, max: 2060, doc: "Last day of the session" },
      instructional_days: {
        type: "integer",
        required: true,
        min: 1,
        max: 366,
        doc: "Days of instruction in it"
      }
    },
    rules: [
      {
        rule: "more days than the session has",
        sql: "end_date - begin_date + 1 >= instructional_days",
        advice: "correct the session's dates or its number of days"
      }
    ]
  }
} as const satisfies Record<string, Table>;

export const fedTables = { ...tables, ...workingTables };

export type FedTable = keyof typeof fedTables;

/** Every table that a mapping may feed, in an order in which references come first. */
export const feedOrder = ["school", "student", ...without("school", "student")] as readonly FedTable[];

export function tableOf(table: FedTable): Table {
  return fedTables[table];
}

function without(...names: string[]): string[] {
  return Object.keys(fedTables).filter((table) => !names.includes(table));
}

import { gradeLevels } from "../canon/grade-level.js";
import { statusAttributes, yesNo } from "../canon/student-status.js";
import type { Column } from "../canon/table.js";
import { type FedTable, tableOf } from "./fed-tables.js";

/** The column of a table; the value of a known status has that status's closed list. */
export function columnFor(table: FedTable, column: string, attribute?: unknown): Column {
  const declared = tableOf(table).columns[column] as Column;
  const list = table === "student_status" && column === "value" ? listOf(constantOf(attribute)) : undefined;
  return list ? { ...declared, list } : declared;
}

function listOf(attribute: unknown): readonly string[] | undefined {
  if (attribute === "grade_level") return gradeLevels;
  return statusAttributes.some((d) => d.attribute === attribute && d.yesNo) ? yesNo : undefined;
}

function constantOf(expression: unknown): unknown {
  return typeof expression === "object" && expression !== null && "constant" in expression
    ? expression.constant
    : undefined;
}

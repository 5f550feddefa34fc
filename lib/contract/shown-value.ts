import type { Column } from "../canon/table.js";
import type { JudgedColumn } from "./fault-sql.js";
import { shapeSql } from "./shape-sql.js";
import { name, text } from "./sql-text.js";

const longest = 40;

/**
 * What a finding shows of a cell, as SQL. The cell itself only where three things hold: the column is a closed list, a
 * number, a day or yes/no of something that happened; it is the row's only fault, since a name in the wrong column
 * breaks its neighbours too; and it looks like what belongs there. Anything else is shown as its form.
 */
export function shownValueSql(judged: JudgedColumn, faults: string): string {
  const said = name(`said_${judged.name}`);
  const form = `left(${shapeSql(said)}, ${longest})`;
  const pattern = harmless(judged);
  return pattern === undefined
    ? form
    : `CASE WHEN ${faults} = 1 AND regexp_full_match(${said}, ${text(pattern)}) THEN ${said} ELSE ${form} END`;
}

/** The texts of a column that can be no name, phone number or id; undefined where all could be. */
function harmless({ column, coded = false, isPersonal = false }: JudgedColumn): string | undefined {
  if (isPersonal || column.person !== undefined) return undefined;
  if (column.list !== undefined || coded) return "[A-Z0-9*?#+-]{1,3}";
  return byType[column.type];
}

const byType: Partial<Record<Column["type"], string>> = {
  date: "\\d{1,4}([-/.])\\d{1,2}[-/.]\\d{1,4}|(19|20)\\d{6}",
  integer: "-?\\d{1,4}(\\.\\d{1,4})?",
  number: "-?\\d{1,4}(\\.\\d{1,9})?%?",
  boolean: "[A-Z0-9*?#+-]{1,3}"
};

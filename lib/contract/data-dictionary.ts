import type { Column, Table } from "../canon/table.js";
import { tables, versionColumns } from "../canon/tables.js";

/** One column of the record, in words. */
export interface DictionaryRow {
  readonly table_name: string;
  readonly table_doc: string;
  readonly column_name: string;
  readonly type: string;
  readonly doc: string;
  readonly is_key: boolean;
  readonly is_required: boolean;
  /** The closed list, the range or the table that it refers to; empty where anything goes. */
  readonly allowed: string;
  /** "student" or "staff" where it holds a person's key; empty elsewhere. */
  readonly person: string;
}

/** The whole record, a row a column, from the one declaration of the tables. */
export function dataDictionary(): DictionaryRow[] {
  return Object.entries<Table>(tables).flatMap(([table, declared]) =>
    Object.entries<Column>({ ...declared.columns, ...versionColumns }).map(([column, d]) => ({
      table_name: table,
      table_doc: declared.doc,
      column_name: column,
      type: d.type,
      doc: d.doc,
      is_key: declared.key.includes(column),
      is_required: d.required,
      allowed: allowed(d),
      person: d.person ?? ""
    }))
  );
}

function allowed({ list, references, min, max, above, type }: Column): string {
  if (list) return list.join(", ");
  if (references) return `a row of ${references}`;
  if (type === "boolean") return "true or false";
  const low = above !== undefined ? `above ${above}` : min !== undefined ? `from ${min}` : "";
  const high = max === undefined ? "" : `to ${max}`;
  const unit = type === "date" || type === "month" ? "years " : "";
  return low || high ? unit + [low, high].filter(Boolean).join(" ") : "";
}

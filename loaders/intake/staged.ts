import { randomUUID } from "node:crypto";
import type { NativeDatabase } from "../native/database.js";
import type { FileDigest } from "./file-digest.js";

/** One file after reading: where its rows lie, and what could not be read. */
export interface Staged extends FileDigest {
  /** The source's column names; the relation calls them c0, c1 … */
  columns: string[];
  /** SQL that stands after FROM and gives `_line`, c0, c1 … */
  relation: string;
  /** Data rows, the unreadable included. */
  rows: number;
  unreadable: { line: number; problem: string }[];
}

/** The staged name of a column: position only, so that no header can trouble SQL. */
export const stagedColumn = (index: number): string => `c${index}`;

/** An empty table for rows that JavaScript reads: `_line`, then one text column for each of the source's. */
export async function createStagedTable(db: NativeDatabase, columns: number): Promise<string> {
  const table = `staged_${randomUUID().replaceAll("-", "")}`;
  const cells = Array.from({ length: columns }, (_, index) => `, ${stagedColumn(index)} VARCHAR`);
  await db.run(`CREATE TABLE ${table} (_line BIGINT${cells.join("")})`);
  return table;
}

import type { SourceSpec } from "../../lib/contract/source-spec.js";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";
import { columnNames } from "./column-names.js";
import { physicalLines } from "./physical-lines.js";
import type { SourceFile } from "./source-file.js";
import { createStagedTable, type Staged, stagedColumn } from "./staged.js";
import { openTextFile } from "./text-file.js";
import { refuseTooMany } from "./unreadable.js";

/** Reads one JSON object a line: each key at the top is a column, nested values stay JSON. */
export async function readNdjson(db: NativeDatabase, file: SourceFile, spec: SourceSpec): Promise<Staged> {
  const text = await openTextFile(file, spec.encoding);
  const lines = await createStagedTable(db, 1);
  const undecoded: Staged["unreadable"] = [];
  for await (const batch of physicalLines(text.chunks, file.name)) {
    for (const { number, text } of batch)
      if (text === undefined) undecoded.push({ line: number, problem: "holds bytes that are not UTF-8" });
    await db.append(
      lines,
      batch.filter(({ text }) => text?.trim()).map(({ number, text }) => [number, text ?? null])
    );
  }
  const broken = await db.rows<{ line: number; problem: string }>(`
    SELECT _line AS line, CASE WHEN json_valid(c0) THEN 'is not a JSON object' ELSE 'is not JSON' END AS problem
    FROM ${lines} WHERE NOT ${isObject} ORDER BY _line`);
  const unreadable = [...undecoded, ...broken].sort((a, b) => a.line - b.line);
  const last = unreadable.at(-1);
  if (last) refuseTooMany(unreadable.length, file.name, last.line, last.problem);
  const keys = await keysOf(db, lines);
  const [counted] = await db.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${lines}`);
  return {
    columns: columnNames(keys),
    relation: `(SELECT _line${keys.map(cell).join("")} FROM ${lines} WHERE ${isObject})`,
    rows: (counted?.rows ?? 0) + undecoded.length,
    unreadable,
    ...text.digest()
  };
}

const isObject = "coalesce(CASE WHEN json_valid(c0) THEN json_type(c0) END = 'OBJECT', false)";

/** Every key at the top of a line, in the order of first sight. */
async function keysOf(db: NativeDatabase, lines: string): Promise<string[]> {
  const keys = await db.rows<{ key: string }>(`
    SELECT key FROM (
      SELECT _line, unnest(json_keys(c0)) AS key, generate_subscripts(json_keys(c0), 1) AS place
      FROM ${lines} WHERE ${isObject})
    GROUP BY key ORDER BY min(_line * 100000 + place)`);
  return keys.map(({ key }) => key);
}

function cell(key: string, index: number): string {
  const pointer = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return `, nullif(json_extract_string(c0, ${literal(pointer)}), '') AS ${stagedColumn(index)}`;
}

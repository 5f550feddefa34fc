import { SaxesParser } from "saxes";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import type { NativeDatabase } from "../native/database.js";
import { columnNames } from "./column-names.js";
import { GrowingTable } from "./growing-table.js";
import type { SourceFile } from "./source-file.js";
import type { Staged } from "./staged.js";
import { openTextFile } from "./text-file.js";
import { declaredEncoding } from "./xml-encoding.js";
import { XmlRecords } from "./xml-records.js";

/** Reads one row for each record element, or for each of its `each` descendants: leaves are columns, named by their path. */
export async function readXml(db: NativeDatabase, file: SourceFile, spec: SourceSpec): Promise<Staged> {
  const text = await openTextFile(file, spec.encoding ?? (await declaredEncoding(file)));
  const table = await GrowingTable.create(db, file.name);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = new SaxesParser({ xmlns: true, position: true });
  const records = new XmlRecords(spec.element ?? "", spec.each, (line, cells) => table.add(line, cells));
  records.listen(parser);
  try {
    for await (const chunk of text.chunks) {
      parser.write(decoder.decode(chunk, { stream: true }));
      if (table.isFull) await table.flush();
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw asRollcallError(error, `${file.name}:${parser.line}`);
  }
  await table.flush();
  const { relation, rows, columns } = table;
  if (rows === 0 && records.others.size > 0) throw noRecord(file, spec, records.others);
  return { columns: columnNames(columns), relation, rows, unreadable: [], ...text.digest() };
}

/** An interchange may be empty, but one that holds other things is not what its mapping says. */
function noRecord(file: SourceFile, spec: SourceSpec, others: ReadonlySet<string>): RollcallError {
  return new RollcallError(
    file.name,
    `no element "${spec.element ?? ""}"`,
    `it has ${[...others].map((name) => JSON.stringify(name)).join(", ")}: correct \`element\` in district.json`
  );
}

function asRollcallError(error: unknown, place: string): RollcallError {
  if (error instanceof RollcallError) return error;
  if (error instanceof TypeError)
    return new RollcallError(
      place,
      "bytes that are not in the file's encoding",
      "set `encoding` in district.json"
    );
  const [, column, problem] = /^\d+:(\d+): (.*)$/s.exec((error as Error).message) ?? [];
  if (problem === undefined) throw error;
  return new RollcallError(
    `${place}:${column}`,
    `malformed XML, ${withoutText(problem)}`,
    "export the file again"
  );
}

/** The parser's complaint without what it may quote of the document. */
function withoutText(problem: string): string {
  return problem.replace(/[:.].*$/s, "");
}

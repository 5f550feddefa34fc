import { gunzipSync } from "node:zlib";
import { decompress as unzstd } from "fzstd";
import JSZip from "jszip";
import { releaseTables } from "../../lib/publish/release-tables.js";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { Database } from "../../lib/query/database.js";
import type { Finding } from "./finding.js";

export interface Content {
  /** The file, and what it is within: `a.zip › b.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

const depth = 4;

/** A file and all that is packed within it: gzip, zstd, zip and Parquet, one in another too. */
export async function contentsOf(
  db: Database,
  content: Content,
  writeTemporary: (bytes: Uint8Array) => string
): Promise<{ contents: Content[]; findings: Finding[] }> {
  const contents: Content[] = [];
  const findings: Finding[] = [];
  const open = async (item: Content, level: number): Promise<void> => {
    contents.push(item);
    const packing = packingOf(item.bytes);
    if (!packing) return;
    if (level === depth) return void findings.push(problem(item, `packed more than ${depth} times over`));
    try {
      for (const inner of await unpack[packing](db, item, writeTemporary, findings))
        await open(inner, level + 1);
    } catch {
      findings.push(problem(item, `looks like ${packing} but can't be read`));
    }
  };
  await open(content, 0);
  return { contents, findings };
}

type Packing = "gzip" | "zstd" | "zip" | "parquet";

function packingOf(bytes: Uint8Array): Packing | undefined {
  const starts = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);
  if (starts(0x1f, 0x8b)) return "gzip";
  if (starts(0x28, 0xb5, 0x2f, 0xfd)) return "zstd";
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "zip";
  return starts(0x50, 0x41, 0x52, 0x31) ? "parquet" : undefined;
}

type Unpack = (
  db: Database,
  content: Content,
  writeTemporary: (bytes: Uint8Array) => string,
  findings: Finding[]
) => Content[] | Promise<Content[]>;

const unpack: Record<Packing, Unpack> = {
  gzip: (_, { name, bytes }) => [{ name: `${name} › gzip`, bytes: gunzipSync(bytes) }],
  zstd: (_, { name, bytes }) => [{ name: `${name} › zstd`, bytes: unzstd(bytes) }],
  zip: async (_, { name, bytes }) => {
    const files = Object.values((await JSZip.loadAsync(bytes)).files).filter((entry) => !entry.dir);
    return Promise.all(
      files.map(async (entry) => ({
        name: `${name} › ${entry.name}`,
        bytes: await entry.async("uint8array")
      }))
    );
  },
  parquet: async (db, content, writeTemporary, findings) => {
    const file = literal(writeTemporary(content.bytes));
    const columns = await db.rows<{ name: string }>(
      `SELECT column_name AS name FROM (DESCRIBE SELECT * FROM read_parquet(${file}))`
    );
    for (const { name } of columns)
      if (!declared.has(name)) findings.push(problem(content, `column ${name} is not declared for release`));
    const rows = await db.rows(`SELECT * FROM read_parquet(${file})`);
    return [{ name: `${content.name} › rows`, bytes: new TextEncoder().encode(JSON.stringify(rows)) }];
  }
};

const declared = new Set(Object.values(releaseTables).flatMap(({ columns }) => Object.keys(columns)));

function problem({ name }: Content, what: string): Finding {
  return { place: name, problem: what, advice: "take it out of the public site" };
}

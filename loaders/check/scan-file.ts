import { findKeys } from "../../lib/publish/find-keys.js";
import { findWords } from "../../lib/publish/find-words.js";
import type { Database } from "../../lib/query/database.js";
import { type Content, contentsOf } from "./contents.js";
import type { Finding } from "./finding.js";
import type { PrivateWords } from "./private-words.js";

/** Keys, canaries and names of private files in a file's path and bytes and in all that is packed within it. */
export async function scanFile(
  db: Database,
  content: Content,
  words: PrivateWords,
  writeTemporary: (bytes: Uint8Array) => string
): Promise<Finding[]> {
  const { contents, findings } = await contentsOf(db, content, writeTemporary);
  const path = { name: content.name, bytes: new TextEncoder().encode(content.name) };
  return [...findings, ...[path, ...contents].flatMap((item) => scan(item, words))];
}

const advice = "find the page, loader or file that put it there, and take it out";

function scan({ name, bytes }: Content, { keys, canaries, names }: PrivateWords): Finding[] {
  const count =
    findKeys(bytes, keys) ||
    (bytes.includes(0)
      ? findKeys(
          bytes.filter((byte) => byte !== 0),
          keys
        )
      : 0);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  return [
    ...(count > 0
      ? [{ place: name, problem: `holds ${count} key${count === 1 ? "" : "s"} of students or staff`, advice }]
      : []),
    ...findWords(text, canaries).map(() => ({
      place: name,
      problem: "holds a canary of the district's files",
      advice
    })),
    ...findWords(text, names).map((word) => ({
      place: name,
      problem: `names a private file: ${word}`,
      advice
    }))
  ];
}

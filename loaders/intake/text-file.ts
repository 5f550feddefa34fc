import { open } from "node:fs/promises";
import type { Encoding } from "../../lib/contract/source-spec.js";
import { checkFile } from "./check-file.js";
import { digested, type FileDigest } from "./file-digest.js";
import { unpacked } from "./gzip.js";
import { recoded } from "./encoding.js";
import { longestLine } from "./limits.js";
import type { SourceFile } from "./source-file.js";

/** A text file as a stream of UTF-8, unpacked and recoded where it must be. */
export interface TextFile {
  chunks: AsyncIterable<Buffer>;
  /** Whether the chunks are the file's own bytes, so that another reader may open the file itself. */
  isPlain: boolean;
  /** Of the file's own bytes; known once the chunks are read to the end. */
  digest(): FileDigest;
}

const headSize = longestLine + 1;

export async function openTextFile(file: SourceFile, encoding: Encoding = "utf-8"): Promise<TextFile> {
  await checkFile(file);
  const raw = digested(file.path);
  const isPacked = file.name.endsWith(".gz") || (await startsAsGzip(file.path));
  const chunks = isPacked ? unpacked(raw.chunks, file.name) : raw.chunks;
  return {
    chunks: encoding === "utf-8" ? chunks : recoded(chunks, encoding, file.name),
    isPlain: !isPacked && encoding === "utf-8",
    digest: raw.digest
  };
}

/** The first megabyte of the text, for a look at how it is written. */
export async function readHead(file: SourceFile, encoding?: Encoding): Promise<string> {
  const { chunks } = await openTextFile(file, encoding);
  const head: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    head.push(chunk);
    length += chunk.length;
    if (length >= headSize) break;
  }
  return Buffer.concat(head)
    .subarray(0, headSize)
    .toString()
    .replace(/^\ufeff/, "");
}

async function startsAsGzip(path: string): Promise<boolean> {
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}

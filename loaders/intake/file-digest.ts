import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export interface FileDigest {
  sha256: string;
  bytes: number;
}

/** A file's bytes as they pass, and their digest once they have: one reading serves both. */
export function digested(path: string): { chunks: AsyncIterable<Buffer>; digest(): FileDigest } {
  const hash = createHash("sha256");
  let bytes = 0;
  const pass = async function* () {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  return { chunks: pass(), digest: () => ({ sha256: hash.digest("hex"), bytes }) };
}

/** The digest of a file that another reader reads. */
export async function fileDigest(path: string): Promise<FileDigest> {
  const { chunks, digest } = digested(path);
  for await (const chunk of chunks) void chunk;
  return digest();
}

import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

interface Kept {
  readonly version: string;
  readonly bytes: Promise<Buffer>;
  size: number;
}

/** What is kept in all, compressed. */
const mostBytes = 64_000_000;

/** Gives files as gzip, each compressed once and kept while it stays as it is; those not asked for longest go first. */
export function gzippedFiles(most = mostBytes): (path: string, version: string) => Promise<Buffer> {
  const kept = new Map<string, Kept>();
  return async (path, version) => {
    const known = kept.get(path);
    const own = known?.version === version ? known : { version, bytes: compress(path), size: 0 };
    kept.delete(path);
    kept.set(path, own);
    try {
      const bytes = await own.bytes;
      own.size = bytes.length;
      forgetOldest(kept, most);
      return bytes;
    } catch (error) {
      kept.delete(path);
      throw error;
    }
  };
}

async function compress(path: string): Promise<Buffer> {
  return await promisify(gzip)(await readFile(path));
}

function forgetOldest(kept: Map<string, Kept>, most: number): void {
  let total = [...kept.values()].reduce((sum, d) => sum + d.size, 0);
  for (const [path, { size }] of kept) {
    if (total <= most) return;
    kept.delete(path);
    total -= size;
  }
}

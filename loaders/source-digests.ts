import type { District } from "../lib/district/district.js";
import { checkFile } from "./intake/check-file.js";
import { expandFiles } from "./intake/expand-files.js";
import { fileDigest } from "./intake/file-digest.js";

/** SHA-256 of every file that a district's sources name, by source and file; no row is read. */
export async function sourceDigests(district: District, folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const source of district.sources) {
    for (const file of await expandFiles(folder, source.files)) {
      await checkFile(file);
      digests[`${source.id}:${file.name}`] = (await fileDigest(file.path)).sha256;
    }
  }
  return digests;
}

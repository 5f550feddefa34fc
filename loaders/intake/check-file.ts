import { stat } from "node:fs/promises";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceFile } from "./source-file.js";

/** Stops on a file that is missing, a folder or empty; returns its size in bytes. */
export async function checkFile({ name, path }: SourceFile): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new RollcallError(name, "no such file", "put it there, or correct `files` in district.json");
  if (found.isDirectory())
    throw new RollcallError(name, "is a folder, not a file", `name the files inside it, as "${name}/*.csv"`);
  if (!found.isFile()) throw new RollcallError(name, "is not a plain file", "copy the data into a file");
  if (found.size === 0) throw new RollcallError(name, "the file is empty", "export it again");
  return found.size;
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { parseModelFile } from "../../lib/model/file/from-model-file.js";
import { type ModelFile, mostBytes } from "../../lib/model/file/model-file.js";
import { ModelFileError } from "../../lib/model/file/model-file-error.js";

/** The model that a district chose to publish, beside its district.json; undefined where there is none. */
export function chosenFileIn(folder: string): string | undefined {
  const file = join(folder, "model.json");
  return existsSync(file) ? file : undefined;
}

/** What the file holds, checked field by field. */
export function readChosenFile(file: string): ModelFile {
  if (!statSync(file).isFile()) throw new RollcallError(file, "not a file", wayOut);
  // of no text are there fewer characters than a fourth of its bytes
  if (statSync(file).size > 4 * mostBytes) throw new RollcallError(file, "too large for a model", wayOut);
  try {
    return parseModelFile(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw new RollcallError(file, error.message, wayOut);
  }
}

/** Without the file the snapshot trains the reference model, and the workbench starts, where another can be trained. */
export const wayOut =
  "take the file away for the reference model, or publish another from the workbench in its place";

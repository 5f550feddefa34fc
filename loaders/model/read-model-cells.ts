import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { ModelCells } from "../../lib/publish/model/model-cells.js";

/** What `buildReference` wrote for the gate. */
export function readModelCells(folder: string): ModelCells {
  const file = join(folder, "cells.json");
  if (!existsSync(file)) throw new RollcallError(file, "not there", "run npm run snapshot");
  return JSON.parse(readFileSync(file, "utf8")) as ModelCells;
}

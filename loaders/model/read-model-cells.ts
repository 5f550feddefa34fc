import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelCells } from "../../lib/publish/model/model-cells.js";

/** What `buildReference` wrote for the gate. */
export function readModelCells(folder: string): ModelCells {
  return JSON.parse(readFileSync(join(folder, "cells.json"), "utf8")) as ModelCells;
}

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../stage.js";

/**
 * Deletes what loaders left in Framework's cache if anything they were made from has changed since: Framework itself
 * reuses a loader's output whatever its age. `inputs` are files and folders; `settings` whatever else decides.
 * Vendored libraries stay. Returns whether outputs were out of date.
 */
export function dropStaleOutputs(
  root: string,
  inputs: readonly string[],
  settings: readonly string[]
): boolean {
  const cache = join(root, ".observablehq", "cache");
  const stampFile = join(cache, "_outputs.stamp");
  const stamp = contentHash(inputs, settings);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const outputs = existsSync(cache) ? readdirSync(cache).filter((name) => !name.startsWith("_")) : [];
  for (const name of outputs) rmSync(join(cache, name), { recursive: true, force: true });
  writeWhole(stampFile, stamp);
  return true;
}

function contentHash(inputs: readonly string[], settings: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const file of inputs.flatMap(listFiles)) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** The files at or below a path, sorted; links and dot folders are left out, since they lead elsewhere. */
function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() && !entry.name.startsWith("."))
    .map((entry) => join(path, entry.name))
    .sort()
    .flatMap(listFiles);
}

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One step of a build: a folder that holds what the step made, and the key of what it was made from. */
export interface Stage<T> {
  readonly name: string;
  readonly folder: string;
  readonly key: string;
  /** Writes the step's files below `out` and returns what the manifest keeps of it. */
  build(out: string): Promise<T>;
}

export interface StageResult<T> {
  readonly result: T;
  readonly fresh: boolean;
}

const stamp = "stage.json";

/**
 * The step's result: as kept, if its folder was made from the same key, else built anew.
 * The new folder is written beside the old one and takes its place only when it is whole,
 * so that an interrupted build leaves the last good one.
 */
export async function runStage<T>(stage: Stage<T>): Promise<StageResult<T>> {
  recover(stage.folder);
  const kept = readStamp<T>(stage.folder);
  if (kept?.key === stage.key) return { result: kept.result, fresh: false };
  const next = `${stage.folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const result = await stage.build(next);
  writeFileSync(join(next, stamp), JSON.stringify({ key: stage.key, result }, null, 1));
  replace(stage.folder, next);
  return { result, fresh: true };
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, text);
  renameSync(`${file}.next`, file);
}

function readStamp<T>(folder: string): { key: string; result: T } | undefined {
  const file = join(folder, stamp);
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { key: string; result: T })
    : undefined;
}

function replace(folder: string, next: string): void {
  const last = `${folder}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}

/** A build that died between the two renames left its old folder aside: put it back. */
function recover(folder: string): void {
  if (!existsSync(folder) && existsSync(`${folder}.last`)) renameSync(`${folder}.last`, folder);
}

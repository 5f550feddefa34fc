import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** One step of a build: a folder that holds what the step made, and the key of what it was made from. */
export interface Stage<T> {
  readonly folder: string;
  readonly key: string;
  /** Writes the step's files below `out` and returns what the manifest keeps of it. */
  build(out: string): Promise<T>;
}

export interface StageResult<T> {
  readonly result: T;
  readonly key: string;
  readonly fresh: boolean;
}

interface Stamp<T> {
  readonly key: string;
  readonly result: T;
}

/**
 * The step's result: as kept, if its folder was made from the same key, else built anew.
 * The new folder is written beside the old one and takes its place only when it is whole,
 * so that an interrupted build leaves the last good one. The key stands beside the folder,
 * and is taken away while the folder is exchanged.
 */
export async function runStage<T>({ folder, key, build }: Stage<T>): Promise<StageResult<T>> {
  recover(folder);
  const kept = existsSync(folder) ? readStamp<T>(stampOf(folder)) : undefined;
  if (kept?.key === key) return { result: kept.result, key, fresh: false };
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const result = await build(next);
  rmSync(stampOf(folder), { force: true });
  replace(folder, next);
  writeWhole(stampOf(folder), JSON.stringify({ key, result }, null, 1));
  return { result, key, fresh: true };
}

/** Writes a file whole or not at all. */
export function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, text);
  renameSync(`${file}.next`, file);
}

function stampOf(folder: string): string {
  return `${folder}.stage.json`;
}

function readStamp<T>(file: string): Stamp<T> | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Stamp<T>) : undefined;
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

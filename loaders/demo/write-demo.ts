import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { dayNumber, isoDate } from "../../lib/simulate/date.js";
import { dirtKinds } from "../../lib/simulate/dirt.js";
import { canaryWords } from "../../lib/simulate/names.js";
import { rawFiles } from "../../lib/simulate/raw-files.js";
import { type PlantedFault, rawLines } from "../../lib/simulate/raw-lines.js";
import { simulateDistrict } from "../../lib/simulate/simulate-district.js";
import { dispositionLines, truthOf } from "../../lib/simulate/truth.js";
import { writeAssessments } from "./write-assessments.js";
import { writeLines } from "./write-lines.js";

export interface DemoRequest {
  readonly seed: number;
  readonly folder: string;
  /** The day of the export, ISO: what was recorded later is in no file. */
  readonly asOf: string;
  /** Where what its team released of the self-assessment lies; beside a folder named files if not given, else within it. */
  readonly assessment?: string;
}

export interface DemoManifest {
  readonly seed: number;
  readonly as_of: string;
  /** SHA-256 of every raw file, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of every file below truth/, by name. */
  readonly truth: Readonly<Record<string, string>>;
  /** SHA-256 of every released assessment, by name. */
  readonly assessment: Readonly<Record<string, string>>;
}

/** Simulates the district and writes its exports; the folder is replaced when all of them are whole. */
export async function writeDemo(request: DemoRequest): Promise<DemoManifest> {
  const { seed, folder, asOf } = request;
  const next = `${folder}.tmp`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(join(next, "truth"), { recursive: true });
  const district = simulateDistrict(seed);
  const day = dayNumber(asOf);

  const faults: PlantedFault[] = [];
  const files: Record<string, string> = {};
  for (const file of rawFiles(district)) {
    const lines = rawLines(file, seed, day, (fault) => faults.push(fault));
    files[file.file] = await writeLines(join(next, file.file), lines, file.encoding);
  }

  const truth: Record<string, string> = {};
  const write = async (name: string, lines: Iterable<string>): Promise<void> => {
    truth[name] = await writeLines(join(next, "truth", name), lines, "utf-8");
  };
  await write("truth.json", [json(truthOf(district))]);
  await write("canaries.json", [json(canaryWords())]);
  await write("faults.csv", faultLines(faults));
  await write("dispositions.csv", dispositionLines(district));

  const assessment = writeAssessments({
    seed,
    folder: request.assessment ?? besideFiles(folder, next),
    before: writtenBefore(folder)
  });
  const manifest = { seed, as_of: isoDate(day), files, truth, assessment };
  writeFileSync(join(next, "manifest.json"), json(manifest));
  replace(folder, next);
  return manifest;
}

function besideFiles(folder: string, next: string): string {
  return join(basename(folder) === "files" ? dirname(folder) : next, "assessment");
}

function writtenBefore(folder: string): DemoManifest["assessment"] {
  const file = join(folder, "manifest.json");
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, "utf8")) as Partial<DemoManifest>).assessment ?? {};
}

function* faultLines(faults: readonly PlantedFault[]): Generator<string> {
  yield "file,line,fault,disposition,rule\n";
  for (const { file, line, kind } of faults) {
    const { disposition, rule } = dirtKinds[kind];
    yield `${file},${line},${kind},${disposition},${rule}\n`;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function replace(folder: string, next: string): void {
  const last = `${folder}.last.tmp`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, last);
  renameSync(next, folder);
  rmSync(last, { recursive: true, force: true });
}

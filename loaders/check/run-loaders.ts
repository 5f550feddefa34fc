import { spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { releaseTableNames } from "../../lib/publish/release-tables.js";
import type { Source } from "./page-source.js";
import type { PrintJob } from "./print-loaders.js";

export interface LoaderRun {
  /** The project's folder and its pages' within it. */
  readonly project: string;
  readonly root: string;
  /** The release of which the loaders get a clean copy. */
  readonly release: string;
}

/**
 * What loaders print when they have nothing but the allow-listed tables of a release: they run in a folder that holds
 * the code and a copy of those, where no private file is to be found under its name.
 */
export async function runLoaders(sources: readonly Source[], run: LoaderRun): Promise<Map<string, Buffer>> {
  const scratch = mkdtempSync(join(tmpdir(), "rollcall-check-"));
  try {
    for (const name of ["src", "lib", "loaders", "node_modules", "package.json", "tsconfig.json"])
      if (existsSync(join(run.project, name))) symlinkSync(resolve(run.project, name), join(scratch, name));
    mkdirSync(join(scratch, "release"));
    for (const name of releaseTableNames)
      copyFileSync(join(run.release, `${name}.json`), join(scratch, "release", `${name}.json`));
    const jobs = sources.map((source, index): PrintJob => ({
      loader: resolve(run.project, run.root, source.path),
      args: Object.entries(source.params).map(([name, value]) => `--${name}=${value}`),
      out: join(scratch, `out-${index}`)
    }));
    writeFileSync(join(scratch, "jobs.json"), JSON.stringify(jobs));
    await printIn(scratch);
    return new Map(
      sources.map((source, index) => [sourceKey(source), readFileSync(join(scratch, `out-${index}`))])
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function sourceKey({ path, params }: Source): string {
  return JSON.stringify([path, params]);
}

async function printIn(scratch: string): Promise<void> {
  const script = fileURLToPath(new URL("./print-loaders.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, "jobs.json"], {
    cwd: scratch,
    env: {
      PATH: process.env["PATH"],
      HOME: scratch,
      TMPDIR: tmpdir(),
      ROLLCALL_RELEASE: join(scratch, "release"),
      ROLLCALL_AUDIENCE: "public"
    },
    stdio: ["ignore", "ignore", "pipe"]
  });
  const log: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => log.push(chunk));
  const code = await new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(log));
  throw new RollcallError(
    "check of the built site",
    "a loader fails when it has a release alone",
    "see the lines above"
  );
}

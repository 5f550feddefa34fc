import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Environment } from "./find-spark.js";

export type SparkStep =
  | { readonly event: "begins"; readonly table: string }
  | { readonly event: "ends"; readonly table: string; readonly rows: number; readonly seconds: number };

/** Of each step that was written, its rows and how long it took. */
export interface SparkRun {
  readonly rows: Readonly<Record<string, number>>;
  readonly seconds: Readonly<Record<string, number>>;
}

export interface Submission {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  /** A file for what Spark writes to its error stream. */
  readonly log: string;
  readonly onStep: (step: SparkStep) => void;
}

interface Failure {
  readonly event: "fails";
  readonly table: string;
  readonly problem: string;
}

const mark = "rollcall ";

/** Runs spark-submit and follows what the driver reports; what fails there ends the run in words. */
export async function submit({ command, args, env, log, onStep }: Submission): Promise<SparkRun> {
  const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const end = () => child.kill();
  process.once("exit", end);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const run = { rows: {} as Record<string, number>, seconds: {} as Record<string, number> };
  let failure: Failure | undefined;
  createInterface(child.stdout).on("line", (line) => {
    if (!line.startsWith(mark)) return;
    const step = JSON.parse(line.slice(mark.length)) as SparkStep | Failure;
    if (step.event === "fails") {
      failure = step;
      return;
    }
    if (step.event === "ends") {
      run.rows[step.table] = step.rows;
      run.seconds[step.table] = step.seconds;
    }
    onStep(step);
  });
  const words = createWriteStream(log);
  let lastWords = "";
  createInterface(child.stderr).on("line", (line) => {
    words.write(`${line}\n`);
    if (/\S/.test(line)) lastWords = line;
  });
  const code = await ended.finally(() => process.off("exit", end));
  await finished(words.end());
  if (failure) throw new RollcallError(`spark: ${failure.table}`, failure.problem);
  if (code !== 0) throw new RollcallError("spark-submit", `ended with ${String(code)}: ${lastWords}`);
  return run;
}

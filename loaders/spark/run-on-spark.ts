import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { type Environment, findSpark } from "./find-spark.js";
import type { SparkPlan } from "./spark-plan.js";
import { type SparkRun, type SparkStep, submit } from "./submit.js";

export interface SparkOptions {
  /** SPARK_HOME, SPARK_MASTER, SPARK_SCRATCH, PYSPARK_PYTHON, and what Spark itself reads. Default process.env. */
  readonly env?: Environment;
  /** Called when a step that is written begins, and when it ends. */
  readonly onStep?: (step: SparkStep) => void;
  /** A file for Spark's own warnings. */
  readonly log?: string;
}

const driver = fileURLToPath(new URL("run-plan.py", import.meta.url));

/**
 * Runs a plan on Apache Spark through its own spark-submit, on the master that SPARK_MASTER names (`local[*]` without
 * it), and returns when all that is to be kept is written.
 */
export async function runOnSpark(plan: SparkPlan, options: SparkOptions = {}): Promise<SparkRun> {
  const { env = process.env, onStep = () => undefined } = options;
  const { home, python } = findSpark(env);
  const master = env["SPARK_MASTER"] ?? "local[*]";
  const own = mkdtempSync(join(tmpdir(), "rollcall-spark-"));
  try {
    const planFile = join(own, "plan.json");
    writeFileSync(planFile, JSON.stringify({ ...absolute(plan), scratch: scratchOf(master, own, env) }));
    return await submit({
      command: join(home, "bin", "spark-submit"),
      args: ["--master", master, ...settings(master, own, env), driver, planFile],
      env: { ...localEnvironment(master, own), ...env, SPARK_HOME: home, PYSPARK_PYTHON: python },
      log: options.log ?? join(own, "log"),
      onStep
    });
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

function absolute({ inputs, stages, shards }: SparkPlan): SparkPlan {
  const place = (path: string) => (/^\w{2,}:/.test(path) ? path : resolve(path));
  return {
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, paths]) => [name, paths.map(place)])),
    stages: stages.map((stage) => (stage.keep === undefined ? stage : { ...stage, keep: place(stage.keep) })),
    shards
  };
}

/** Executors on other machines must reach what a step leaves for the next. */
function scratchOf(master: string, own: string, env: Environment): string {
  const scratch = env["SPARK_SCRATCH"];
  if (scratch !== undefined) return scratch;
  if (isLocal(master)) return join(own, "scratch");
  throw new RollcallError(
    "SPARK_SCRATCH",
    `is not set, and ${master} is not this machine`,
    "name a folder that every executor reads and writes"
  );
}

/** On a cluster, what its own spark-defaults.conf says. */
function settings(master: string, own: string, env: Environment): string[] {
  const local = [
    "spark.ui.enabled=false",
    "spark.driver.host=127.0.0.1",
    `spark.sql.warehouse.dir=${join(own, "warehouse")}`,
    ...(env["SPARK_DRIVER_MEMORY"] === undefined ? ["spark.driver.memory=2g"] : [])
  ];
  return ["spark.log.level=WARN", ...(isLocal(master) ? local : [])].flatMap((setting) => [
    "--conf",
    setting
  ]);
}

function localEnvironment(master: string, own: string): Environment {
  if (!isLocal(master)) return {};
  mkdirSync(join(own, "local"));
  // each thread's own pool of the C library, for compression, came to more than the heap
  return { SPARK_LOCAL_IP: "127.0.0.1", SPARK_LOCAL_DIRS: join(own, "local"), MALLOC_ARENA_MAX: "2" };
}

function isLocal(master: string): boolean {
  return master.startsWith("local");
}

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

/** The version of PySpark that the tests run. */
export const testedPySpark = "4.3.0";

/** The virtual environment that is looked into where no other Python is named. */
export const sparkEnvironment = ".venv-spark";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface SparkInstall {
  /** A folder with bin/spark-submit. */
  readonly home: string;
  readonly python: string;
}

const oldestJava = 17;

/**
 * Spark as SPARK_HOME names it, else the pip package of the Python that PYSPARK_PYTHON or PYTHON names, else that of
 * .venv-spark, else of python3. What is missing is told with the way to get it.
 */
export function findSpark(env: Environment = process.env): SparkInstall {
  checkJava(env);
  const python = findPython(env);
  const home = env["SPARK_HOME"] ?? packageOf(python);
  if (!existsSync(join(home, "bin", "spark-submit")))
    throw new RollcallError(
      home,
      "has no bin/spark-submit",
      "set SPARK_HOME to the folder of a Spark release"
    );
  return { home, python };
}

function checkJava(env: Environment): void {
  const home = env["JAVA_HOME"];
  const java = home === undefined ? "java" : join(home, "bin", "java");
  const { stderr, status } = spawnSync(java, ["-version"], { encoding: "utf8" });
  const advice = `install Java ${oldestJava} or later, or set JAVA_HOME to one`;
  if (status !== 0) throw new RollcallError(java, "does not run", advice);
  const version = /version "(\d+)/.exec(stderr)?.[1];
  if (version === undefined || Number(version) < oldestJava)
    throw new RollcallError(java, `is Java ${version ?? "of an unknown version"}`, advice);
}

function findPython(env: Environment): string {
  const own = join(sparkEnvironment, "bin", "python");
  const named = env["PYSPARK_PYTHON"] ?? env["PYTHON"] ?? (existsSync(own) ? own : "python3");
  // executors run elsewhere, so that a path must hold from there
  const python = named.includes("/") ? resolve(named) : named;
  if (spawnSync(python, ["--version"]).status === 0) return python;
  throw new RollcallError(
    python,
    "does not run",
    "install Python 3.11 or later, or name one in PYSPARK_PYTHON"
  );
}

function packageOf(python: string): string {
  const code =
    "import importlib.util, os; print(os.path.dirname(importlib.util.find_spec('pyspark').origin))";
  const { stdout, status } = spawnSync(python, ["-c", code], { encoding: "utf8" });
  if (status === 0) return stdout.trim();
  throw new RollcallError(
    python,
    "has no PySpark",
    `python3 -m venv ${sparkEnvironment} && ${sparkEnvironment}/bin/pip install pyspark==${testedPySpark}, or set SPARK_HOME`
  );
}

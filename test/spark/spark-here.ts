import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { type Environment, findSpark, type SparkInstall } from "../../loaders/spark/find-spark.js";

/** Spark on this machine, or why there is none. */
export function sparkHere(): { readonly install?: SparkInstall; readonly without: string } {
  try {
    return { install: findSpark(), without: "" };
  } catch (error) {
    return { without: ` (skipped: ${error instanceof Error ? error.message : String(error)})` };
  }
}

/** Two executors of one core and 1 GB, each a process of its own. Executors work in their release's folder: a copy. */
export function localCluster({ home, python }: SparkInstall, folder: string): Environment {
  const copy = join(folder, "spark");
  mkdirSync(copy);
  for (const entry of readdirSync(home))
    if (entry !== "work") symlinkSync(join(home, entry), join(copy, entry));
  return {
    ...process.env,
    SPARK_HOME: copy,
    PYSPARK_PYTHON: python,
    SPARK_MASTER: "local-cluster[2,1,1024]",
    SPARK_SHARDS: "4",
    // Java's first compiler only: a run this short ends before the second has paid
    JDK_JAVA_OPTIONS: "-XX:TieredStopAtLevel=1"
  };
}

import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { RollcallError } from "../../../lib/contract/rollcall-error.js";
import { findSpark } from "../../../loaders/spark/find-spark.js";
import { type Measure, measured, measuredCommand, measuredTogether, medianOf } from "../measured.js";

/** Of the record: all of it, its last year, or a tenth of its students with everything recorded on its day. */
export type Extent = "whole" | "year" | "tenth";

/** A way to answer from a record, run in a process of its own. */
export interface Peer {
  readonly title: string;
  readonly over: Extent;
  readonly isOurs?: boolean;
  /** Whether it does only a part of what there is to do, and so stands in no ratio. */
  readonly isPart?: boolean;
  /** Whether it is run over 1, 2 and 4 years too. */
  readonly grows?: boolean;
  /** What it writes to `out`: the shared features, to a Parquet file or a folder of such, or all of our tables. */
  readonly writes?: "shared" | "all";
  /** Its measure, or why it could not run. */
  run(record: string, out: string): Promise<Measure | string>;
}

const script = new URL("peer-run.ts", import.meta.url);
const pandasScript = fileURLToPath(new URL("pandas-features.py", import.meta.url));

const floor: Peer = {
  title: "bare DuckDB scan",
  over: "whole",
  grows: true,
  run: (record) => measured(script, ["floor", record])
};

const naive: Peer = {
  title: "row windows in DuckDB",
  over: "tenth",
  writes: "shared",
  run: (record, out) => measured(script, ["naive", record, out])
};

/** Where it may take no more memory than our build. */
const naiveInOurMemory: Peer = {
  title: "row windows in our memory",
  over: "whole",
  run: (record, out) => measured(script, ["naive-in-our-memory", record, out])
};

const pandas: Peer = { title: "pandas", over: "tenth", writes: "shared", run: runPandas };

const spark: Peer = { title: "Spark, the same SQL", over: "year", writes: "all", run: runSpark };

const ours = (title: string, over: Extent, rest: Partial<Peer>): Peer => ({
  title,
  over,
  isOurs: true,
  async run(record, out) {
    await measured(script, ["digest", record, out]);
    return measured(script, ["ours", record, out]);
  },
  ...rest
});

/** The pass over the record that comes before every build of ours, and tells the next what changed. */
const digest = ours("our build, digest of the record before it", "whole", {
  isPart: true,
  run: (record, out) => measured(script, ["digest", record, out])
});

/** Short, so that what else the machine does matters: the median of this many runs is told. */
const fortnightRuns = 5;

/** The last block over a build that knew all but it. */
const fortnight = ours(`our build, one new block (median of ${fortnightRuns})`, "whole", {
  isPart: true,
  writes: "all",
  async run(record, out) {
    const kept = `${out}.kept`;
    await measured(script, ["digest-but-the-last", record, kept]);
    await measured(script, ["but-the-last", record, kept]);
    await measured(script, ["digest", record, out]);
    const runs: Measure[] = [];
    while (runs.length < fortnightRuns) {
      rmSync(out, { recursive: true, force: true });
      runs.push(await measured(script, ["ours", record, out, kept]));
    }
    return medianOf(runs);
  }
});

/** In the order in which they are told; the first is the floor. */
export const peers: readonly Peer[] = [
  floor,
  ours("our build", "whole", { grows: true, writes: "all" }),
  digest,
  fortnight,
  ours("our build", "year", { writes: "all" }),
  spark,
  ours("our build", "tenth", { writes: "all" }),
  naive,
  naiveInOurMemory,
  pandas
];

/** With the Python that PYTHON names, else python3. */
async function runPandas(record: string, out: string): Promise<Measure | string> {
  const python = process.env["PYTHON"] ?? "python3";
  if (spawnSync(python, ["-c", "import pandas, pyarrow"]).status !== 0)
    return `not run: ${python} has no pandas with pyarrow (name one that has in PYTHON)`;
  return measuredCommand(python, [pandasScript, record, out]);
}

/** With the Spark that `ENGINE=spark npm run snapshot` takes, its processes measured together. */
async function runSpark(record: string, out: string): Promise<Measure | string> {
  try {
    findSpark();
  } catch (error) {
    if (error instanceof RollcallError) return `not run: ${error.message}`;
    throw error;
  }
  return measuredTogether(script, ["spark", record, out]);
}

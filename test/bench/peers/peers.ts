import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Measure, measured, measuredCommand } from "../measured.js";

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
  /** Whether it writes features, the shared ones among them, to `out`: a Parquet file, or a folder of them. */
  readonly writes?: boolean;
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
  writes: true,
  run: (record, out) => measured(script, ["naive", record, out])
};

const pandas: Peer = { title: "pandas", over: "tenth", writes: true, run: runPandas };

const ours = (title: string, over: Extent, rest: Partial<Peer>): Peer => ({
  title,
  over,
  isOurs: true,
  run: (record, out) => measured(script, ["ours", record, out]),
  ...rest
});

/** The last block over a build that knew all but it. */
const fortnight = ours("our build, one new block", "whole", {
  isPart: true,
  async run(record, out) {
    const kept = `${out}.kept`;
    await measured(script, ["but-the-last", record, kept]);
    return measured(script, ["fortnight", record, out, kept]);
  }
});

/** In the order in which they are told; the first is the floor. */
export const peers: readonly Peer[] = [
  floor,
  ours("our build", "whole", { grows: true }),
  fortnight,
  ours("our build", "tenth", { writes: true }),
  naive,
  pandas
];

/** With the Python that PYTHON names, else python3. */
async function runPandas(record: string, out: string): Promise<Measure | string> {
  const python = process.env["PYTHON"] ?? "python3";
  if (spawnSync(python, ["-c", "import pandas, pyarrow"]).status !== 0)
    return `not run: ${python} has no pandas with pyarrow (name one that has in PYTHON)`;
  return measuredCommand(python, [pandasScript, record, out]);
}

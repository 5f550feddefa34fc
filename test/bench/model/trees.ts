import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "d3-array";
import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import { treeShap } from "../../../lib/explain/tree-shap.js";
import { type Cohort, rowsWhere, takeRows } from "../../../lib/model/cohort.js";
import { finish } from "../../../lib/model/fit.js";
import { fitTrees } from "../../../lib/model/trees/fit-trees.js";
import { predictTrees } from "../../../lib/model/trees/predict-trees.js";
import type { TreesModel } from "../../../lib/model/trees/trees-model.js";
import { treesDefaults } from "../../../lib/model/trees/trees-options.js";
import { madeRows } from "./made-rows.js";
import { writeRows } from "./write-rows.js";

const testRows = 50_000;
const runs = 3;

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly predictSeconds: number;
  readonly rocAuc: number;
  readonly rounds: number;
}

/** Our trees in this process beside scikit-learn's on one thread: same rows, same settings, by turns, medians. */
export async function benchTrees([train = "100000", features = "50"]: string[] = []): Promise<void> {
  const trainRows = Number(train);
  const rows = madeRows(trainRows + testRows, Number(features), 4);
  const ours: Run[] = [];
  const peers: (Run | string)[] = [];
  let model: TreesModel | undefined;
  const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));
  try {
    writeRows(folder, rows);
    for (let i = 0; i < runs; i++) {
      const [run, fitted] = runOurs(rows, trainRows);
      ours.push(run);
      model = fitted;
      peers.push(runPeer(folder, trainRows));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  print(ours, peers, `${trainRows.toLocaleString("en")} x ${features}`);
  if (model) explain(model, rows);
}

function runOurs(rows: Cohort, trainRows: number): [Run, TreesModel] {
  const train = takeRows(
    rows,
    rowsWhere(trainRows, () => true)
  );
  const test = takeRows(
    rows,
    rowsWhere(rows.n, (row) => row >= trainRows)
  );
  const heldOut = Uint8Array.from({ length: trainRows }, (_, row) => (row % 10 === 9 ? 1 : 0));
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const model = finish(fitTrees({ ...train, heldOut }));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const predictStart = performance.now();
  const margin = predictTrees(model, test);
  const predictSeconds = (performance.now() - predictStart) / 1000;
  const auc = rocAuc(test.label, margin) ?? NaN;
  const cpuSeconds = (user + system) / 1e6;
  return [{ seconds, cpuSeconds, predictSeconds, rocAuc: auc, rounds: model.trees.length }, model];
}

/** With the Python that PYTHON names, else python3. */
function runPeer(folder: string, trainRows: number): Run | string {
  const python = process.env["PYTHON"] ?? "python3";
  if (spawnSync(python, ["-c", "import sklearn"]).status !== 0)
    return `not run: ${python} has no scikit-learn (name one that has in PYTHON)`;
  const { rounds, learningRate, maxLeaves, minRows, ridge, patience } = treesDefaults;
  const settings = {
    max_iter: rounds,
    learning_rate: learningRate,
    max_leaf_nodes: maxLeaves,
    min_samples_leaf: minRows,
    l2_regularization: ridge,
    n_iter_no_change: patience
  };
  const script = fileURLToPath(new URL("trees-peer.py", import.meta.url));
  const child = spawnSync(python, [script, folder, String(trainRows), JSON.stringify(settings)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  });
  if (child.status !== 0) return `not run: scikit-learn ended with ${child.status}`;
  return JSON.parse(child.stdout) as Run;
}

function print(ours: readonly Run[], peers: readonly (Run | string)[], size: string): void {
  const ran = peers.filter((run) => typeof run !== "string");
  const of = (runs: readonly Run[], figure: keyof Run): number => median(runs, (run) => run[figure]) ?? NaN;
  console.log(`trees, ${size}, medians of ${ours.length} runs by turns`);
  const row = (runs: readonly Run[]) => ({
    "fit, s": of(runs, "seconds").toFixed(2),
    "CPU, s": of(runs, "cpuSeconds").toFixed(2),
    "times the peer": (of(runs, "seconds") / of(ran, "seconds")).toFixed(2),
    "CPU, times": (of(runs, "cpuSeconds") / of(ran, "cpuSeconds")).toFixed(2),
    "50,000 rows, s": of(runs, "predictSeconds").toFixed(2),
    rounds: of(runs, "rounds"),
    "test AUC": of(runs, "rocAuc").toFixed(5)
  });
  console.table({
    ours: row(ours),
    ...(ran.length > 0 && { "HistGradientBoosting, one thread": row(ran) })
  });
  for (const why of new Set(peers.filter((run) => typeof run === "string"))) console.log(why);
}

function explain(model: TreesModel, rows: Cohort): void {
  const some = rowsWhere(200, () => true);
  const start = performance.now();
  const explained = treeShap(model, rows, some);
  const seconds = (performance.now() - start) / 1000;
  const margin = predictTrees(model, takeRows(rows, some));
  const residual = explained.map(({ base, contributions }, i) =>
    Math.abs(contributions.reduce((sum, d) => sum + d, base) - (margin[i] as number))
  );
  console.log(
    `tree SHAP: ${(some.length / seconds).toFixed(0)} rows a second, furthest from the log-odds ` +
      Math.max(...residual).toExponential(1)
  );
}

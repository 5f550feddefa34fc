import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AdditiveAsk, AdditiveRun } from "./additive-task.js";
import { type BrowserRun, inChromium } from "./in-chromium.js";

/** What both sides are given: InterpretML's bins are ours. */
export const fitted = { bags: 8, maxBins: 64, pairBins: 16, pairs: 10 } as const;

/** Settings of scikit-learn's trees beside its defaults (100 rounds): with early stopping all have rounds enough. */
export const treeSettings = [
  {},
  { max_iter: 1000 },
  { max_iter: 2000, learning_rate: 0.05 },
  { max_iter: 2000, max_leaf_nodes: 8 }
] as const;

/** Ours in a tab of Chromium, on rows that `writeRows` wrote to `train` and perhaps `test` in a folder. */
export function runOurs(
  folder: string,
  { workers, hasTest }: Pick<AdditiveAsk, "workers" | "hasTest">
): Promise<BrowserRun<AdditiveRun>> {
  const names = ["train", ...(hasTest ? ["test"] : [])].flatMap((part) =>
    ["rows.json", "columns.f32", "label.u8"].map((name) => `${part}/${name}`)
  );
  return inChromium<AdditiveRun>({
    entry: "test/bench/model/additive-task.ts",
    modules: { "bag.js": "lib/model/worker/fit-worker.ts" },
    files: Object.fromEntries(names.map((name) => [name, join(folder, name)])),
    input: { options: { seed: 1, ...fitted }, workers, hasTest } satisfies AdditiveAsk
  });
}

export interface PeerRun {
  readonly auc: number;
  readonly seconds: number;
  /** Of scikit-learn's trees, by their settings. */
  readonly hist_aucs: readonly number[];
}

/** InterpretML's on each folder, with the Python that PYTHON names, else python3; or why not. */
export function runPeer(
  folders: readonly string[],
  jobs: number,
  settings: readonly object[] = [{}]
): PeerRun[] | string {
  const python = process.env["PYTHON"] ?? "python3";
  if (spawnSync(python, ["-c", "import interpret"]).status !== 0) {
    return `not run: ${python} has no interpret (name one that has in PYTHON)`;
  }
  const script = fileURLToPath(new URL("../../reference/ebm.py", import.meta.url));
  const options = {
    max_bins: fitted.maxBins,
    max_interaction_bins: fitted.pairBins,
    interactions: fitted.pairs,
    outer_bags: fitted.bags,
    n_jobs: jobs,
    trees: settings
  };
  const child = spawnSync(python, [script, JSON.stringify(options), ...folders], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26
  });
  if (child.status !== 0) return `not run: InterpretML ended with ${child.status}`;
  return child.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as PeerRun);
}

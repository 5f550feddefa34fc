import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deviation, max, mean, median, min } from "d3-array";
import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import { fitAdditive } from "../../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { type Cohort, rowsWhere, takeRows } from "../../../lib/model/cohort.js";
import { finish } from "../../../lib/model/fit.js";
import { random } from "../../../lib/random/random.js";
import { designFeatures } from "../../../lib/model/design/design-features.js";
import { pickColumns } from "../../../lib/model/pick-columns.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { demoCohort } from "./demo-cohort.js";
import { demoDistrict, judgedBlocks } from "./demo-district.js";
import { demoCache } from "./demo-seeds-run.js";
import { demoSeeds } from "./demo-seeds.js";
import { layeredRows } from "./layered-rows.js";
import type { MadeRows } from "./made-features.js";
import { madeRows } from "./made-rows.js";
import { fitted, type PeerRun, runOurs, runPeer, treeSettings } from "./run-additive.js";
import { starPath, starRows, starTasks, type StarTask } from "./star-rows.js";
import { writeRows } from "./write-rows.js";

/** Of made rows, those that judge. */
const testRows = 50_000;
const cores = 2;

/** Parts of the bench by name; all, where none is named. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  made: () => inFolder((folder) => benchMade(folder, "made rows", madeRows(150_000, 50, 1), 3)),
  layered: () => inFolder((folder) => benchMade(folder, "layered rows", layeredRows(150_000, 1), 3)),
  demo: () => inFolder(benchDemo),
  million: () => inFolder(benchMillion),
  async star() {
    if (!existsSync(starPath)) return console.log("skipped: no shared data");
    for (const task of starTasks) await inFolder((folder) => benchStar(folder, task, 50));
  }
};

/**
 * Our glass box beside InterpretML's: two families of made rows in a tab of Chromium, by turns, medians; a demo
 * district; a million rows, ours alone; and Tennessee's STAR students over seeded splits of schools.
 */
export async function benchAdditive(names: string[] = []): Promise<void> {
  for (const [name, part] of Object.entries(parts)) {
    if (names.length === 0 || names.includes(name)) await part();
  }
}

async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One family of made rows; trees' settings are judged in the first turn alone, which takes them a minute. */
async function benchMade(folder: string, family: string, rows: MadeRows, turns: number): Promise<void> {
  const n = rows.n - testRows;
  const [, test] = writeSplit(folder, rows, (row) => row < n);
  const truth = rocAuc(test.label, rows.margin.subarray(n)) ?? NaN;
  const ours = [];
  const peers: PeerRun[] = [];
  for (let i = 0; i < turns; i++) {
    ours.push(await runOurs(folder, { workers: cores, hasTest: true }));
    const peer = runPeer([folder], cores, i === 0 ? treeSettings : []);
    if (typeof peer === "string") console.log(peer);
    else peers.push(...peer);
  }
  const seconds = median(ours, (d) => d.result.seconds) ?? NaN;
  const peerSeconds = median(peers, (d) => d.seconds) ?? NaN;
  const trees = peers[0]?.hist_aucs ?? [];
  console.log(
    `glass box, ${family}, ${n.toLocaleString("en")} x 50, ${fitted.bags} bags on ${cores} cores, medians of ${turns}`
  );
  console.table({
    "ours, in Chromium": {
      "time, s": seconds.toFixed(1),
      "times the peer": (seconds / peerSeconds).toFixed(2),
      "processor, s": (median(ours, (d) => d.cpuSeconds) ?? NaN).toFixed(1),
      "test AUC": ours[0]?.result.rocAuc.toFixed(5)
    },
    InterpretML: { "time, s": peerSeconds.toFixed(1), "test AUC": peers[0]?.auc.toFixed(5) },
    "HistGradientBoosting, defaults": { "test AUC": trees[0]?.toFixed(5) },
    [`HistGradientBoosting, best of ${treeSettings.length}`]: { "test AUC": max(trees)?.toFixed(5) },
    "what the features tell": { "test AUC": truth.toFixed(5) }
  });
}

/** A demo district at each judged block, students whose outcome was open: earlier years teach, the last complete one judges. */
async function benchDemo(folder: string): Promise<void> {
  const rows = await demoDistrict(demoSeeds[0], demoCache());
  const db = await openDatabase();
  const folders: string[] = [];
  const ours: number[] = [];
  for (const block of judgedBlocks) {
    const cohort = await demoCohort(db, rows, block);
    const known = takeRows(
      cohort,
      rowsWhere(cohort.n, (row) => cohort.label[row] !== 255)
    );
    const list = designFeatures(features, { demographics: false });
    const last = Math.max(...known.schoolYear);
    const at = join(folder, String(block));
    const picked = pickColumns(known, list);
    const [train, test] = writeSplit(at, picked, (row) => (picked.schoolYear[row] as number) < last);
    const model = finish(fitAdditive({ ...train, heldOut: new Uint8Array(train.n) }, { seed: 1, ...fitted }));
    ours.push(rocAuc(test.label, predictAdditive(model, test)) ?? NaN);
    folders.push(at);
  }
  db.close();
  const peers = runPeer(folders, cores, treeSettings);
  if (typeof peers === "string") console.log(peers);
  console.log(`glass box, demo district ${demoSeeds[0]}, students undetermined, test AUC`);
  console.table(
    judgedBlocks.map((block, i) => ({
      block,
      ours: ours[i]?.toFixed(5),
      ...(typeof peers !== "string" && {
        InterpretML: peers[i]?.auc.toFixed(5),
        HistGradientBoosting: peers[i]?.hist_aucs[0]?.toFixed(5),
        "best of its settings": max(peers[i]?.hist_aucs ?? [])?.toFixed(5)
      })
    }))
  );
}

async function benchMillion(folder: string): Promise<void> {
  writeRows(join(folder, "train"), madeRows(1_000_000, 50, 2));
  const { result, peakMegabytes } = await runOurs(folder, { workers: cores, hasTest: false });
  const peak = `${(peakMegabytes / 1024).toFixed(2)} GB`;
  console.log(`glass box, 1,000,000 x 50 in a tab: ${result.seconds.toFixed(0)} s, peak ${peak}`);
}

/** One half of schools teaches, the other judges. */
function benchStar(folder: string, task: StarTask, splits: number): void {
  const rows = starRows(task);
  const folders: string[] = [];
  const ours: number[] = [];
  const prior: number[] = [];
  for (let split = 0; split < splits; split++) {
    const dice = random(split, "star", task.task);
    const draw = rows.schools.map(() => dice.uniform());
    const middle = median(draw) as number;
    const at = join(folder, String(split));
    const [train, test] = writeSplit(
      at,
      rows,
      (row) => (draw[rows.school[row] as number] as number) < middle
    );
    folders.push(at);
    const training = { ...train, heldOut: new Uint8Array(train.n) };
    const model = finish(fitAdditive(training, { seed: split, ...fitted }));
    ours.push(rocAuc(test.label, predictAdditive(model, test)) ?? NaN);
    prior.push(
      rocAuc(test.label, Float64Array.from((test.columns[0] as Cohort["columns"][0]).values)) ?? NaN
    );
  }
  const peers = runPeer(folders, cores, []);
  console.log(`STAR, ${task.task}: ${rows.n} students, ${splits} splits, mean test AUC`);
  console.log(`  ours ${mean(ours)?.toFixed(4)}, last year's rate alone ${mean(prior)?.toFixed(4)}`);
  if (typeof peers === "string") return console.log(peers);
  const differences = peers.map(({ auc }, i) => (ours[i] as number) - auc);
  const error = (deviation(differences) ?? NaN) / Math.sqrt(splits);
  console.log(`  InterpretML ${mean(peers, (d) => d.auc)?.toFixed(4)}`);
  console.log(
    `  ours less InterpretML, paired: ${mean(differences)?.toFixed(4)} (standard error ${error.toFixed(4)}, least ${min(differences)?.toFixed(4)})`
  );
}

function writeSplit(folder: string, rows: Cohort, isTrain: (row: number) => boolean): [Cohort, Cohort] {
  const train = takeRows(rows, rowsWhere(rows.n, isTrain));
  const test = takeRows(
    rows,
    rowsWhere(rows.n, (row) => !isTrain(row))
  );
  writeRows(join(folder, "train"), train);
  writeRows(join(folder, "test"), test);
  return [train, test];
}

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "d3-array";
import { type BrowserRun, inChromium } from "./in-chromium.js";
import type { LogisticRun } from "./logistic-task.js";
import { madeRows } from "./made-rows.js";
import { writeRows } from "./write-rows.js";

const turns = 5;
const fits = 4;

interface Peer {
  /** Of the fit alone, and with the design before it. */
  readonly seconds: number;
  readonly wholeSeconds: number;
  readonly columns: number;
  readonly iterations: number;
  readonly logLoss: number;
  readonly optimum: number;
}

/** Our logistic regression in a tab of Chromium beside scikit-learn's: same rows, by turns, medians. */
export async function benchLogistic([rows = "100000", features = "50"]: string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));
  try {
    writeRows(folder, madeRows(Number(rows), Number(features), 5));
    const ours: BrowserRun<LogisticRun>[] = [];
    const peers: (Peer | string)[] = [];
    for (let i = 0; i < turns; i++) {
      ours.push(await runOurs(folder));
      peers.push(runPeer(folder));
    }
    print(ours, peers, `${Number(rows).toLocaleString("en")} x ${features}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runOurs(folder: string): Promise<BrowserRun<LogisticRun>> {
  const binaries = "node_modules/@tensorflow/tfjs-backend-wasm/dist";
  return inChromium({
    entry: "test/bench/model/logistic-task.ts",
    input: fits,
    files: {
      "plain.wasm": `${binaries}/tfjs-backend-wasm.wasm`,
      "simd.wasm": `${binaries}/tfjs-backend-wasm-simd.wasm`,
      ...Object.fromEntries(
        ["rows.json", "columns.f32", "label.u8"].map((name) => [name, join(folder, name)])
      )
    }
  });
}

/** With the Python that PYTHON names, else python3. */
function runPeer(folder: string): Peer | string {
  const python = process.env["PYTHON"] ?? "python3";
  if (spawnSync(python, ["-c", "import sklearn"]).status !== 0)
    return `not run: ${python} has no scikit-learn (name one that has in PYTHON)`;
  const script = fileURLToPath(new URL("logistic-peer.py", import.meta.url));
  const child = spawnSync(python, [script, folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"]
  });
  if (child.status !== 0) return `not run: scikit-learn ended with ${child.status}`;
  return JSON.parse(child.stdout) as Peer;
}

function print(
  ours: readonly BrowserRun<LogisticRun>[],
  peers: readonly (Peer | string)[],
  size: string
): void {
  const ran = peers.filter((run) => typeof run !== "string");
  const [first, later] = [
    ours.map((d) => d.result.seconds[0]),
    ours.flatMap((d) => d.result.seconds.slice(1))
  ];
  const loss = median(ours, (d) => d.result.logLoss) ?? NaN;
  const optimum = median(ran, (d) => d.optimum) ?? NaN;
  const peer = median(ran, (d) => d.seconds) ?? NaN;
  const whole = median(ran, (d) => d.wholeSeconds) ?? NaN;
  console.log(`logistic, ${size} (${ran[0]?.columns ?? "?"} columns), medians of ${turns} turns`);
  const row = (seconds: number, logLoss: number) => ({
    "time, s": seconds.toFixed(3),
    "times the peer": (seconds / peer).toFixed(2),
    "with its design": (seconds / whole).toFixed(2),
    "train log loss above its optimum": (logLoss - optimum).toExponential(1)
  });
  console.table({
    "ours, from columns to standard errors": row(median(later) ?? NaN, loss),
    "the first fit of a tab": row(median(first) ?? NaN, loss),
    ...(ran.length > 0 && {
      "scikit-learn, fit alone": row(peer, median(ran, (d) => d.logLoss) ?? NaN),
      "scikit-learn, design and fit": row(whole, median(ran, (d) => d.logLoss) ?? NaN)
    })
  });
  console.log(
    `${ours[0]?.result.backend ?? "?"}, ${ours[0]?.result.steps ?? "?"} steps, at most ` +
      `${((median(ours, (d) => d.result.longestStep) ?? NaN) * 1000).toFixed(0)} ms between reports; ` +
      `tab's peak ${(median(ours, (d) => d.peakMegabytes) ?? NaN).toFixed(0)} MB; ` +
      `scikit-learn ${ran[0]?.iterations ?? "?"} iterations`
  );
  for (const why of new Set(peers.filter((run) => typeof run === "string"))) console.log(why);
}

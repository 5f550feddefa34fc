import { describe, expect, it } from "vitest";
import { fitAdditive } from "../../lib/model/additive/fit-additive.js";
import { finish, type FitProgress } from "../../lib/model/fit.js";
import type { FromFitWorker, ToFitWorker } from "../../lib/model/worker/fit-job.js";
import { serveFits } from "../../lib/model/worker/serve-fits.js";
import type { FitWorker } from "../../lib/workbench/bag-pool.js";
import { fitInWorkers } from "../../lib/workbench/fit-pool.js";
import { madeRows } from "../bench/model/made-rows.js";

const made = madeRows(2000, 6, 3);
const training = { ...made, heldOut: new Uint8Array(made.n) };
const options = { seed: 1, bags: 3, pairs: 2 };

/** A worker in this thread, with messages that are cloned and take their time. */
function openWorker(log: string[] = []): FitWorker {
  let isEnded = false;
  const serve = serveFits((message: FromFitWorker) => {
    if (!isEnded)
      setTimeout(() => worker.onmessage?.call(worker as Worker, { data: message } as MessageEvent), 0);
  });
  const worker: FitWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToFitWorker) => {
      if ("job" in message) log.push(message.job);
      if ("control" in message) log.push(message.control);
      setTimeout(() => serve(structuredClone(message)), 0);
    },
    terminate: () => {
      isEnded = true;
      log.push("end");
    }
  };
  return worker;
}

describe("fitInWorkers", () => {
  it("makes the model that one thread makes, however many workers", async () => {
    const alone = finish(fitAdditive(training, options));
    for (const workers of [1, 2]) {
      const log: string[] = [];
      const openLogged = (): FitWorker => openWorker(log);
      expect(await fitInWorkers(training, options, {}, { workers, openWorker: openLogged })).toEqual(alone);
      expect(log.filter((d) => d === "mains")).toHaveLength(3);
      expect(log.filter((d) => d === "end")).toHaveLength(workers);
    }
  });

  it("tells progress, and told to stop takes the best so far", async () => {
    const told: FitProgress[] = [];
    const control = {
      tell: (progress: FitProgress) => told.push(progress),
      isStopped: () => told.length > 0
    };
    const model = await fitInWorkers(training, { ...options, bags: 8 }, control, { workers: 2, openWorker });
    expect(told[0]!.part).toMatch(/^bag \d of 8$/);
    expect(model.rounds.length).toBeLessThanOrEqual(3);
    expect(model.pairs).toEqual([]);
  });

  it("cancelled, ends its workers and says why", async () => {
    const log: string[] = [];
    const abort = new AbortController();
    const fit = fitInWorkers(
      training,
      options,
      { signal: abort.signal },
      { workers: 2, openWorker: () => openWorker(log) }
    );
    setTimeout(() => abort.abort(new Error("given up")), 30);
    await expect(fit).rejects.toThrow("given up");
    expect(log.filter((d) => d === "end")).toHaveLength(2);
  });

  it("passes on a worker's refusal and its death", async () => {
    const label = new Uint8Array(made.n);
    const refused = fitInWorkers({ ...training, label }, options, {}, { workers: 1, openWorker });
    await expect(refused).rejects.toThrow("hold 0 students with the outcome");
    const openDying = (): FitWorker => {
      const worker = openWorker();
      worker.postMessage = () =>
        setTimeout(() => worker.onerror?.call(worker as Worker, { message: "" } as ErrorEvent), 0);
      return worker;
    };
    const died = fitInWorkers(training, options, {}, { workers: 1, openWorker: openDying });
    await expect(died).rejects.toThrow("a worker ended: its script could not be loaded");
  });
});

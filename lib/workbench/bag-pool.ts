import type { FitJob, FitJobs, FromFitWorker, ToFitWorker } from "../model/worker/fit-job.js";
import type { FitControl } from "./fit-pool.js";

/** The little of a worker that the pool needs. */
export type FitWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** Workers that take jobs in turn. */
export interface BagPool {
  readonly size: number;
  readonly isStopped: () => boolean;
  /** Gives every worker the rows. */
  readonly give: (rows: Extract<ToFitWorker, { rows: unknown }>) => void;
  /** Answers in the order of what was asked; once stopped, of those jobs alone that had begun. */
  readonly all: <J extends FitJob>(
    job: J,
    asks: readonly FitJobs[J]["ask"][]
  ) => Promise<FitJobs[J]["answer"][]>;
  readonly close: () => void;
}

type Answer = FitJobs[FitJob]["answer"];

export function openBagPool(size: number, open: () => FitWorker, control: FitControl): BagPool {
  const workers = Array.from({ length: size }, open);
  const { signal } = control;
  let stopped = false;
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  failed.catch(() => undefined);
  const abort = (): void => fail(signal?.reason);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted === true) abort();
  return {
    size,
    isStopped: () => stopped,
    give(rows) {
      for (const worker of workers) worker.postMessage(rows);
    },
    async all(job, asks) {
      const answers: Answer[] = [];
      let next = 0;
      const running = new Set<number>();
      const takeJobs = async (worker: FitWorker): Promise<void> => {
        while (next < asks.length && !stopped) {
          const place = next++;
          running.add(place);
          const ask = asks[place] as FitJobs[typeof job]["ask"];
          answers[place] = await doJob(worker, { job, ask } as ToFitWorker, (progress) => {
            hearOfStop();
            if (place === Math.min(...running)) control.tell?.(progress);
          });
          running.delete(place);
        }
      };
      await Promise.race([failed, Promise.all(workers.map(takeJobs))]);
      return answers.filter((d) => d !== undefined) as FitJobs[typeof job]["answer"][];
    },
    close() {
      signal?.removeEventListener("abort", abort);
      for (const worker of workers) worker.terminate();
    }
  };

  function hearOfStop(): void {
    if (stopped || control.isStopped?.() !== true) return;
    stopped = true;
    for (const worker of workers) worker.postMessage({ control: "stop" });
  }
}

function doJob(
  worker: FitWorker,
  message: ToFitWorker,
  onProgress: (progress: Extract<FromFitWorker, { progress: unknown }>["progress"]) => void
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<FromFitWorker>) => {
      if ("progress" in data) onProgress(data.progress);
      else if ("answer" in data) resolve(data.answer);
      else reject(new Error(data.error));
    };
    worker.onerror = ({ message }) => {
      reject(new Error(`a worker ended: ${message || "its script could not be loaded"}`));
    };
    worker.postMessage(message);
  });
}

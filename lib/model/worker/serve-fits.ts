import type { CompleteOptions } from "../additive/additive-options.js";
import type { AdditiveRows } from "../additive/additive-rows.js";
import { asFit } from "../additive/as-fit.js";
import { fitBag, fitBagPairs } from "../additive/fit-bag.js";
import { rankPairs } from "../additive/rank-pairs.js";
import type { FitProgress } from "../fit.js";
import { breathe, breathEvery } from "./breathe.js";
import type { FitJob, FitJobs, FromFitWorker, ToFitWorker } from "./fit-job.js";

/** Milliseconds between two tellings of progress. */
const tellEvery = 100;

type Steps = Generator<FitProgress, FitJobs[FitJob]["answer"], boolean | undefined>;

/** What a worker does with each message: fits parts of an additive model on rows that it is given first. */
export function serveFits(post: (message: FromFitWorker) => void): (message: ToFitWorker) => void {
  let held: { rows: AdditiveRows; options: CompleteOptions } | undefined;
  let isStopped = false;
  return (message) => {
    if ("rows" in message) held = message;
    else if ("control" in message) isStopped = true;
    else if (!held) post({ error: "the worker was asked before it was given rows" });
    else void run(() => stepsOf(message, held as NonNullable<typeof held>));
  };

  async function run(begin: () => Steps): Promise<void> {
    try {
      post({ answer: await inSteps(begin()) });
    } catch (error) {
      post({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  async function inSteps(steps: Steps): Promise<FitJobs[FitJob]["answer"]> {
    let [breathed, told] = [performance.now(), 0];
    for (;;) {
      const step = steps.next(isStopped);
      if (step.done === true) return step.value;
      const now = performance.now();
      if (now - told > tellEvery) {
        post({ progress: step.value });
        told = now;
      }
      if (now - breathed < breathEvery) continue;
      await breathe();
      breathed = performance.now();
    }
  }
}

function stepsOf(
  message: Extract<ToFitWorker, { job: FitJob }>,
  { rows, options }: { rows: AdditiveRows; options: CompleteOptions }
): Steps {
  switch (message.job) {
    case "mains":
      return fitBag(rows, options, message.ask.bag);
    case "rank":
      return asFit(rankPairs(rows, options, message.ask.mains, message.ask.portion), "ranking of pairs");
    case "pairs":
      return fitBagPairs(rows, options, message.ask.mains, message.ask.pairs);
  }
}

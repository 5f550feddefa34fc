import { allCharts } from "../../chart/all-charts.js";
import type { StudioAddress } from "../address.js";
import { followLoss, lossLines, type LossTrail, noLosses } from "../loss-lines.js";
import type { Running } from "../studio-client.js";
import { progressSteps, trainFacts } from "../view/train-panel.js";
import type { Progress, Trained } from "../worker/task.js";
import { eachFrame } from "./each-frame.js";
import { part, put, show, type StudioPage } from "./studio-page.js";

/** A training whose progress the panel shows. */
export interface TrainingRun extends Running<Trained> {
  /** Draws the end of it, that of the part with the most rounds, and nothing more. */
  close(): void;
}

/** Starts a training and draws its progress into the panel until it is closed. */
export function runTraining(page: StudioPage, address: StudioAddress): TrainingRun {
  const steps = new Map<Progress["stage"], Progress>();
  let trail = noLosses;
  let longest = noLosses;
  const frames = eachFrame(() => {
    put("panel-steps", progressSteps([...steps.values()]));
    drawLosses(trail, true);
  });
  showRunning(page, address);
  const madeOn = page.now().slice(0, 10);
  const running = page.client.run("train", { address, madeOn }, (progress) => {
    if (!steps.has(progress.stage)) part("panel-status").textContent = stageWords(progress.stage);
    steps.set(progress.stage, progress);
    if (progress.stage === "fit") trail = followLoss(trail, progress.fit);
    if (lastRound(trail) >= lastRound(longest)) longest = trail;
    frames.draw(undefined);
  });
  return {
    ...running,
    close() {
      frames.close();
      drawLosses(longest, false);
    }
  };
}

function showRunning(page: StudioPage, address: StudioAddress): void {
  part("panel-title").textContent = "Training a new model";
  part("panel-state").textContent = "Running in this browser";
  put("panel-facts", trainFacts(address, page.studio));
  put("panel-steps", undefined);
  drawLosses(noLosses, true);
  show("panel-form", false);
  for (const id of ["panel-facts", "panel-progress", "panel-curve"]) show(id, true);
}

function drawLosses(trail: LossTrail, isRunning: boolean): void {
  const frame = part("panel-drawing");
  const width = Math.max(240, Math.floor(frame.clientWidth));
  const rows = lossLines(trail);
  const last = rows[0]?.points.at(-1)?.[1];
  const atMost = Math.max(1, trail.atMost);
  const options = isRunning ? { atMost, toCome: "not yet run; may stop early" } : { atMost };
  const title = last === undefined ? "No round has been run yet" : `Log loss is ${last.toFixed(3)}`;
  const drawing = { document, width, kind: "narrow" as const, id: "panel-loss", title };
  frame.replaceChildren(allCharts.lossCurve.draw(rows, { ...options, ...drawing }));
}

function lastRound({ train }: LossTrail): number {
  return train.at(-1)?.[0] ?? -1;
}

function stageWords(stage: Progress["stage"]): string {
  const words: Readonly<Record<Progress["stage"], string>> = {
    engine: "Fetching the query engine",
    tensors: "Fetching the tensor engine",
    rows: "Fetching rows",
    reading: "Reading rows",
    fit: "Training",
    calibrating: "Calibrating",
    scoring: "Scoring",
    judging: "Judging",
    blocks: "Judging blocks",
    explaining: "Explaining"
  };
  return words[stage];
}

import type { DifferenceRow, JudgementRow } from "../../evaluate/judge/judgement.js";
import { judge } from "../../evaluate/judge/judge.js";
import { takeRows } from "../../model/cohort.js";
import { isRefusal } from "../../model/split/split.js";
import { breathe } from "../../model/worker/breathe.js";
import { fitCalibration } from "../../model/calibration/fit-calibration.js";
import { featuresOf } from "../model-summary.js";
import { baselineCandidates } from "../../study/baseline-candidates.js";
import { type Control, throwIfCancelled } from "./control.js";
import type { Desk } from "./desk.js";
import { fitModel } from "./fit-model.js";
import { judgeOptions } from "./judge-models.js";
import { loadRows } from "./load-rows.js";
import { predict, scoresOf } from "../../study/predict.js";
import type { Tasks } from "./task.js";
import { trainingRows } from "../../study/training-rows.js";

/** A model trained as of a block, beside the best rule at that block. */
export interface BlockFigures {
  readonly block: number;
  readonly model: JudgementRow | undefined;
  readonly rule: JudgementRow | undefined;
  readonly lot: JudgementRow | undefined;
  readonly difference: DifferenceRow | undefined;
  /** Why nothing was trained there. */
  readonly because?: string;
}

const measure = "precision_at_capacity";
const resamples = 200;

/** Refits of the address's kind, of fewer bags, as of every block: how early it is good enough. */
export async function judgeBlocks(
  desk: Desk,
  { address }: Tasks["blocks"]["ask"],
  control: Control
): Promise<BlockFigures[]> {
  const figures: BlockFigures[] = [];
  const quiet = { ...control, tell: () => undefined };
  const { blocks } = desk.studio;
  for (const { block } of blocks) {
    control.tell({ stage: "blocks", done: figures.length, of: blocks.length });
    figures.push(await judgeBlock(desk, { ...address, block, options: lighter(address.options) }, quiet));
    await breathe();
    throwIfCancelled(control);
    if (control.isStopped()) break;
  }
  return figures;
}

async function judgeBlock(
  desk: Desk,
  address: Tasks["blocks"]["ask"]["address"],
  control: Control
): Promise<BlockFigures> {
  const nothing = { model: undefined, rule: undefined, lot: undefined, difference: undefined };
  const loaded = await loadRows(desk, address, control);
  const rows = trainingRows(loaded, address, featuresOf(desk.studio.blocks));
  if ("refusal" in rows || isRefusal(loaded.split))
    return { block: address.block, ...nothing, because: "refusal" in rows ? rows.refusal : "nobody" };
  const { training, heldOut, test } = rows;
  const { model } = await fitModel(desk, address, training, control);
  const held = { margin: predict(model, heldOut), label: heldOut.label, student: heldOut.student };
  const calibration = fitCalibration(held, address.seed);
  const { margin: score, risk: probability } = scoresOf({ model, calibration }, test);
  const candidates = [
    { name: "model", label: "the model", isBaseline: false, score, probability },
    ...baselineCandidates(takeRows(loaded.cohort, loaded.split.train), test, desk.studio.chronicThreshold)
  ];
  const { rows: all, differences } = judge(test, candidates, { ...judgeOptions(address), resamples });
  const own = all.filter((d) => d.subset === "all" && d.measure === measure);
  const rules = own.filter((d) => d.candidate !== "model" && d.candidate !== "majority");
  const rule = rules.sort((a, b) => (b.value ?? -1) - (a.value ?? -1))[0];
  return {
    block: address.block,
    model: own.find((d) => d.candidate === "model"),
    rule,
    lot: own.find((d) => d.candidate === "majority"),
    difference: differences.find(
      (d) =>
        d.subset === "all" &&
        d.measure === measure &&
        d.candidate === "model" &&
        d.against === rule?.candidate
    )
  };
}

/** A quarter of the bags say how it goes through the year. */
function lighter(options: Readonly<Record<string, number>>): Record<string, number> {
  const { bags } = options;
  return { ...options, ...(bags !== undefined && { bags: Math.min(bags, 2) }) };
}

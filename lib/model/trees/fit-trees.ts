import { rowsWhere } from "../cohort.js";
import type { Fit, FitProgress, TrainingSet } from "../fit.js";
import { logisticSteps, logLossAt } from "./logistic-steps.js";
import { addTrees } from "./predict-trees.js";
import { TrainingRows } from "./training-rows.js";
import { TreeGrower } from "./tree-grower.js";
import type { Tree, TreesModel } from "./trees-model.js";
import { treesDefaults, type TreesOptions } from "./trees-options.js";
import { untilStopped } from "./until-stopped.js";

/** A gain on held-out rows is one of more than this, in mean log loss. */
const leastGain = 1e-7;

/**
 * Gradient boosted trees on histograms of bins (J. H. Friedman 2001; G. Ke et al. 2017), by the log loss, with Newton's
 * steps as leaves. Keeps the trees up to the round that did best on held-out rows, which may be none; without held-out
 * rows all of them. It throws no dice: the same rows give the same trees.
 */
export function* fitTrees(training: TrainingSet, options: Partial<TreesOptions> = {}): Fit<TreesModel> {
  const limits = { ...treesDefaults, ...options };
  const learnt = new TrainingRows(
    training,
    rowsWhere(training.n, (row) => training.heldOut[row] !== 1)
  );
  const heldOut = new TrainingRows(
    training,
    rowsWhere(training.n, (row) => training.heldOut[row] === 1)
  );
  const base = learnt.logOdds();
  learnt.margin.fill(base);
  heldOut.margin.fill(base);
  const trainLoss = logLossAt(learnt.margin, learnt.label);
  let isStopped = false;
  const told = { round: 0, atMost: limits.rounds, trainLoss, part: "bins" };
  for (const column of training.columns) {
    const bins = learnt.learnBins(column, limits.maxBins);
    isStopped = (yield told) === true;
    if (isStopped) break;
    learnt.addFeature(column, bins);
    heldOut.addFeature(column, bins);
    isStopped = (yield told) === true;
    if (isStopped) break;
  }
  const trees = isStopped ? [] : yield* boost(learnt, heldOut, limits);
  const features = learnt.features.map(({ feature, bins }) => ({ feature, bins }));
  return { kind: "trees", base, features, trees };
}

function* boost(learnt: TrainingRows, heldOut: TrainingRows, limits: TreesOptions): Fit<readonly Tree[]> {
  const { rounds, patience } = limits;
  const grower = new TreeGrower(learnt, limits);
  const { steps, weights } = grower;
  const heldOutBins = heldOut.features.map(({ bin }) => bin);
  const trees: Tree[] = [];
  let best = { round: 0, loss: logLossAt(heldOut.margin, heldOut.label) };
  let trainLoss = logisticSteps(learnt.margin, learnt.label, steps, weights);
  let told: FitProgress = { round: 0, atMost: rounds, trainLoss, part: "bins" };
  while (trees.length < rounds && trees.length - best.round < patience) {
    const tree = yield* untilStopped(grower.grow(learnt.margin), told);
    if (tree === undefined || tree.feature.length === 1) break;
    const round = trees.push(tree);
    trainLoss = logisticSteps(learnt.margin, learnt.label, steps, weights);
    addTrees(heldOut.margin, [tree], learnt.features, heldOutBins);
    const heldOutLoss = logLossAt(heldOut.margin, heldOut.label);
    if (heldOut.n === 0 || heldOutLoss < best.loss - leastGain) best = { round, loss: heldOutLoss };
    const roundsWithoutGain = round - best.round;
    const besides = heldOut.n === 0 ? {} : { heldOutLoss, roundsWithoutGain, patience };
    told = { round, atMost: rounds, trainLoss, ...besides };
    if ((yield told) === true) break;
  }
  return trees.slice(0, best.round);
}

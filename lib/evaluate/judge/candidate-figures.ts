import { figures, selectionChance, topOf } from "../at-capacity.js";
import { weightedAveragePrecision } from "../average-precision.js";
import { squaredErrors } from "../brier.js";
import type { Clusters } from "../clusters.js";
import { logLosses } from "../log-loss.js";
import type { MeasureName } from "../measures.js";
import { rank, type Ranked } from "../ranked.js";
import { weightedRocAuc } from "../roc-auc.js";
import { clusterSums, type ClusterSums } from "./cluster-sums.js";
import type { Candidate } from "./judgement.js";
import type { Sample } from "./sample.js";

/** The figures that a resample gives anew, in the order in which they are written. */
export const resampledMeasures = [
  "roc_auc",
  "roc_auc_within_schools",
  "average_precision",
  "precision_at_capacity",
  "recall_at_capacity",
  "false_negative_rate_at_capacity",
  "lift_at_capacity",
  "selection_rate_at_capacity",
  "log_loss",
  "brier",
  "precision",
  "recall",
  "false_negative_rate",
  "selection_rate"
] as const satisfies readonly MeasureName[];

/** A candidate's scores of a sample, sorted once for all resamples. */
export interface Prepared {
  readonly score: Float64Array;
  readonly probability: Float64Array | undefined;
  /** 1 for rows at or above the threshold; undefined where the candidate has none. */
  readonly isSelected: Uint8Array | undefined;
  readonly overall: Ranked;
  readonly byList: Ranked;
  readonly bySchool: Ranked;
  /** Of a group: the chance of each row to be among those selected from all; undefined where the sample has its lists. */
  readonly chance: Float64Array | undefined;
}

export function prepare(
  sample: Sample,
  { score, probability, threshold }: Candidate,
  options: { readonly threshold: number; readonly chance: Float64Array | undefined }
): Prepared {
  const take = (values: Float64Array): Float64Array =>
    Float64Array.from(sample.rows, (row) => values[row] as number);
  const { label, list, listRows, schoolList } = sample;
  const own = take(score);
  const risk = probability && take(probability);
  const overall = rank(label, own);
  const at = risk ? options.threshold : threshold;
  return {
    score: own,
    probability: risk,
    isSelected: at === undefined ? undefined : Uint8Array.from(risk ?? own, (d) => (d >= at ? 1 : 0)),
    overall,
    byList: listRows.length > 1 ? rank(label, own, list) : overall,
    bySchool: rank(label, own, schoolList),
    chance: options.chance && take(options.chance)
  };
}

/** By row of all judged rows: the chance to be selected where staff take the highest scores of each list. */
export function chanceOfAll(n: number, all: Sample, { byList }: Prepared): Float64Array {
  const chance = new Float64Array(n);
  const own = selectionChance(byList, (list) => all.capacities[list] ?? 0);
  all.rows.forEach((row, i) => (chance[row] = own[i] as number));
  return chance;
}

/** Sums over all rows of a sample in a resample, the same for all candidates: rows, positives and rows by list. */
export function commonSums(sample: Sample, clusters: Clusters): (draws: Uint16Array) => ClusterSums {
  const onList = sample.listRows.map((_, list) => [
    `list ${list}`,
    Uint8Array.from(sample.list, (d) => (d === list ? 1 : 0))
  ]);
  const rows = new Uint8Array(sample.rows.length).fill(1);
  return clusterSums(clusters, { rows, positives: sample.label, ...Object.fromEntries(onList) });
}

/** Writes `resampledMeasures` for rows weighted by the draws of their cluster; NaN for one that can't be had. */
export function figuresOf(
  sample: Sample,
  prepared: Prepared,
  clusters: Clusters
): (draws: Uint16Array, common: ClusterSums, into: Float64Array) => void {
  const { overall, byList, bySchool } = prepared;
  const [overallCluster, listCluster, schoolCluster] = [overall, byList, bySchool].map((ranked) =>
    ranked.row.map((row) => clusters.of[row] as number)
  ) as [Uint32Array, Uint32Array, Uint32Array];
  const weight = new Uint16Array(sample.rows.length);
  const sumsOf = clusterSums(clusters, columnsOf(sample, prepared));
  return (draws, common, into) => {
    const sums = sumsOf(draws);
    const [rows, positives] = [common("rows"), common("positives")];
    const share = (list: number): number => common(`list ${list}`) / (sample.listRows[list] || 1);
    const top =
      prepared.chance === undefined
        ? topOf(
            byList,
            (list) => (sample.capacities[list] ?? 0) * share(list),
            (place) => draws[listCluster[place] as number] as number
          )
        : { selected: sums("chosen"), found: sums("chosenPositives") };
    const reached = figures(top.selected, top.found, positives, rows);
    const selected = figures(sums("selected"), sums("selectedPositives"), positives, rows);
    spread(draws, overallCluster, weight);
    const [auc, precision] = [weightedRocAuc(overall, weight), weightedAveragePrecision(overall, weight)];
    spread(draws, schoolCluster, weight);
    const values: Record<(typeof resampledMeasures)[number], number | undefined> = {
      roc_auc: auc,
      roc_auc_within_schools: weightedRocAuc(bySchool, weight),
      average_precision: precision,
      precision_at_capacity: reached.precision,
      recall_at_capacity: reached.recall,
      false_negative_rate_at_capacity: reached.falseNegativeRate,
      lift_at_capacity: reached.lift,
      selection_rate_at_capacity: reached.selected / rows,
      log_loss: sums("logLoss") / rows,
      brier: sums("squaredError") / rows,
      precision: selected.precision,
      recall: selected.recall,
      false_negative_rate: selected.falseNegativeRate,
      selection_rate: sums("selected") / rows
    };
    resampledMeasures.forEach((name, i) => (into[i] = values[name] ?? NaN));
  };
}

function columnsOf(
  { label }: Sample,
  { probability, isSelected, chance }: Prepared
): Readonly<Record<string, ArrayLike<number>>> {
  const positivesAmong = (part: Uint8Array | Float64Array): Float64Array =>
    Float64Array.from(part, (d, row) => d * (label[row] as number));
  return {
    ...(probability && {
      logLoss: logLosses(label, probability),
      squaredError: squaredErrors(label, probability)
    }),
    ...(isSelected && { selected: isSelected, selectedPositives: positivesAmong(isSelected) }),
    ...(chance && { chosen: chance, chosenPositives: positivesAmong(chance) })
  };
}

function spread(draws: Uint16Array, cluster: Uint32Array, weight: Uint16Array): void {
  for (let place = 0; place < cluster.length; place++)
    weight[place] = draws[cluster[place] as number] as number;
}

import { figures, selectionChance, weightedAtCapacity, type AtCapacity } from "../at-capacity.js";
import { weightedAveragePrecision } from "../average-precision.js";
import { squaredErrors } from "../brier.js";
import type { Clusters } from "../clusters.js";
import { logLosses } from "../log-loss.js";
import type { MeasureName } from "../measures.js";
import { rank, type Ranked } from "../ranked.js";
import { weightedRocAuc } from "../roc-auc.js";
import { clusterSums } from "./cluster-sums.js";
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

/** Writes `resampledMeasures` for rows weighted by the draws of their cluster; NaN for one that can't be had. */
export function figuresOf(
  sample: Sample,
  prepared: Prepared,
  clusters: Clusters
): (draws: Uint16Array, into: Float64Array) => void {
  const overall = weigher(prepared.overall, clusters);
  const byList = prepared.byList === prepared.overall ? overall : weigher(prepared.byList, clusters);
  const bySchool = weigher(prepared.bySchool, clusters);
  const sums = clusterSums(clusters, columnsOf(sample, prepared));
  return (draws, into) => {
    const weight = overall(draws);
    const of = sums(draws);
    const auc = weightedRocAuc(prepared.overall, weight);
    const precision = weightedAveragePrecision(prepared.overall, weight);
    const reached =
      prepared.chance === undefined
        ? fromLists(sample, prepared.byList, byList === overall ? weight : byList(draws))
        : figures(of("chosen"), of("chosenPositives"), of("positives"), of("rows"));
    const selected = figures(of("selected"), of("selectedPositives"), of("positives"), of("rows"));
    const values: Record<(typeof resampledMeasures)[number], number | undefined> = {
      roc_auc: auc,
      average_precision: precision,
      roc_auc_within_schools: weightedRocAuc(prepared.bySchool, bySchool(draws)),
      precision_at_capacity: reached.precision,
      recall_at_capacity: reached.recall,
      false_negative_rate_at_capacity: reached.falseNegativeRate,
      lift_at_capacity: reached.lift,
      selection_rate_at_capacity: reached.selected / of("rows"),
      log_loss: of("logLoss") / of("rows"),
      brier: of("squaredError") / of("rows"),
      precision: selected.precision,
      recall: selected.recall,
      false_negative_rate: selected.falseNegativeRate,
      selection_rate: of("selected") / of("rows")
    };
    resampledMeasures.forEach((name, i) => (into[i] = values[name] ?? NaN));
  };
}

/** Each list's capacity keeps its share of the list as the draws make it longer or shorter. */
function fromLists({ capacities, listRows }: Sample, byList: Ranked, weight: Float64Array): AtCapacity {
  return weightedAtCapacity(
    byList,
    (list, total) => (total === 0 ? 0 : ((capacities[list] ?? 0) * total) / (listRows[list] ?? 1)),
    weight
  );
}

function columnsOf(
  { label }: Sample,
  { probability, isSelected, chance }: Prepared
): Readonly<Record<string, ArrayLike<number>>> {
  const ones = new Uint8Array(label.length).fill(1);
  const positivesAmong = (part: Uint8Array | Float64Array): Float64Array =>
    Float64Array.from(part, (d, row) => d * (label[row] as number));
  return {
    rows: ones,
    positives: label,
    ...(probability && {
      logLoss: logLosses(label, probability),
      squaredError: squaredErrors(label, probability)
    }),
    ...(isSelected && { selected: isSelected, selectedPositives: positivesAmong(isSelected) }),
    ...(chance && { chosen: chance, chosenPositives: positivesAmong(chance) })
  };
}

function weigher(ranked: Ranked, clusters: Clusters): (draws: Uint16Array) => Float64Array {
  const cluster = ranked.row.map((row) => clusters.of[row] as number);
  const weight = new Float64Array(cluster.length);
  return (draws) => {
    for (let place = 0; place < cluster.length; place++)
      weight[place] = draws[cluster[place] as number] as number;
    return weight;
  };
}

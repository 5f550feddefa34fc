import { chanceOfAll, prepare, resampledMeasures, type Prepared } from "./candidate-figures.js";
import { checkCandidates } from "./check-candidates.js";
import { curvesOf } from "./curves.js";
import { differencesOf } from "./differences.js";
import { figureRows } from "./figure-rows.js";
import type { Judged } from "./judged.js";
import type { Candidate, JudgedRows, Judgement, JudgeOptions, JudgeProgress } from "./judgement.js";
import { replicate, valuesOf } from "./replicates.js";
import { fewestSchools, samplesOf, sizeOf, type Sample } from "./sample.js";

/**
 * The whole judgement of models and rules on the same rows: figures with intervals, by subset, and paired differences.
 * Yields its progress, so that a worker can hear of a cancel in between. What it costs are the resamples: one of 100k
 * rows takes about two milliseconds a candidate and subset.
 */
export function* judging(
  rows: JudgedRows,
  candidates: readonly Candidate[],
  options: JudgeOptions
): Generator<JudgeProgress, Judgement> {
  checkCandidates(rows, candidates, options);
  const { resamples = 1000, seed, capacity, threshold } = options;
  const parts: Part[] = [];
  let chances: readonly Float64Array[] = [];
  let bestBaseline: string | undefined;
  for (const sample of samplesOf(rows, options)) {
    const isAll = sample.kind === "all";
    const prepared = candidates.map((candidate, i) =>
      prepare(sample, candidate, { threshold, chance: sample.kind === "group" ? chances[i] : undefined })
    );
    if (isAll) chances = prepared.map((each) => chanceOfAll(rows.label.length, sample, each));
    const judged = yield* resample(sample, candidates, prepared, options);
    if (parts.length === 0) bestBaseline = bestOf(judged);
    parts.push(partOf(judged, bestBaseline, options));
  }
  return {
    candidates: candidates.map(({ name, label, isBaseline, probability }) => ({
      ...{ name, label, isBaseline },
      hasProbability: probability !== undefined
    })),
    subsets: parts.map((d) => d.size),
    rows: parts.flatMap((d) => d.rows),
    differences: parts.flatMap((d) => d.differences),
    ...(bestBaseline === undefined ? {} : { bestBaseline }),
    confusions: parts.flatMap((d) => d.confusions),
    reliability: parts.flatMap((d) => d.reliability),
    gain: parts.flatMap((d) => d.gain),
    decision: parts.flatMap((d) => d.decision),
    unlabelled: rows.label.filter((d) => d === 255).length,
    openUnknown: rows.undetermined.filter((d, row) => d === 255 && rows.label[row] !== 255).length,
    ...{ capacity, threshold, resamples, seed }
  };
}

/** The same run to its end. */
export function judge(
  rows: JudgedRows,
  candidates: readonly Candidate[],
  options: JudgeOptions,
  onProgress?: (progress: JudgeProgress) => void
): Judgement {
  const steps = judging(rows, candidates, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onProgress?.(step.value);
  }
}

function* resample(
  sample: Sample,
  candidates: readonly Candidate[],
  prepared: readonly Prepared[],
  { fewest = 10, resamples = 1000, seed }: JudgeOptions
): Generator<JudgeProgress, Judged> {
  const size = sizeOf(sample, fewest);
  const isJudged = size.because === undefined && resamples > 0;
  const isBySchool = isJudged && sample.isPooled && sample.schools.count >= fewestSchools;
  return {
    ...{ sample, size, candidates, prepared },
    values: prepared.map((each) => valuesOf(sample, each)),
    byStudent: isJudged ? yield* replicate(sample, prepared, sample.students, resamples, seed) : [],
    bySchool: isBySchool ? yield* replicate(sample, prepared, sample.schools, resamples, seed) : []
  };
}

type Part = Pick<Judgement, "rows" | "differences" | "confusions" | "reliability" | "gain" | "decision"> & {
  readonly size: Judgement["subsets"][number];
};

function partOf(judged: Judged, bestBaseline: string | undefined, options: JudgeOptions): Part {
  const { kind } = judged.sample;
  const isDrawn = (kind === "all" || kind === "undetermined") && judged.size.because === undefined;
  return {
    size: judged.size,
    rows: figureRows(judged),
    differences: differencesOf(judged, bestBaseline),
    ...(isDrawn ? curvesOf(judged, options) : { confusions: [], reliability: [], gain: [], decision: [] })
  };
}

function bestOf({ candidates, values }: Judged): string | undefined {
  const auc = (i: number): number => values[i]?.[resampledMeasures.indexOf("roc_auc")] ?? NaN;
  return candidates.reduce<{ name?: string; auc: number }>(
    (best, { name, isBaseline }, i) => (isBaseline && auc(i) > best.auc ? { name, auc: auc(i) } : best),
    { auc: -1 }
  ).name;
}

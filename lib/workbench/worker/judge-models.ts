import { judge, judging } from "../../evaluate/judge/judge.js";
import type { Candidate, JudgeProgress } from "../../evaluate/judge/judgement.js";
import { measures } from "../../evaluate/measures.js";
import { reliability } from "../../evaluate/reliability.js";
import { applyCalibration } from "../../model/calibration/apply-calibration.js";
import { type Cohort, takeRows } from "../../model/cohort.js";
import { matchModel } from "../../model/file/match-model.js";
import type { Metric, ModelFile } from "../../model/file/model-file.js";
import { isRefusal, type Split } from "../../model/split/split.js";
import type { StudioAddress } from "../address.js";
import type { Capacity } from "../capacity.js";
import { kindLabel, rowsHere } from "../model-summary.js";
import { baselineCandidates } from "../../study/baseline-candidates.js";
import { type Control, inSteps } from "./control.js";
import type { Desk } from "./desk.js";
import { loadRows } from "./load-rows.js";
import { scoresOf } from "../../study/predict.js";
import { allModels } from "./stored-model.js";
import { studentGroups } from "../../study/student-groups.js";
import type { Judged, Tasks } from "./task.js";

/** The models of an address and the rules of today on the same rows, those that the split keeps to judge on. */
export async function judgeModels(desk: Desk, ask: Tasks["judge"]["ask"], control: Control): Promise<Judged> {
  const { address, resamples } = ask;
  const { cohort, split } = await loadRows(desk, address, control);
  if (isRefusal(split)) throw new Error(`nothing can be judged here: ${split.refusal}`);
  control.tell({ stage: "scoring" });
  const test = takeRows(cohort, split.test);
  const { files, left } = await modelsOf(desk, address);
  const candidates = [
    ...files.map((file) => candidateOf(file, test)),
    ...baselineCandidates(takeRows(cohort, split.train), test, desk.studio.chronicThreshold)
  ];
  const groups = ask.groups ? studentGroups(test) : [];
  const options = { ...judgeOptions(address), resamples, groups };
  const told = tellOf(control, 2 + groups.length);
  const judgement = await inSteps(judging(test, candidates, options), control, told);
  return {
    judgement,
    ...reliabilityBefore(files[0], test),
    facts: split.facts,
    left,
    notes: seedNotes(files, split)
  };
}

/** Resamples of all subsets in one count. */
function tellOf(control: Control, subsets: number): (step: JudgeProgress) => void {
  const seen = new Set<string>();
  return ({ subset, resample, of }) => {
    seen.add(subset);
    control.tell({ stage: "judging", done: (seen.size - 1) * of + resample, of: subsets * of });
  };
}

/** The figures of a model that lists show, with the intervals that need no resampling. */
export function headlineMetrics(
  scored: Pick<ModelFile, "model" | "calibration">,
  test: Cohort,
  address: StudioAddress
): Metric[] {
  const { margin: score, risk: probability } = scoresOf(scored, test);
  const candidate = { name: "model", label: "the model", isBaseline: false, score, probability };
  const { rows } = judge(test, [candidate], { ...judgeOptions(address), resamples: 0 });
  return rows
    .filter((d) => d.subset === "all" && measures.some(({ name }) => name === d.measure))
    .map(({ measure, value, low, high, because }) => ({
      measure,
      value: value ?? null,
      low: low ?? null,
      high: high ?? null,
      ...(because !== undefined && { why: because })
    }));
}

export function judgeOptions({ capacity, threshold, seed }: StudioAddress) {
  return { capacity: judgedCapacity(capacity), threshold, seed };
}

function judgedCapacity({ unit, value }: Capacity): { students: number } | { share: number } {
  return unit === "students" ? { students: value } : { share: value / 100 };
}

/** Models in the order of the address, the newest where it names none; and those that can give no scores here. */
async function modelsOf(
  desk: Desk,
  { models, label }: StudioAddress
): Promise<{ files: { id: string; file: ModelFile }[]; left: Judged["left"] }> {
  const stored = await allModels(desk);
  const newest = stored.find((d) => d.file.label === label);
  const ids = models.length > 0 ? models : newest ? [newest.id] : [];
  const files: { id: string; file: ModelFile }[] = [];
  const left: { id: string; words: string }[] = [];
  for (const id of ids) {
    const found = stored.find((d) => d.id === id);
    const { scores, words } = found
      ? matchModel(found.file, rowsHere(desk.studio))
      : { scores: false, words: [] };
    if (!found) left.push({ id, words: "this browser has no such model" });
    else if (!scores) left.push({ id, words: words.join("; ") });
    else if (found.file.label !== label)
      left.push({ id, words: `it tells ${found.file.label}, not ${label}` });
    else files.push(found);
  }
  return { files, left };
}

function candidateOf({ id, file }: { id: string; file: ModelFile }, test: Cohort): Candidate {
  const { margin, risk } = scoresOf(file, test);
  const label = `the ${kindLabel(file.model.kind).toLowerCase()} ${id.slice(id.indexOf("-") + 1)}`;
  return { name: id, label, isBaseline: false, score: margin, probability: risk };
}

/** The first model's reliability without its calibration, and where its scores lie. */
function reliabilityBefore(
  first: { file: ModelFile } | undefined,
  test: Cohort
): Pick<Judged, "before" | "histogram"> {
  if (!first) return { before: [], histogram: [] };
  const { margin, risk } = scoresOf(first.file, test);
  const histogram = new Array<number>(40).fill(0);
  for (const score of risk) {
    const bin = Math.min(39, Math.floor(score * 40));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  if (first.file.calibration.kind === "none") return { before: [], histogram };
  const known = test.label.findIndex((d) => d === 255) < 0 ? test : withOutcome(test);
  const plain = applyCalibration({ kind: "none" }, scoresOf(first.file, known).margin);
  const bins = reliability(known.label, plain);
  return {
    before: bins.map((d) => ({ score: d.meanScore, rate: d.share })),
    histogram: margin.length ? histogram : []
  };
}

function withOutcome(test: Cohort): Cohort {
  return takeRows(test, Uint32Array.from(test.label.keys()).filter((row) => test.label[row] !== 255)); // prettier-ignore
}

/** Where schools were held out by dice, a model of another seed may have learnt from what it is judged on. */
function seedNotes(files: readonly { id: string; file: ModelFile }[], split: Split): string[] {
  if (split.kind === "later_year") {
    const { testYear } = split.facts;
    return files
      .filter((d) => d.file.split.trainYears.includes(testYear))
      .map(({ id }) => `${id} learned from ${testYear}, the year that it is judged on here`);
  }
  return files
    .filter((d) => d.file.seed !== split.seed || d.file.split.kind !== split.kind)
    .map(
      ({ id }) => `${id} was split by another seed: it may have learned from students it is judged on here`
    );
}

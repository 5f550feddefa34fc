import { type Cohort, rowsWhere, takeRows } from "../model/cohort.js";
import { designFeatures } from "../model/design/design-features.js";
import type { CohortChoice } from "../model/file/model-file.js";
import type { TrainingSet } from "../model/fit.js";
import type { ModelFeature } from "../model/model-feature.js";
import { pickColumns } from "../model/pick-columns.js";
import { isRefusal, type Split, type SplitRefusal } from "../model/split/split.js";
import { refusalOf } from "../model/split/split-refusal.js";
import type { FeatureGroup } from "../snapshot/feature/feature.js";

/** Students as of a date, decided or not, parted into rows to learn from and to judge on, or why they can’t be. */
export interface PartedRows {
  readonly cohort: Cohort;
  readonly split: Split | SplitRefusal;
  readonly notes: readonly string[];
}

/** Whose rows are learnt from, and which groups of features. */
export interface TrainingChoice {
  readonly cohort: CohortChoice;
  readonly groups: readonly FeatureGroup[];
}

/** What a model is trained and judged on. */
export interface TrainingRows {
  readonly split: Split;
  readonly features: readonly ModelFeature[];
  readonly training: TrainingSet;
  /** Of the rows to learn from, those held out, and the rows to judge on: both of the address's students. */
  readonly heldOut: Cohort;
  readonly test: Cohort;
  readonly notes: readonly string[];
}

/** The sides of the split that a choice asks for, or why there is nothing to train on. */
export function trainingRows(
  { cohort, split, notes }: PartedRows,
  { cohort: who, groups }: TrainingChoice,
  list: readonly ModelFeature[]
): TrainingRows | { readonly refusal: string } {
  if (isRefusal(split)) return split;
  const isWanted = (row: number) => who === "all" || cohort.undetermined[row] === 1;
  const places = rowsWhere(split.train.length, (i) => isWanted(split.train[i] as number));
  const train = places.map((i) => split.train[i] as number);
  const heldOut = Uint8Array.from(places, (i) => split.heldOut[i] as number);
  const test = split.test.filter(isWanted);
  if (train.length + test.length === 0)
    return { refusal: "nobody’s outcome was still open on the as-of date, so there is nothing left to tell" };
  const refusal = refusalOf(cohort, split.kind, train, test);
  if (refusal !== undefined) return { refusal };
  const features = designFeatures(list, { demographics: groups.includes("demographics"), groups });
  if (features.length === 0)
    return { refusal: "no group of features is chosen, so there is nothing to learn from" };
  const picked = pickColumns(cohort, features);
  const { n, columns, label, student } = takeRows(picked, train);
  return {
    split,
    features,
    training: { n, columns, label, heldOut, student },
    heldOut: takeRows(picked, train.filter((_, i) => heldOut[i] === 1)), // prettier-ignore
    test: takeRows(cohort, test),
    notes: [...notes, ...emptyNotes(columns)]
  };
}

/** Features that nobody has a value of, or all the same: they may stay, and nothing is learned of them. */
function emptyNotes(columns: Cohort["columns"]): string[] {
  const missing = columns.filter(({ values }) => values.every(Number.isNaN));
  const same = columns.filter(({ values }) => isConstant(values));
  return [
    ...(missing.length > 0
      ? [`${labelsOf(missing)}: missing for everyone, so nothing is learned of it`]
      : []),
    ...(same.length > 0 ? [`${labelsOf(same)}: the same for everyone, so nothing is learned of it`] : [])
  ];
}

function isConstant(values: Float32Array): boolean {
  const first = values[0] as number;
  return values.length > 0 && !Number.isNaN(first) && values.every((d) => d === first);
}

function labelsOf(columns: Cohort["columns"]): string {
  return columns.map((d) => d.feature.label).join(", ");
}

import type { Calibration } from "../calibration/calibration.js";
import type { ModelFeature } from "../model-feature.js";
import type { RiskModel } from "../risk-model.js";
import type { SplitKind } from "../split/split.js";

export const modelFileFormat = "rollcall-model";

/** Files of a newer version are refused: they may hold what this code knows nothing of. */
export const modelFileVersion = 1;

/** A larger file is refused unread; the largest that Rollcall writes has about a tenth of it. */
export const mostBytes = 10_000_000;

/** All that is needed to use a model again and to tell what it was made from; JSON holds it. */
export interface ModelFile {
  readonly format: typeof modelFileFormat;
  readonly version: typeof modelFileVersion;
  /** ISO. */
  readonly madeOn: string;
  /** The district's id; never its students. */
  readonly district: string;
  /** Hashes. */
  readonly policy: string;
  readonly snapshot: string;
  /** The name of what was learned. */
  readonly label: string;
  readonly blocks: readonly number[];
  /** What the model was given, in order. */
  readonly features: readonly ModelFeature[];
  readonly split: SplitRecord;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly seed: number;
  readonly metrics: readonly Metric[];
  /** Of Rollcall and of each library that trained it. */
  readonly versions: Readonly<Record<string, string>>;
  readonly calibration: Calibration;
  readonly model: RiskModel;
  /** Of all the rest: tells a file that was damaged or edited. */
  readonly digest: string;
}

export type OptionValue = number | string | boolean;

/** Which rows it learned from, which told it when to stop, and which judged it. */
export interface SplitRecord {
  readonly kind: SplitKind;
  readonly cohort: CohortChoice;
  /** Grade levels and how many schools, where it was not all. */
  readonly grades: readonly string[];
  readonly schools: number;
  readonly trainYears: readonly number[];
  readonly testYears: readonly number[];
  readonly trainRows: number;
  readonly trainPositives: number;
  readonly heldOutRows: number;
  readonly testRows: number;
  readonly testPositives: number;
}

export const splitRules = [
  { rule: "later_year", meaning: "judged on the latest complete school year, which it never saw" },
  {
    rule: "held_out_schools",
    meaning: "judged on schools that it never saw, since one year alone is complete"
  }
] as const;

export type SplitRule = (typeof splitRules)[number]["rule"];

export const cohortChoices = [
  { cohort: "undetermined", meaning: "students whose outcome was still open on the as-of date" },
  { cohort: "all", meaning: "all students, whose outcome was decided too" }
] as const;

export type CohortChoice = (typeof cohortChoices)[number]["cohort"];

/** A measure on the rows that judged it, with its 95 % interval; null and why where there is none. */
export interface Metric {
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly why?: string;
}

import type { Judgement } from "../../evaluate/judge/judgement.js";
import type { Change } from "../../explain/changed-rows.js";
import type { FitProgress } from "../../model/fit.js";
import type { SplitFacts } from "../../model/split/split.js";
import type { StudioAddress } from "../address.js";
import type { ModelSummary } from "../model-summary.js";
import type { RunEnd } from "../run-log.js";
import type { Studio } from "../studio.js";
import type { GlobalView } from "./explain-model.js";
import type { BlockFigures } from "./judge-blocks.js";
import type { ChangedView, NearestView, StudentAsk, StudentView } from "./explain-student.js";

/** What a page asks of the worker that holds rows and models, and what it answers. */
export interface Tasks {
  /** First of all. */
  open: { ask: Opened; answer: ModelList };
  models: { ask: null; answer: ModelList };
  train: { ask: { address: StudioAddress; madeOn: string }; answer: Trained };
  /** Puts the model just trained among those of this browser. */
  keep: { ask: { since: string }; answer: ModelList };
  discard: { ask: null; answer: null };
  load: { ask: { text: string; since: string }; answer: { id: string; list: ModelList } };
  save: { ask: { id: string }; answer: { text: string } };
  /** The file to publish, or why it can’t be. */
  publish: { ask: { id: string }; answer: { text: string; because: readonly string[] } };
  remove: { ask: { id: string }; answer: ModelList };
  /** Of student groups too where asked for. */
  judge: { ask: { address: StudioAddress; resamples: number; groups: boolean }; answer: Judged };
  blocks: { ask: { address: StudioAddress }; answer: readonly BlockFigures[] };
  explain: { ask: { address: StudioAddress; id: string }; answer: GlobalView };
  student: { ask: StudentAsk; answer: StudentView };
  whatIf: { ask: StudentAsk & { changes: readonly Change[] }; answer: ChangedView };
  nearest: { ask: StudentAsk; answer: NearestView };
}

/** What the rows are of, where their files are by block, and the file of the reference model. */
export interface Opened {
  readonly studio: Studio;
  readonly rows: Readonly<Record<number, string>>;
  readonly reference: string;
}

export type TaskName = keyof Tasks;

export interface ModelList {
  readonly models: readonly ModelSummary[];
  /** Why models last no longer than the page. */
  readonly why: string | undefined;
}

/** How far a task has come. */
export type Progress =
  | {
      readonly stage: "engine" | "rows" | "tensors";
      readonly loaded: number;
      readonly total: number | undefined;
    }
  | { readonly stage: "reading" | "calibrating" | "scoring" | "explaining" }
  | { readonly stage: "fit"; readonly fit: FitProgress; readonly seconds: number }
  | { readonly stage: "judging" | "blocks"; readonly done: number; readonly of: number };

/** How a training ended, and what it made. */
export interface Trained {
  readonly end: Extract<RunEnd, "finished" | "stopped" | "failed">;
  /** Why it failed, as a sentence without its full stop. */
  readonly words: string;
  readonly model: ModelSummary | undefined;
  readonly facts: SplitFacts | undefined;
  /** What is worth knowing of the rows: features without a value, infinite numbers, an engine that is slower. */
  readonly notes: readonly string[];
  readonly rows: number;
  readonly features: number;
  readonly seconds: number;
  /** Headline figures on the test rows. */
  readonly measures: Readonly<Record<string, number>>;
}

/** Models and rules on the same rows. */
export interface Judged {
  readonly judgement: Judgement;
  /** The first model's reliability before it was calibrated. */
  readonly before: readonly { readonly score: number; readonly rate: number }[];
  /** Students by risk score of the first model, in 40 bins of equal width. */
  readonly histogram: readonly number[];
  readonly facts: SplitFacts;
  /** Models that could not give scores here, with the reason. */
  readonly left: readonly { readonly id: string; readonly words: string }[];
  readonly notes: readonly string[];
}

/** From the page to the worker. */
export type ToWorker =
  | {
      readonly [T in TaskName]: { readonly id: number; readonly task: T; readonly ask: Tasks[T]["ask"] };
    }[TaskName]
  | { readonly id: number; readonly control: "stop" | "cancel" };

/** From the worker to the page. */
export type FromWorker =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly answer: Tasks[TaskName]["answer"] }
  | { readonly id: number; readonly error: string; readonly isCancelled: boolean };

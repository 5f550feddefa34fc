import type { Words } from "./instrument.js";

/** When a figure and an agreed rating don't go together. */
export interface ContradictionRule {
  readonly rule: string;
  readonly question_id: string;
  readonly evidence_id: EvidenceId;
  /** Under it, a strength or OK for now is talked over. */
  readonly low: number;
  /** From it on, an urgent gap is talked over. */
  readonly high: number;
  /** What the figure should be, by language. */
  readonly words: Words;
}

export type EvidenceId = string;

import type { Response } from "./response.js";

/** One response a member, by id. */
export function mergeResponses(_responses: readonly Response[]): MergedResponses {
  throw new Error("not written yet");
}

export interface MergedResponses {
  /** One a member, in the order of their ids. */
  readonly responses: readonly Response[];
  /** Every other one that came in. */
  readonly set_aside: readonly SetAside[];
}

export interface SetAside {
  readonly response_id: string;
  readonly revision: number;
  readonly reason: SetAsideReason;
}

/**
 * "same_again": the very answers of the one kept; "superseded": a later revision is kept; "conflicting": other answers
 * under the same revision, so that the member must be asked.
 */
export type SetAsideReason = "same_again" | "superseded" | "conflicting";

import type { Plan } from "./plan.js";
import type { Agreement, Tally } from "./tally.js";

/**
 * What the coordinator released of a school year: the file data/<district>/assessment/<school year>.json, and all that
 * a public page may know of it. No response, no id of one, no member's note.
 */
export interface ReleasedAssessment {
  readonly format: "rollcall-assessment";
  readonly format_version: 1;
  readonly released_on: string;
  /** Undefined parts were not released. */
  readonly tally?: Tally;
  readonly agreement?: Agreement;
  readonly plan?: Plan;
}

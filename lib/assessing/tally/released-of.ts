import type { ReleasedAssessment } from "../../assessment/released-assessment.js";
import { releasedTally } from "../../assessment/released-tally.js";
import type { Tally } from "../../assessment/tally.js";
import type { Session } from "../session.js";

export const releaseParts = ["tally", "agreement", "plan"] as const;

export type ReleasePart = (typeof releaseParts)[number];

/** The parts that there is something of to release. */
export function partsAtHand(session: Session, tally: Tally | undefined): ReleasePart[] {
  const { agreement, plan } = session;
  const isThere = {
    tally: tally !== undefined,
    agreement: Object.keys(agreement.ratings).length > 0,
    plan: plan.goals.length > 0 || plan.priorities.length > 0
  };
  return releaseParts.filter((part) => isThere[part]);
}

/** What the coordinator chose to release: nothing of a member, and of the rest only the chosen parts. */
export function releasedOf(
  session: Session,
  tally: Tally | undefined,
  parts: readonly ReleasePart[],
  released_on: string
): ReleasedAssessment {
  return {
    format: "rollcall-assessment",
    format_version: 1,
    released_on,
    instrument_id: session.instrument_id,
    instrument_version: session.instrument_version,
    ...(parts.includes("tally") && tally ? { tally: releasedTally(tally) } : {}),
    ...(parts.includes("agreement") ? { agreement: session.agreement } : {}),
    ...(parts.includes("plan") ? { plan: session.plan } : {})
  };
}

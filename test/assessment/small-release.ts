import type { Goal, Plan } from "../../lib/assessment/plan.js";
import type { ReleasedAssessment } from "../../lib/assessment/released-assessment.js";
import { releasedTally } from "../../lib/assessment/released-tally.js";
import { tallyResponses } from "../../lib/assessment/tally-responses.js";
import { questionIds, responseOf } from "./random-response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";
import { scaleRatings } from "../../lib/assessment/rating.js";

export const goal: Goal = {
  goal_id: "g1",
  title: "Fewer ninth-graders chronically absent",
  questions: ["AD2", "SA4"],
  measure: {
    measure: "chronic_absence_rate",
    scope: "school",
    place: "east-high",
    school_year: 2027,
    block: 9
  },
  baseline: 0.3,
  baseline_as_of: "2026-01-01",
  target: 0.2,
  target_date: "2027-01-01",
  responsible_role: "Principal",
  steps: [
    {
      step_id: "s1",
      title: "Call every family",
      responsible_role: "Counselor",
      due: "2026-03-01",
      status: "under_way"
    },
    {
      step_id: "s2",
      title: "Form the team",
      responsible_role: "Principal",
      due: "2026-02-01",
      status: "done"
    },
    {
      step_id: "s3",
      title: "Sign the agreement",
      responsible_role: "Principal",
      due: "2026-02-15",
      status: "not_started"
    },
    { step_id: "s4", title: "Buy a bus", responsible_role: "Principal", due: "2026-02-15", status: "dropped" }
  ]
};

export const plan: Plan = { school_year: 2026, priorities: ["AD2", "SA4"], goals: [goal] };

/** A release of a school year whose team of that many, teachers and principals in turn, rates in a pattern. */
export function releaseOf(members: number, school_year = 2026): ReleasedAssessment {
  const responses = Array.from({ length: members }, (_, i) =>
    responseOf(
      questionIds.map((_, q) => scaleRatings[(i * (q + 1)) % 4]),
      {
        response_id: i.toString(16).padStart(8, "0"),
        role_id: i % 2 ? "teacher" : "principal",
        school_year
      }
    )
  );
  return {
    format: "rollcall-assessment",
    format_version: 1,
    released_on: `${school_year}-05-20`,
    instrument_id: instrument.instrument_id,
    instrument_version: instrument.version,
    tally: releasedTally(tallyResponses(responses, instrument)),
    agreement: {
      school_year,
      agreed_on: `${school_year}-05-12`,
      in_the_room: [{ role_id: "teacher", members: 4 }],
      ratings: { AD1: "ok_for_now", AD2: "urgent_gap" },
      notes: { AD1: "reviewed each fortnight" }
    },
    plan: { ...plan, school_year }
  };
}

import { instrumentQuestions } from "../assessment/instrument-questions.js";
import type { Instrument } from "../assessment/instrument.js";
import { type Rating, type ScaleRating, scaleRatings } from "../assessment/rating.js";
import type { ReleasedAssessment } from "../assessment/released-assessment.js";
import { releasedTally } from "../assessment/released-tally.js";
import type { Response } from "../assessment/response.js";
import { tallyResponses } from "../assessment/tally-responses.js";
import { random } from "../random/random.js";
import { demoPlans } from "./demo-plans.js";

/** Who sits on the invented district's team: role and department, no name. */
const team = [
  ["superintendent", "superintendents_office"],
  ["board_member", "superintendents_office"],
  ["principal", "school"],
  ["district_administrator", "curriculum"],
  ["teacher", "school"],
  ["teacher", "special_education"],
  ["counselor", "school"],
  ["social_worker", "student_services"],
  ["attendance_staff", "student_services"],
  ["data_staff", "data"],
  ["operations_staff", "transportation"],
  ["partner", "outside"]
] as const;

/**
 * Where the team stands on each practice in two school years: 0 strength to 3 urgent gap, how far members scatter, and
 * how much better leaders see it than the others. What is not listed is at 1.3, scatters by .7.
 */
const views: Readonly<
  Record<string, readonly [earlier: number, later: number, spread: number, leaders?: number]>
> = {
  AD1: [2.4, 1.7, 0.6, -0.6],
  AD2: [2, 1.1, 0.6],
  AD3: [1.4, 1, 0.6],
  AD4: [0.9, 0.4, 0.5],
  AD5: [1.8, 0.9, 0.7],
  PE1: [1.2, 1.1, 0.6],
  PE2: [2.5, 2.6, 0.5],
  PE3: [1.9, 1.6, 0.9, -1.2],
  PE4: [1.6, 1.9, 0.6],
  PE5: [1.4, 1.5, 0.8],
  CB1: [2, 2.1, 0.5],
  CB2: [2.3, 1.2, 0.6],
  CB3: [1.7, 1.4, 1, -1.3],
  CB4: [0.4, 0.4, 0.4],
  CB5: [2.2, 2.3, 0.6],
  SA1: [1.9, 0.9, 0.5, -0.3],
  SA2: [1.2, 1.2, 0.9, -0.9],
  SA3: [2.4, 2.7, 0.4],
  SA4: [1.5, 1.4, 1, -0.8],
  SA5: [1.6, 1.3, 0.8],
  SP1: [2.1, 2, 0.6],
  SP2: [1.3, 1.1, 0.6],
  SP3: [2.2, 2.1, 0.7],
  SP4: [2.6, 2.7, 0.5],
  SP5: [1.9, 1.6, 0.9, -0.7]
};

/** What the meeting settled otherwise than by the middle of the answers. */
const settled: Readonly<Record<number, Readonly<Record<string, ScaleRating>>>> = {
  2025: { SA5: "could_be_better" },
  2026: { SA5: "ok_for_now", PE2: "urgent_gap" }
};

const meetings: Readonly<Record<number, { agreed_on: string; released_on: string }>> = {
  2025: { agreed_on: "2024-10-16", released_on: "2024-10-30" },
  2026: { agreed_on: "2025-10-15", released_on: "2025-10-29" }
};

/** The invented team's released assessments of the latest and the earlier school year, by year; the same of a seed. */
export function simulateAssessments(seed: number, instrument: Instrument): ReleasedAssessment[] {
  return [2025, 2026].map((school_year) => {
    const tally = tallyResponses(demoResponses(seed, instrument, school_year), instrument);
    const { agreed_on = "", released_on = "" } = meetings[school_year] ?? {};
    const middle = tally.questions.flatMap(({ question_id, median }) => (median ? [[question_id, median[1]] as const] : []));
    const agreement = {
      ...{ school_year, agreed_on, in_the_room: inTheRoom() },
      ratings: { ...Object.fromEntries(middle), ...settled[school_year] },
      notes: demoPlans[school_year]?.notes ?? {}
    };
    const plan = { school_year, ...(demoPlans[school_year]?.plan ?? { priorities: [], goals: [] }) };
    const { instrument_id, version: instrument_version } = instrument;
    const format = { format: "rollcall-assessment", format_version: 1, released_on } as const;
    return { ...format, instrument_id, instrument_version, tally: releasedTally(tally), agreement, plan };
  });
} // prettier-ignore

/** Twelve members' answers; one is missing here and there, and some are unsure. */
export function demoResponses(seed: number, instrument: Instrument, school_year: number): Response[] {
  return team.map(([role_id, department_id], member) => {
    const dice = random(seed, "self-assessment", school_year, member);
    const rated = instrumentQuestions(instrument).flatMap(({ question_id }): [string, Rating][] => {
      if (dice.chance(0.02)) return [];
      return [[question_id, dice.chance(0.06) ? "unsure" : ratingOf(question_id, school_year, member, dice.normal())]];
    });
    return {
      ...({ format: "rollcall-response", format_version: 1 } as const),
      instrument_id: instrument.instrument_id,
      instrument_version: instrument.version,
      ...{ school_year, revision: 1, role_id, department_id, notes: {} },
      response_id: (school_year * 4096 + member).toString(16).padStart(8, "0"),
      ratings: Object.fromEntries(rated)
    };
  });
} // prettier-ignore

function ratingOf(question: string, school_year: number, member: number, scatter: number): ScaleRating {
  const [earlier, later, spread, leaders = 0] = views[question] ?? [1.3, 1.3, 0.7];
  const isLeader = member < 3;
  const place =
    (school_year === 2025 ? earlier : later) + spread * scatter + (isLeader ? leaders : -leaders / 3);
  return scaleRatings[Math.min(3, Math.max(0, Math.round(place)))] ?? "ok_for_now";
}

function inTheRoom(): { role_id: string; members: number }[] {
  const roles = team.map(([role]) => role).filter((role) => role !== "operations_staff");
  return [...new Set(roles)].map((role_id) => ({
    role_id,
    members: roles.filter((d) => d === role_id).length
  }));
}

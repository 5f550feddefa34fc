import type { Breakdown, EvidenceId, EvidenceReason } from "../../evidence-list.js";

/** A figure as its line under a practice says it; numbers come written. */
export interface EvidenceNumbers {
  readonly numerator: string;
  readonly denominator: string;
  /** A share in percent, days, or a count. */
  readonly value: string;
}

export interface EvidenceText {
  readonly label: string;
  readonly line: (numbers: EvidenceNumbers) => string;
  readonly definition: string;
}

/** What the district's own figures say of practices, and what each of them means. */
export const evidence = {
  items: {
    snapshots_published: {
      label: "Two-week blocks published",
      line: ({ numerator, denominator }) => `Published for ${numerator} of ${denominator} two-week blocks`,
      definition:
        "Two-week blocks of this school year that a release of this site has been of, by its release ledger, of those that have ended."
    },
    schools_complete: {
      label: "Schools with complete attendance",
      line: ({ numerator, denominator }) => `Attendance complete in ${numerator} of ${denominator} schools`,
      definition:
        "Schools whose attendance reaches the last school day so far, of those that sent any in the last 20 school days."
    },
    days_behind: {
      label: "School days behind",
      line: ({ value }) => `Median school: ${value} behind`,
      definition:
        "Median over those schools of the school days between the last day of which attendance is there and the as-of date."
    },
    families_contacted: {
      label: "Families contacted",
      line: ({ value, denominator }) =>
        `Contact on record for ${value} of ${denominator} chronically absent students`,
      definition:
        "Students chronically absent so far whose family got a letter, a call, a visit or another contact about attendance this school year, of all who are."
    },
    board_breakdowns: {
      label: "Breakdowns for the board",
      line: ({ numerator, denominator }) =>
        `This site holds ${numerator} of ${denominator} breakdowns for the board`,
      definition:
        "By school, by grade, and by the groups of the Every Student Succeeds Act: race and ethnicity, economic disadvantage, disability, English learner. Held: the latest block shows a figure of it."
    },
    breakdowns_published: {
      label: "Breakdowns published",
      line: ({ numerator, denominator }) => `This site holds ${numerator} of ${denominator} breakdowns`,
      definition:
        "Grade, school, teacher, disability (IEP), Section 504, free or reduced meals (economic disadvantage), race and ethnicity, English learner, homeless, foster care, neighborhood. Held: the latest block shows a figure of it. Figures by teacher are never public."
    },
    supportive_first: {
      label: "Support before a punitive step",
      line: ({ value, denominator }) =>
        `Support came first for ${value} of ${denominator} students with a punitive step`,
      definition:
        "Students with a contact this school year that threatens or imposes a penalty who had a supportive one on an earlier day of the year. Contacts of unknown kind count as neither."
    },
    first_contact_supportive: {
      label: "First contact supportive",
      line: ({ value, denominator }) =>
        `First contact supportive for ${value} of ${denominator} students contacted`,
      definition:
        "Students with any contact about attendance this school year whose first day of contact brought no punitive one."
    },
    goals_set: {
      label: "Goals set",
      line: ({ value }) => `Goals set: ${value}`,
      definition: "Goals in the plan that was released for this school year."
    },
    goals_on_course: {
      label: "Goals on course",
      line: ({ numerator, denominator }) => `${numerator} of ${denominator} goals met or on course`,
      definition:
        "Goals whose latest published figure is at or below the straight line from baseline to target, of those with a figure."
    },
    high_rate_schools_supported: {
      label: "High-rate schools with interventions",
      line: ({ numerator, denominator }) =>
        `Interventions recorded in ${numerator} of the ${denominator} schools with the highest rates`,
      definition:
        "The upper quarter of schools by chronic absence rate: those in which at least as many students as the district’s smallest cell (a count of fewer is never shown) were assigned to an intervention this school year, controls and waiting lists left out."
    },
    kinds_of_support: {
      label: "Schools with several kinds of support",
      line: ({ numerator, denominator }) =>
        `Two or more kinds of support recorded in ${numerator} of ${denominator} schools`,
      definition:
        "Schools in which at least two different interventions this school year were each assigned to at least as many students as the district’s smallest cell (a count of fewer is never shown)."
    },
    high_score_supported: {
      label: "High risk scores with an intervention",
      line: ({ value, denominator }) =>
        `Intervention on record for ${value} of the ${denominator} students with the highest risk scores`,
      definition:
        "Of students whose outcome is still open, the tenth with the highest risk scores of the published model: those assigned to an intervention this school year."
    },
    chronic_supported: {
      label: "Chronically absent with an intervention",
      line: ({ value, denominator }) =>
        `Intervention on record for ${value} of ${denominator} chronically absent students`,
      definition:
        "Where no model is published: students chronically absent so far who were assigned to an intervention this school year."
    }
  } satisfies Record<EvidenceId, EvidenceText> as Readonly<Record<EvidenceId, EvidenceText>>,
  reasons: {
    no_blocks: "n/a, because no two-week block has ended",
    no_ledger:
      "n/a, because this copy of Rollcall has kept no record of earlier releases, or too short a one",
    no_students: "n/a, because no student is counted",
    no_chronic_students: "n/a, because no student is chronically absent so far",
    no_outreach: "n/a, because no outreach was recorded this year",
    no_punitive_step: "n/a, because no punitive step was recorded this year",
    no_intervention: "n/a, because no intervention was recorded this year",
    no_attendance_dates: "n/a, because schools’ own dates are not known",
    too_few_schools: "n/a, because there are too few schools to compare",
    too_few_students: "hidden: it would tell of too few students",
    no_plan: "n/a, because no plan was released"
  } satisfies Record<EvidenceReason, string> as Readonly<Record<EvidenceReason, string>>,
  breakdowns: {
    grade: "grade",
    school: "school",
    teacher: "teacher",
    disability: "disability (IEP)",
    section_504: "Section 504",
    meals: "free or reduced meals",
    ethnicity: "race and ethnicity",
    english_learner: "English learner",
    homeless: "homeless",
    foster_care: "foster care",
    neighborhood: "neighborhood"
  } satisfies Record<Breakdown, string> as Readonly<Record<Breakdown, string>>,
  days: (days: string, isOne: boolean) => `${days} school ${isOne ? "day" : "days"}`,
  notHeld: (list: string) => `not: ${list}`,
  none: "No figure in the record: ask the team",
  talk: "Data and ratings differ: talk",
  talkMeaning:
    "“Data and ratings differ” is a rule of thumb for a conversation, never a verdict: a figure can miss what the team knows.",
  headline: (figures: number, contradictions: number) =>
    contradictions === 0
      ? `The district’s own record answers for ${figures} practices`
      : `The district’s own record answers for ${figures} practices; on ${contradictions} it and the rating differ`,
  columns: { practice: "Practice", figure: "Figure", says: "What it says", meaning: "How it is counted" }
};

export type EvidenceWords = typeof evidence;

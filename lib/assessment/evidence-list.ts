/** What a figure counts: students' figures pass the gate, the others tell of no student. */
export type EvidenceCounts = "students" | "schools" | "blocks" | "days" | "breakdowns" | "goals";

/**
 * What the record, the release and the released plan can say of a practice; words and definitions stand in the
 * dictionary under the same ids. `link` is from the site's root.
 */
export const evidenceList = [
  {
    evidence_id: "snapshots_published",
    question_id: "AD1",
    unit: "share",
    counts: "blocks",
    link: "data"
  },
  {
    evidence_id: "schools_complete",
    question_id: "AD2",
    unit: "share",
    counts: "schools",
    link: "data#freshness"
  },
  { evidence_id: "days_behind", question_id: "AD2", unit: "days", counts: "days", link: "data#freshness" },
  { evidence_id: "families_contacted", question_id: "AD3", unit: "share", counts: "students", link: null },
  {
    evidence_id: "board_breakdowns",
    question_id: "AD4",
    unit: "share",
    counts: "breakdowns",
    link: "groups"
  },
  {
    evidence_id: "breakdowns_published",
    question_id: "AD5",
    unit: "share",
    counts: "breakdowns",
    link: "groups"
  },
  { evidence_id: "supportive_first", question_id: "PE3", unit: "share", counts: "students", link: null },
  {
    evidence_id: "first_contact_supportive",
    question_id: "PE3",
    unit: "share",
    counts: "students",
    link: null
  },
  { evidence_id: "goals_set", question_id: "SA1", unit: "count", counts: "goals", link: null },
  { evidence_id: "goals_on_course", question_id: "SA1", unit: "share", counts: "goals", link: null },
  {
    evidence_id: "high_rate_schools_supported",
    question_id: "SA4",
    unit: "share",
    counts: "schools",
    link: "schools/"
  },
  {
    evidence_id: "kinds_of_support",
    question_id: "SA4",
    unit: "share",
    counts: "schools",
    link: "schools/"
  },
  {
    evidence_id: "high_score_supported",
    question_id: "SA5",
    unit: "share",
    counts: "students",
    link: "model"
  },
  {
    evidence_id: "chronic_supported",
    question_id: "SA5",
    unit: "share",
    counts: "students",
    link: null
  }
] as const;

export type EvidenceId = (typeof evidenceList)[number]["evidence_id"];
export type EvidenceItem = (typeof evidenceList)[number];

export function evidenceItem(evidence_id: string): EvidenceItem | undefined {
  return evidenceList.find((d) => d.evidence_id === evidence_id);
}

/** Why there is no figure; words stand in the dictionary. */
export const evidenceReasons = [
  "no_blocks",
  "no_ledger",
  "no_students",
  "no_chronic_students",
  "no_outreach",
  "no_punitive_step",
  "no_intervention",
  "no_attendance_dates",
  "too_few_schools",
  "too_few_students",
  "no_plan"
] as const;

export type EvidenceReason = (typeof evidenceReasons)[number];

/** Schools from which an upper quarter can be told. */
export const fewestSchoolsForQuarter = 4;

/** What reports should be broken down by (AD5), and the attribute of the release's rates that holds it; none by teacher. */
export const breakdowns = [
  { breakdown: "grade", scope: "grade" },
  { breakdown: "school", scope: "school" },
  { breakdown: "teacher" },
  { breakdown: "disability", attribute: "disability", isBoards: true },
  { breakdown: "section_504", attribute: "section_504" },
  { breakdown: "meals", attribute: "economically_disadvantaged", isBoards: true },
  { breakdown: "ethnicity", attribute: "race_ethnicity", isBoards: true },
  { breakdown: "english_learner", attribute: "english_learner", isBoards: true },
  { breakdown: "homeless", attribute: "homeless" },
  { breakdown: "foster_care", attribute: "foster_care" },
  { breakdown: "neighborhood", attribute: "neighborhood" }
] as const;

export type Breakdown = (typeof breakdowns)[number]["breakdown"];

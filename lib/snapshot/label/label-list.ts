/** Fewer known days than this after the as-of date are too few to say anything of the rest of the year. */
export const fewestRemainderDays = 10;

/** What may be learned from a snapshot, each from the final record: true, false, or null with a reason. */
export const labels = [
  {
    name: "chronic_at_year_end",
    label: "Chronically absent at the year’s end",
    table: "label",
    definition:
      "Whether the whole school year’s days missed, over all days enrolled in the district (up to the exit of those who left), are at or above the chronic threshold of the policy."
  },
  {
    name: "chronic_in_remainder",
    label: "Chronically absent in the rest of the year",
    table: "label",
    definition: `The same of the days of membership after the as-of date alone, where at least ${fewestRemainderDays} of them are known and no larger share is unknown than the policy allows.`
  },
  {
    name: "chronic_next_year",
    label: "Chronically absent in the next school year",
    table: "label_year",
    definition:
      "Whether the student is chronically absent in the whole of the school year that follows, for records of yearly totals too."
  }
] as const;

export type LabelName = (typeof labels)[number]["name"];

/** What is told beside the labels, so that figures can be given of some students and of others. */
export const labelMarks = [
  {
    name: "is_leaver",
    label: "Left before the year’s end",
    definition: "Not enrolled on the last day of the school year of any school attended in it."
  },
  {
    name: "is_undetermined",
    label: "Not yet decided",
    definition:
      "Whether both outcomes at the year’s end are still possible at the as-of date: with every day left attended the year would end under the threshold, and with every day left missed at or above it. The days left are those planned at the student’s school as its calendar was known on that date (of two schools, the one with more; where no later day had been planned, the days that school then held). Leaving early cannot change what is decided; a move to a school with more days left can. Days so far are counted from the final record. Missing for students who are not members on the date."
  },
  {
    name: "remainder_days",
    label: "Known days in the rest of the year",
    definition: "Days of membership after the as-of date whose attendance is known."
  }
] as const;

/** Why a label is null, in words: the first that holds. */
export const labelReasons = [
  {
    reason: "year_not_over",
    meaning: "the school year that it is of was not over at the record’s as-of date"
  },
  { reason: "not_in_record", meaning: "the record has no attendance of the student in that school year" },
  {
    reason: "unrated",
    meaning: "too few days enrolled, or too many unknown, for the policy to rate the year"
  },
  {
    reason: "undated_days",
    meaning:
      "some of the year’s attendance is known as a total only, so that nobody knows which days come later"
  },
  {
    reason: "too_few_days_left",
    meaning: `fewer than ${fewestRemainderDays} known days of membership after the as-of date`
  },
  {
    reason: "too_many_unknown",
    meaning: "of the days after the as-of date more are unknown than the policy allows"
  }
] as const;

export type LabelReason = (typeof labelReasons)[number]["reason"];

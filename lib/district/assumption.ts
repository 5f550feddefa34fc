/** Rows that no source holds, made under an assumption that the mapping declares and pages print. */
export type Assumption =
  | { readonly assume: "full_year_membership" }
  | { readonly assume: "days_spread_over_session" }
  | {
      readonly assume: "one_school";
      readonly schoolId: string;
      readonly schoolName: string;
      readonly schoolLevel: string;
    };

export const assumptions = [
  {
    assume: "full_year_membership",
    meaning:
      "each student with an attendance event in a school in a school year is a member of it on all its days; nobody's late entry or exit is known",
    words:
      "Membership is assumed: every student with a record counts as enrolled for the school's whole year."
  },
  {
    assume: "days_spread_over_session",
    meaning: "a session's instructional days are spread over its weekdays, days with a recorded event first",
    words: "The calendar is assumed: instructional days are spread over the weekdays of each session."
  },
  {
    assume: "one_school",
    meaning: "all students are in one school, because the sources name none",
    words: "The data name no school: all students are shown as of one."
  }
] as const;

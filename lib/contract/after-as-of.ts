/** The date on which a row of each table is said to have happened: it can't be later than the data reach. */
export const happenedOn: Readonly<Record<string, string>> = {
  attendance_event: "date",
  submission: "date",
  school_day_summary: "date",
  assessment_result: "date",
  behavior_event: "date",
  digital_activity: "date",
  survey_response: "date",
  outreach: "date",
  intervention_assignment: "assigned_on",
  intervention_session: "date"
};

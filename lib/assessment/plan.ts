/** What a goal is measured by: one figure of the district's own. */
export interface GoalMeasure {
  readonly measure: "chronic_absence_rate";
  readonly scope: "district" | "school" | "group";
  /** The school's slug or the group's id in the release; undefined for the district. */
  readonly place?: string;
  readonly school_year: number;
  readonly block: number;
}

export interface Goal {
  readonly goal_id: string;
  readonly title: string;
  /** The questions it answers to. */
  readonly questions: readonly string[];
  readonly measure: GoalMeasure;
  /** The figure when the goal was set, 0 to 1, and what it was read from. */
  readonly baseline: number;
  readonly baseline_as_of: string;
  readonly target: number;
  readonly target_date: string;
  readonly responsible_role: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly step_id: string;
  readonly title: string;
  readonly responsible_role: string;
  readonly due: string;
  readonly status: "not_started" | "under_way" | "done" | "dropped";
}

/** Which practices a team takes on first, and its goals. */
export interface Plan {
  readonly school_year: number;
  readonly priorities: readonly string[];
  readonly goals: readonly Goal[];
}

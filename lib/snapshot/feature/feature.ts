/** What a feature is about; drivers and reasons are grouped by it. */
export const featureGroups = [
  { group: "attendance", label: "Attendance so far" },
  { group: "history", label: "Earlier years" },
  { group: "barriers", label: "Barriers" },
  { group: "school_experience", label: "School experience" },
  { group: "engagement", label: "Engagement" },
  { group: "peers", label: "Peers" },
  { group: "demographics", label: "Demographics" }
] as const;

export type FeatureGroup = (typeof featureGroups)[number]["group"];

/** How a value is written: a rate or share of 0 to 1, days, a count, a flag, a word of a list, or a number of its own unit. */
export type FeatureUnit =
  | "share"
  | "share_per_ten_days"
  | "days"
  | "count"
  | "flag"
  | "category"
  | "minutes"
  | "percentile_points"
  | "score"
  | "miles"
  | "deviations";

/** One thing known of a student on an as-of date: what it is in words, and how it is computed. */
export interface Feature {
  /** Its column. */
  readonly name: string;
  readonly label: string;
  readonly group: FeatureGroup;
  readonly unit: FeatureUnit;
  /** Which days it looks at. */
  readonly window: string;
  /** A sentence for the methods page; what is missing stays missing, and the sentence says when. */
  readonly definition: string;
  /** Over the columns of what its table is made from. */
  readonly sql: string;
  /** Whether a school could change it for a student from here on. */
  readonly isActionable: boolean;
  /** Of the student group kind: kept apart, and out of models unless chosen. */
  readonly isDemographic: boolean;
  readonly table: FeatureTable;
}

/**
 * Where a feature is kept: `student_feature`, one row a student and block; `student_profile`, one row a student and stretch
 * of blocks, for what seldom changes; `peer_feature`, a view, of what depends on other students.
 */
export type FeatureTable = "student_feature" | "student_profile" | "peer_feature";

export type FeatureDraft = Omit<Feature, "group" | "isDemographic" | "table" | "isActionable"> & {
  readonly isActionable?: boolean;
  readonly table?: FeatureTable;
};

/** The features of one group, from what differs between them. */
export function group(
  name: FeatureGroup,
  drafts: readonly FeatureDraft[],
  table: FeatureTable = "student_feature"
): Feature[] {
  const isDemographic = name === "demographics";
  return drafts.map((draft) => ({ table, isActionable: false, ...draft, group: name, isDemographic }));
}

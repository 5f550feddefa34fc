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
  /** Over the columns of `known_figure` (stage 1), or of `peer_figure` (stage 2). */
  readonly sql: string;
  /** Whether a school could change it for a student from here on. */
  readonly isActionable: boolean;
  /** Of the student group kind: kept apart, and out of models unless chosen. */
  readonly isDemographic: boolean;
  /** 1: from the student's own record; 2: from the other students of the school at that date. */
  readonly stage: 1 | 2;
}

export type FeatureDraft = Omit<Feature, "group" | "isDemographic" | "stage" | "isActionable"> & {
  readonly isActionable?: boolean;
};

/** The features of one group, from what differs between them. */
export function group(name: FeatureGroup, drafts: readonly FeatureDraft[]): Feature[] {
  return drafts.map((draft) => ({
    isActionable: false,
    ...draft,
    group: name,
    isDemographic: name === "demographics",
    stage: draft.sql.includes("others_") || draft.sql.includes("cell_") ? 2 : 1
  }));
}

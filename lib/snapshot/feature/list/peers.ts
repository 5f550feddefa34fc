import { type Feature, type FeatureDraft, group } from "../feature.js";

function without(name: string, label: string, of: string, place: string): FeatureDraft {
  return {
    name,
    label,
    unit: "share",
    window: "the school year so far",
    definition: `Days missed over known days of the other students ${of} on the date, the student left out.`,
    sql: `others_missed_${place} / NULLIF(others_known_${place}, 0)`
  };
}

/** The others at the student's school, the student left out. */
export const peerFeatures: readonly Feature[] = group(
  "peers",
  [
    without("school_absence_rate", "Absence rate of the school", "of the school", "school"),
    without("grade_absence_rate", "Absence rate of the grade", "of the school’s grade", "grade")
  ],
  "peer_feature"
);

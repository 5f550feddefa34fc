import { statusAttributes } from "../../../canon/student-status.js";
import { type Feature, type FeatureDraft, group } from "../feature.js";

const attributes = ["homeless", "foster_care", "migrant", "transported"] as const;

/** A yes/no attribute on the as-of date: NULL where the district was known to hold nothing of it. */
export function onDate(attribute: string): FeatureDraft {
  return {
    name: attribute,
    label: labelOf(attribute),
    unit: "flag",
    window: "on the as-of date",
    table: "student_profile",
    definition:
      "Whether it was known on the date to hold on the date; missing where the district records nothing of it.",
    sql: `CASE WHEN known_${attribute} = 1 THEN COALESCE(${attribute}, 0) = 1 END`
  };
}

/** The label of a dated attribute. */
export function labelOf(attribute: string): string {
  return statusAttributes.find((d) => d.attribute === attribute)?.label ?? attribute;
}

/** What stands between the student and school, as it was known. */
export const barrierFeatures: readonly Feature[] = group("barriers", [
  {
    name: "school_changes",
    label: "School changes this year",
    unit: "count",
    window: "the school year so far",
    definition: "How often the school changed from one membership day to the next.",
    sql: "school_changes"
  },
  {
    name: "late_entry",
    label: "Days of school before entry",
    unit: "days",
    window: "the school year so far",
    definition: "Days of instruction that the first school had had when the student entered it this year.",
    sql: "late_entry"
  },
  ...attributes.map(onDate),
  {
    name: "miles_to_school",
    label: labelOf("miles_to_school"),
    unit: "miles",
    table: "student_profile",
    window: "on the as-of date",
    definition: "The latest distance known; missing where the district gives none.",
    sql: "CAST(miles_to_school AS DOUBLE)"
  }
]);

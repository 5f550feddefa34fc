import type { FeatureUnit } from "../../snapshot/feature/feature.js";

/** A feature's column of model rows: as short as a model needs it. */
export function rowColumn({ name, unit }: { name: string; unit: FeatureUnit }, source: string): string {
  const column = `${source}.${name}`;
  if (unit === "flag") return `CAST(${column} AS BOOLEAN) AS ${name}`;
  if (unit === "category") return `CAST(${column} AS VARCHAR) AS ${name}`;
  return `CAST(${column} AS FLOAT) AS ${name}`;
}

/** Rows that are alike lie together, so that files are small. */
export const rowOrder = "school_year, school, grade_level, days_enrolled, days_absent, student";

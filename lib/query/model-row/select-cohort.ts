import type { Feature } from "../../snapshot/feature/feature.js";
import type { LabelName } from "../../snapshot/label/label-list.js";

/** Which students a model is about; what is left out is not asked. */
export interface CohortChoice {
  /** A table or view of model rows, or `read_parquet('…')` of their file. */
  readonly from: string;
  readonly label: LabelName;
  readonly block?: number;
  /** True: only students whose outcome was open on the date; false: only those of whom it was decided. */
  readonly undetermined?: boolean;
  readonly years?: readonly number[];
  readonly grades?: readonly string[];
  /** By number. */
  readonly schools?: readonly number[];
}

/** What of a feature the query must know. */
export type RowFeature = Pick<Feature, "name" | "unit">;

/**
 * SELECT text of a cohort, in any order: what `toCohort` reads. Numbers and flags have NaN where they are missing, a label
 * and `undetermined` 255, so that whole columns can be taken over; words have NULL. It runs on DuckDB 0.9.1 too.
 */
export function selectCohort(choice: CohortChoice, features: readonly RowFeature[]): string {
  const columns = features.map(({ name, unit }) => {
    if (unit === "category") return `r.${name} AS ${name}`;
    const value = unit === "flag" ? `CASE WHEN r.${name} THEN 1 WHEN NOT r.${name} THEN 0 END` : `r.${name}`;
    return `COALESCE(CAST(${value} AS FLOAT), CAST('NaN' AS FLOAT)) AS ${name}`;
  });
  return `
SELECT CAST(r.student AS UINTEGER) AS student, CAST(r.school AS USMALLINT) AS school,
  CAST(r.school_year AS USMALLINT) AS school_year, CAST(r.block AS UTINYINT) AS block,
  ${mark(choice.label, choice.label)}, ${mark("is_undetermined", "undetermined")}${columns.map((d) => `,\n  ${d}`).join("")}
FROM ${choice.from} r
${where(choice)}`;
}

function mark(column: string, name: string): string {
  return `CAST(CASE WHEN r.${column} THEN 1 WHEN NOT r.${column} THEN 0 ELSE 255 END AS UTINYINT) AS ${name}`;
}

function where({ block, undetermined, years, grades, schools }: CohortChoice): string {
  const conditions = [
    block !== undefined && `r.block = ${whole(block)}`,
    undetermined === true && "r.is_undetermined",
    undetermined === false && "NOT r.is_undetermined",
    years !== undefined && isOneOf("r.school_year", years.map(whole)),
    grades !== undefined && isOneOf("r.grade_level", grades.map(text)),
    schools !== undefined && isOneOf("r.school", schools.map(whole))
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}\n`;
}

/** Of an empty choice there is nobody. */
function isOneOf(column: string, values: readonly string[]): string {
  return values.length === 0 ? "FALSE" : `${column} IN (${values.join(", ")})`;
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number: ${value}`);
  return String(value);
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

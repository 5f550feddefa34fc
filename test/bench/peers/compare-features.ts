import { name, text } from "../../../lib/contract/sql-text.js";
import type { Database } from "../../../lib/query/database.js";
import { featureKey, sharedFeatures } from "./shared-features.js";

/** How two peers' features agree: each column's checksum, and in how many rows it differs. */
export interface FeatureAgreement {
  readonly feature: string;
  readonly checksums: readonly [string, string];
  readonly differing: number;
}

/**
 * Compares two Parquet files (or `*` patterns) of shared features row by row over their keys; a row that one of them
 * lacks differs in every column, as does a value that is missing in one.
 */
export async function compareFeatures(
  db: Database,
  one: string,
  other: string
): Promise<readonly FeatureAgreement[]> {
  const keys = featureKey.map(name);
  const agreements: FeatureAgreement[] = [];
  for (const feature of sharedFeatures) {
    const rows = [one, other].map(
      (file) =>
        `SELECT ${keys.join(", ")}, CAST(${name(feature)} AS DOUBLE) AS value FROM read_parquet(${text(file)})`
    );
    const [row] = await db.rows<{ one: string; other: string; differing: number }>(`
      SELECT ${checksum("a")} AS one, ${checksum("b")} AS other,
        count(*) FILTER (a.student_key IS NULL OR b.student_key IS NULL OR a.value IS DISTINCT FROM b.value) AS differing
      FROM (${rows[0] ?? ""}) AS a
      FULL JOIN (${rows[1] ?? ""}) AS b ON ${keys.map((key) => `a.${key} = b.${key}`).join(" AND ")}`);
    if (!row) throw new Error(`nothing to compare in ${one} and ${other}`);
    agreements.push({ feature, checksums: [row.one, row.other], differing: row.differing });
  }
  return agreements;
}

/** The same for the same keys and values in any order. */
function checksum(side: "a" | "b"): string {
  const cells = [...featureKey, "value"].map((column) =>
    column === "student_key" || column === "value"
      ? `${side}.${name(column)}`
      : `CAST(${side}.${name(column)} AS BIGINT)`
  );
  return `printf('%016x', CAST(coalesce(sum(hash(${cells.join(", ")}) % 1099511627776) FILTER (${side}.student_key IS NOT NULL), 0) AS UBIGINT))`;
}

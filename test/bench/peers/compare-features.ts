import { name, text } from "../../../lib/contract/sql-text.js";
import type { Database } from "../../../lib/query/database.js";
import { featureKey, sharedFeatures } from "./shared-features.js";

/** How two peers' features agree: each column's checksum, and in how many rows it differs. */
export interface FeatureAgreement {
  /** Where there are several, and how many rows it has. */
  readonly table?: string;
  readonly rows?: number;
  readonly feature: string;
  readonly checksums: readonly [string, string];
  readonly differing: number;
}

/**
 * Compares the columns that two Parquet files (or `*` patterns) of features have in common, row by row over their keys;
 * the shared features must be among them. A row that one of them lacks differs in every column, as does a value that is
 * missing in one. Numbers are compared to the last bit.
 */
export async function compareFeatures(
  db: Database,
  one: string,
  other: string
): Promise<readonly FeatureAgreement[]> {
  const agreements: FeatureAgreement[] = [];
  for (const [feature, type] of await commonFeatures(db, one, other)) {
    const [a, b] = [one, other].map(
      (file) =>
        `(SELECT ${featureKey.join(", ")}, CAST(${name(feature)} AS ${type}) AS value FROM read_parquet(${text(file)}))`
    );
    const on = featureKey.map((key) => `a.${key} = b.${key}`).join(" AND ");
    const [row] = await db.rows<{ one: string; other: string; differing: number }>(`
      SELECT ${checksum("a")} AS one, ${checksum("b")} AS other,
        count(*) FILTER (a.student_key IS NULL OR b.student_key IS NULL OR a.value IS DISTINCT FROM b.value) AS differing
      FROM ${a} AS a FULL JOIN ${b} AS b ON ${on}`);
    if (!row) throw new Error(`nothing to compare in ${one} and ${other}`);
    agreements.push({ feature, checksums: [row.one, row.other], differing: row.differing });
  }
  return agreements;
}

/** By column, the type in which both are compared. */
async function commonFeatures(db: Database, one: string, other: string): Promise<[string, string][]> {
  const [a, b] = [await typesOf(db, one), await typesOf(db, other)];
  const missing = sharedFeatures.filter((feature) => !a.has(feature) || !b.has(feature));
  if (missing.length > 0) throw new Error(`${one} or ${other} lacks ${missing.join(", ")}`);
  const isKey = (column: string): boolean => (featureKey as readonly string[]).includes(column);
  return [...a]
    .filter(([column]) => b.has(column) && !isKey(column))
    .map(([column, type]) => [column, /INT|DOUBLE|FLOAT|DECIMAL/.test(type) ? "DOUBLE" : "VARCHAR"]);
}

async function typesOf(db: Database, file: string): Promise<Map<string, string>> {
  const described = await db.rows<{ column_name: string; column_type: string }>(
    `DESCRIBE SELECT * FROM read_parquet(${text(file)})`
  );
  return new Map(described.map((d) => [d.column_name, d.column_type]));
}

/** The same for the same keys and values in any order. */
function checksum(side: "a" | "b"): string {
  const cells = `${side}.student_key, CAST(${side}.school_year AS BIGINT), CAST(${side}.block AS BIGINT), ${side}.value`;
  const sum = `sum(hash(${cells}) % 1099511627776) FILTER (${side}.student_key IS NOT NULL)`;
  return `printf('%016x', CAST(coalesce(${sum}, 0) AS UBIGINT))`;
}

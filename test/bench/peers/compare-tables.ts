import { existsSync } from "node:fs";
import { join } from "node:path";
import { name, text } from "../../../lib/contract/sql-text.js";
import type { Database } from "../../../lib/query/database.js";
import { featureTables } from "../../../loaders/features/partition.js";
import { type ColumnChecksum, columnChecksums } from "../../spark/column-checksums.js";
import type { FeatureAgreement } from "./compare-features.js";

/** What tells rows of each table apart; the school year is never missing. */
const keys: Readonly<Record<(typeof featureTables)[number], readonly string[]>> = {
  student_feature: ["school_year", "block", "student_key"],
  grade_total: ["school_year", "block", "school_id", "grade_level"],
  student_year_state: ["school_year", "student_key"],
  student_profile: ["school_year", "student_key", "known_from"]
};

interface Side {
  /** What may stand after FROM: all files of the table, however they are laid out. */
  readonly from: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnChecksum>>;
}

/**
 * Compares two folders of features, every column of every table: its type, and its values row by row over their keys, numbers
 * to the last bit.
 */
export async function compareTables(
  db: Database,
  one: string,
  other: string
): Promise<readonly FeatureAgreement[]> {
  const agreements: FeatureAgreement[] = [];
  for (const table of featureTables) {
    const [a, b] = [await sideOf(db, one, table), await sideOf(db, other, table)];
    for (const feature of new Set([...Object.keys(a.columns), ...Object.keys(b.columns)])) {
      const checksums = [told(a.columns[feature]), told(b.columns[feature])] as const;
      const differing = checksums[0] === checksums[1] ? 0 : await differingRows(db, a, b, feature);
      agreements.push({ table, rows: a.columns[feature]?.rows ?? 0, feature, checksums, differing });
    }
  }
  return agreements;
}

async function sideOf(db: Database, folder: string, table: (typeof featureTables)[number]): Promise<Side> {
  const place = join(folder, table);
  if (!existsSync(place)) throw new Error(`${folder} has no ${table}`);
  const from = `read_parquet(${text(join(place, "**", "*.parquet"))}, hive_partitioning = false)`;
  return { from, key: keys[table], columns: await columnChecksums(db, from, keys[table]) };
}

function told(column: ColumnChecksum | undefined): string {
  return column ? `${column.type} ${column.checksum}` : "none";
}

async function differingRows(db: Database, a: Side, b: Side, column: string): Promise<number> {
  const on = a.key.map((key) => `a.${key} IS NOT DISTINCT FROM b.${key}`);
  const value = (alias: string, side: Side) => (side.columns[column] ? `${alias}.${name(column)}` : "NULL");
  const [row] = await db.rows<{ n: number }>(`
    SELECT count(*) AS n FROM ${a.from} AS a FULL JOIN ${b.from} AS b ON ${on.join(" AND ")}
    WHERE a.school_year IS NULL OR b.school_year IS NULL OR ${value("a", a)} IS DISTINCT FROM ${value("b", b)}`);
  return row?.n ?? 0;
}

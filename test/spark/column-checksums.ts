import type { Database } from "../../lib/query/database.js";
import { name as identifier, text as literal } from "../../lib/contract/sql-text.js";

/** What one column of some rows holds, whatever their order. */
export interface ColumnChecksum {
  /** DuckDB's name of the type. */
  readonly type: string;
  readonly rows: number;
  /** Rows in which the column is not NULL. */
  readonly known: number;
  /** Every value hashed together with its row's key: exclusive or, and sum, in hex. */
  readonly checksum: string;
}

/**
 * A checksum of each column, by its name, of anything that may stand after FROM. Equal checksums mean the same values
 * of the same types under the same keys; `key` names the columns that tell rows apart. Both sides of a comparison are
 * to be made by this function, as another engine hashes otherwise.
 */
export async function columnChecksums(
  db: Database,
  from: string,
  key: readonly string[]
): Promise<Record<string, ColumnChecksum>> {
  const columns = await db.rows<{ column_name: string; column_type: string }>(
    `DESCRIBE SELECT * FROM ${from}`
  );
  const keyed = (column: string) => `hash(${[...key, column].map(identifier).join(", ")})`;
  const sums = columns.map(
    ({ column_name: column }, index) => `COUNT(${identifier(column)}) AS known_${index},
  printf('%x', COALESCE(BIT_XOR(${keyed(column)}), 0)) || ' ' || CAST(COALESCE(SUM(${keyed(column)}), 0) AS VARCHAR) AS sum_${index}`
  );
  const [row] = await db.rows<Record<string, string | number>>(
    `SELECT COUNT(*) AS n, ${sums.join(",\n")} FROM ${from}`
  );
  return Object.fromEntries(
    columns.map(({ column_name, column_type }, index) => [
      column_name,
      {
        type: column_type,
        rows: Number(row?.["n"]),
        known: Number(row?.[`known_${index}`]),
        checksum: String(row?.[`sum_${index}`])
      }
    ])
  );
}

/** What may stand after FROM for a Parquet file or a folder of such. */
export function parquet(place: string): string {
  return `read_parquet(${literal(place)})`;
}

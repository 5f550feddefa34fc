import {
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBValueConverter
} from "@duckdb/node-api";

/** A DuckDB value as plain JavaScript: all numbers as number (an integer past 2^53 throws), dates and times as their ISO text. */
export function plainValue(
  value: DuckDBValue,
  type: DuckDBType,
  convert: DuckDBValueConverter<unknown>
): unknown {
  if (typeof value === "bigint") return safeNumber(value);
  if (value === null || typeof value !== "object") return value;
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBListValue) return value.items.map((item) => plainValue(item, type, convert));
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(
      Object.entries(value.entries).map(([name, entry]) => [name, plainValue(entry, type, convert)])
    );
  return String(value);
}

function safeNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new Error(`integer past 2^53: ${value} (cast it to DOUBLE or VARCHAR in the query)`);
  return number;
}

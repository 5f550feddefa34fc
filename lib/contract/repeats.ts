import type { Table } from "../canon/table.js";
import { name } from "./sql-text.js";

const days = "DATE '1970-01-01'";
const span = 64;

/**
 * Keys that may stand more than once among some rows. Where a date is part of the key, the days of the rest of it are
 * counted as bits, 64 to a group: a group with fewer bits than rows repeats a day. That needs a group for two months
 * of a student, not one for each day.
 */
export function crowdedSql({ key, columns }: Table, from: string): string {
  const date = key.find((column) => columns[column]?.type === "date");
  const whole = key.map((column) => `${name(column)} IS NOT NULL`).join(" AND ");
  const others = key.filter((column) => column !== date).map(name);
  if (date === undefined)
    return `SELECT ${others.join(", ")} FROM ${from} WHERE ${whole} GROUP BY ALL HAVING count(*) > 1`;
  const day = `(${name(date)} - ${days})`;
  return `SELECT ${[...others, `${day} // ${span} AS _span`].join(", ")} FROM ${from} WHERE ${whole}
GROUP BY ALL HAVING count(*) <> bit_count(bit_or(CAST(1 AS UBIGINT) << CAST(${day} % ${span} AS UBIGINT)))`;
}

/** The rows of crowded keys. */
export function suspectSql({ key, columns }: Table, from: string, crowded: string): string {
  const date = key.find((column) => columns[column]?.type === "date");
  const same = key.map((column) =>
    column === date
      ? `(c.${name(column)} - ${days}) // ${span} = k._span`
      : `c.${name(column)} = k.${name(column)}`
  );
  return `SELECT c.* FROM ${from} AS c JOIN ${crowded} AS k ON ${same.join(" AND ")}`;
}

import { NEVER } from "./point.js";

/**
 * SELECT text: the rows of a table of versions with the as-of dates from which (`from_seq`) and until which
 * (`until_seq`, not included) each was known; those never known are left out. `columns` are SQL over \`t\`; `joins`
 * come after it. `firstDate` is the first of calendar_date: what was recorded before it was always known.
 */
export function versions(
  table: string,
  { columns, joins = "", where = "TRUE", from = "f.seq", until = `COALESCE(u.seq, ${NEVER})` }: VersionQuery,
  firstDate: string
): string {
  return `
SELECT ${columns}, ${from} AS from_seq, ${until} AS until_seq
FROM ${table} t
${joins}
JOIN known_date f ON f.date = ${clamped("t.recorded_on", firstDate)}
LEFT JOIN known_date u ON u.date = ${clamped("t.superseded_on", firstDate)}
WHERE t.retracted = FALSE AND ${until} > ${from} AND ${where}`;
}

export interface VersionQuery {
  readonly columns: string;
  readonly joins?: string;
  readonly where?: string;
  /** Where something besides the recording decides, such as the day itself. */
  readonly from?: string;
  readonly until?: string;
}

/** A date no earlier than the first that is listed; NULL stays NULL. */
export function clamped(date: string, firstDate: string): string {
  return `CASE WHEN ${date} < DATE '${firstDate}' THEN DATE '${firstDate}' ELSE ${date} END`;
}

/**
 * SELECT text: of the rows of `source` (with from_seq, until_seq), the newest by `order` of each `keys` at every moment
 * at which that changes, as intervals of their own. Rows outside the dates that are computed are left out first.
 */
export function newest(
  source: string,
  keys: readonly string[],
  values: readonly string[],
  order: string
): string {
  const on = (a: string, b: string) => keys.map((key) => `${a}.${key} = ${b}.${key}`).join(" AND ");
  const listed = (alias: string, names: readonly string[]) =>
    names.map((column) => `${alias}.${column} AS ${column}`).join(", ");
  const key = keys.join(", ");
  return `
WITH clipped AS (
  SELECT ${listed("s", keys)}, ${listed("s", values)}, GREATEST(s.from_seq, w.first_seq) AS from_seq,
    s.until_seq AS until_seq
  FROM ${source} s
  JOIN point_span w ON s.until_seq > w.first_seq AND s.from_seq <= w.last_seq
), moment AS (
  SELECT ${key}, from_seq AS seq FROM clipped
  UNION SELECT ${key}, until_seq AS seq FROM clipped WHERE until_seq < ${NEVER}
), at_moment AS (
  SELECT ${listed("m", keys)}, m.seq AS seq, ${listed("c", values)},
    ROW_NUMBER() OVER (PARTITION BY ${keys.map((k) => `m.${k}`).join(", ")}, m.seq ORDER BY ${order}) AS place
  FROM moment m
  LEFT JOIN clipped c ON ${on("c", "m")} AND c.from_seq <= m.seq AND c.until_seq > m.seq
), chosen AS (
  SELECT ${key}, ${values.join(", ")}, seq AS from_seq,
    COALESCE(LEAD(seq) OVER (PARTITION BY ${key} ORDER BY seq), ${NEVER}) AS until_seq
  FROM at_moment WHERE place = 1
)
SELECT ${key}, ${values.join(", ")}, from_seq, until_seq FROM chosen`;
}

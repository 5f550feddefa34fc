import { NEVER } from "./point.js";

/**
 * SELECT text: the rows of a table of versions with the as-of dates from which (`from_seq`) and until which
 * (`until_seq`, not included) each was known; those not known on any date that is computed are left out. `columns` are
 * SQL over `t`; `joins` come after it. `firstDate` is the first of calendar_date: what was recorded before it was always known.
 */
export function versions(
  table: string,
  {
    columns,
    joins = "",
    where = "TRUE",
    from = "f.seq",
    until = `COALESCE(u.seq, ${NEVER})`,
    span = "point_span"
  }: VersionQuery,
  firstDate: string
): string {
  return `
SELECT ${columns}, ${from} AS from_seq, ${until} AS until_seq
FROM ${table} t
${joins}
JOIN known_date f ON f.date = ${clamped("t.recorded_on", firstDate)}
LEFT JOIN known_date u ON u.date = ${clamped("t.superseded_on", firstDate)}
JOIN ${span} span ON ${until} > span.first_seq AND ${from} <= span.last_seq
WHERE t.retracted = FALSE AND ${until} > ${from} AND ${where}`;
}

export interface VersionQuery {
  readonly columns: string;
  readonly joins?: string;
  readonly where?: string;
  /** Where something besides the recording decides, such as the day itself. */
  readonly from?: string;
  readonly until?: string;
  readonly span?: Span;
}

/** The table of one row that says which dates of knowledge matter: those computed, or their whole years. */
export type Span = "point_span" | "years_span";

/** A date no earlier than the first that is listed; NULL stays NULL. */
export function clamped(date: string, firstDate: string): string {
  return `CASE WHEN ${date} < DATE '${firstDate}' THEN DATE '${firstDate}' ELSE ${date} END`;
}

/**
 * CTEs up to `at_moment`: the rows of `source` (with from_seq, until_seq) that were known at every moment (`seq`) at which
 * that changes for their `keys`; a moment at which nothing was known any more has one row of NULLs.
 */
export function moments(
  source: string,
  keys: readonly string[],
  values: readonly string[],
  span: Span = "years_span"
): string {
  const key = keys.join(", ");
  return `clipped AS (
  SELECT ${listed("s", [...keys, ...values])}, GREATEST(s.from_seq, w.first_seq) AS from_seq, s.until_seq AS until_seq
  FROM ${source} s
  JOIN ${span} w ON s.until_seq > w.first_seq AND s.from_seq <= w.last_seq
), moment AS (
  SELECT ${key}, from_seq AS seq FROM clipped
  UNION SELECT ${key}, until_seq AS seq FROM clipped WHERE until_seq < ${NEVER}
), at_moment AS (
  SELECT ${listed("m", keys)}, m.seq AS seq, ${listed("c", values)}
  FROM moment m
  LEFT JOIN clipped c ON ${keys.map((d) => `c.${d} = m.${d}`).join(" AND ")} AND c.from_seq <= m.seq AND c.until_seq > m.seq
)`;
}

/** SELECT text: of each `keys` of `source` the newest row by `order`, as stretches of time in which it was the newest known. */
export function newest(
  source: string,
  keys: readonly string[],
  values: readonly string[],
  order: string,
  span?: Span
): string {
  const key = keys.join(", ");
  return `
WITH ${moments(source, keys, values, span)}, ranked AS (
  SELECT a.*, ROW_NUMBER() OVER (PARTITION BY ${key}, seq ORDER BY ${order}) AS place FROM at_moment a
)
SELECT ${key}, ${values.join(", ")}, ${stretch(keys)}
FROM ranked WHERE place = 1`;
}

/** SQL of from_seq and until_seq: from a moment `seq` of its `keys` to their next. */
export function stretch(keys: readonly string[]): string {
  return `seq AS from_seq,
  COALESCE(LEAD(seq) OVER (PARTITION BY ${keys.join(", ")} ORDER BY seq), ${NEVER}) AS until_seq`;
}

function listed(alias: string, names: readonly string[]): string {
  return names.map((column) => `${alias}.${column} AS ${column}`).join(", ");
}

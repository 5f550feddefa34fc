import { text as literal } from "../../lib/contract/sql-text.js";
import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies, districtFacts } from "../../lib/snapshot/feature/dependency.js";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import type { Recomputed } from "./recomputed.js";

const sources = dependencies.flatMap(({ table, words, turns }) => (turns ? [{ table, words, turns }] : []));
const facts = districtFacts.filter((d) => (d.feeds as readonly string[]).includes("profile"));

/**
 * Whose profiles of a school year may not be as they were when the year's last as-of date was that of `last`, as table
 * `touched_profile` (student_key, reason, is_revised), now that the year has these blocks: of a touched unit; with another state of an
 * earlier year; of whom a row began or ceased to count since; and everyone where a fact of the district is another, or
 * another than at `last`. None where the table is empty; a touched unit in which the record names no student any more has
 * a row without one. Those of `is_revised` may have been others at `last` already: not of whom only something turned since,
 * unless it brings in the student.
 */
export async function touchedProfiles(
  db: Database,
  year: number,
  last: SnapshotPoint,
  blocks: readonly SnapshotPoint[]
): Promise<Recomputed[]> {
  const fresh = blocks.filter((point) => point.as_of_date > last.as_of_date);
  const through = fresh
    .map((point) => point.as_of_date)
    .sort()
    .at(-1);
  const turned = through === undefined ? [] : sources.map((d) => turnedSql(d, last.as_of_date, through));
  const words = sources.map((d) => `(${literal(d.table)}, ${literal(d.words)})`);
  await db.run(`CREATE OR REPLACE TABLE touched_profile AS SELECT DISTINCT student_key, reason, is_revised FROM (
SELECT s.student_key, d.words AS reason, TRUE AS is_revised
FROM touched_unit u
JOIN (VALUES ${words.join(", ")}) d (source, words) ON d.source = u.source
LEFT JOIN every_student s ON s.unit = u.unit
WHERE u.school_year = ${year} AND u.block < ${YEAR_END}
UNION ALL
SELECT student_key, 'state of ' || school_year, TRUE FROM changed_state WHERE school_year < ${year}
UNION ALL
SELECT s.student_key, f.words, TRUE FROM every_student s, (${changedFactSql(year, last, fresh)}) f
${turned.map((sql) => `UNION ALL\n${sql}`).join("\n")})`);
  const rows = await db.rows<{ reason: string }>("SELECT DISTINCT reason FROM touched_profile ORDER BY ALL");
  if (rows.length === 0) return [];
  const [row] = await db.rows<{ n: number }>("SELECT COUNT(DISTINCT student_key) AS n FROM touched_profile");
  const reasons = rows.map(({ reason }) => reason);
  return [{ school_year: year, blocks: [], students: row?.n ?? 0, reasons }];
}

/** Facts that are not as they were at a block, or at a new one not as they were at the last before. */
function changedFactSql(year: number, last: SnapshotPoint, fresh: readonly SnapshotPoint[]): string {
  const names = facts.map((d) => `(${literal(d.fact)}, ${literal(`${d.words} changed`)})`);
  const told = (knowledge: string) =>
    `SELECT fact, block, value FROM ${knowledge} WHERE school_year = ${year} AND block < ${YEAR_END}`;
  const before = [
    told("old_fact"),
    ...fresh.map(
      ({ block }) =>
        `SELECT fact, ${block}, value FROM old_fact WHERE school_year = ${year} AND block = ${last.block}`
    )
  ].join(" UNION ALL ");
  return `SELECT DISTINCT n.words FROM (VALUES ${names.join(", ")}) n (fact, words)
JOIN (((${before}) EXCEPT ${told("new_fact")}) UNION ALL (${told("new_fact")} EXCEPT (${before}))) c ON c.fact = n.fact`;
}

/** One pass for each date, so that the engine passes over what lies outside. */
function turnedSql({ table, words, turns }: (typeof sources)[number], last: string, through: string): string {
  const isTurned = [
    ...turns.from.map((date) => `${date} > DATE '${last}' AND ${date} <= DATE '${through}'`),
    ...(turns.after ?? []).map((date) => `${date} >= DATE '${last}' AND ${date} < DATE '${through}'`)
  ];
  return isTurned
    .map(
      (where) =>
        `SELECT student_key, ${literal(words)}, ${table === "enrollment"} FROM ${table} WHERE retracted = FALSE AND ${where}`
    )
    .join("\nUNION ALL\n");
}

import { YEAR_END } from "../../lib/attendance/stage.js";
import type { Database } from "../../lib/query/database.js";
import { dependencies } from "../../lib/snapshot/feature/dependency.js";
import type { WholePoint } from "./touched.js";

/** What was computed of a school year, for whom, and why: snapshots (block 99 is the year's closing), or without blocks profiles. */
export interface Recomputed {
  readonly school_year: number;
  readonly blocks: readonly number[];
  readonly students: number;
  readonly reasons: readonly string[];
}

/** Those computed for everyone, blocks of one reason together. */
export function wholeRecomputed(points: readonly WholePoint[], students: number): Recomputed[] {
  const blocks = new Map<number, string[]>();
  for (const { block, reason } of points) blocks.set(block, [...(blocks.get(block) ?? []), reason]);
  const year = points[0]?.school_year ?? 0;
  return grouped([...blocks]).map((group) => ({ school_year: year, ...group, students }));
}

/** Every point, for everyone, for one reason. */
export function allRecomputed(
  points: readonly Omit<WholePoint, "reason">[],
  students: number,
  reason: string
): Recomputed[] {
  const years = [...new Set(points.map((point) => point.school_year))];
  return years.flatMap((year) =>
    wholeRecomputed(
      points.filter((point) => point.school_year === year).map((point) => ({ ...point, reason })),
      students
    )
  );
}

/** Those of `touched_student`. */
export async function partRecomputed(db: Database, year: number): Promise<Recomputed[]> {
  const rows = await db.rows<{
    block: number;
    source: string;
    date: string | null;
    units: string;
    n: number;
  }>(`
SELECT block, source, CAST(from_date AS VARCHAR) AS date, STRING_AGG(DISTINCT unit, ', ' ORDER BY unit) AS units,
  COUNT(DISTINCT unit) AS n
FROM touched_student GROUP BY ALL ORDER BY ALL`);
  const reasons = new Map<number, string[]>();
  for (const { block, source, date, units, n } of rows)
    reasons.set(block, [...(reasons.get(block) ?? []), reasonWords(source, units, n, date)]);
  const groups = grouped([...reasons]);
  const counted = groups.map(async (group) => {
    const [row] = await db.rows<{ n: number }>(
      `SELECT COUNT(DISTINCT student_key) AS n FROM touched_student WHERE block IN (${group.blocks.join(", ")})`
    );
    return { school_year: year, ...group, students: row?.n ?? 0 };
  });
  return Promise.all(counted);
}

function reasonWords(source: string, units: string, n: number, date: string | null): string {
  if (source === "student_year_state") return `state of ${units}`;
  const words = dependencies.find((d) => d.table === source)?.words ?? source;
  const place = units === "" ? "" : n === 1 ? ` of school ${units}` : ` of ${n > 4 ? n : units} schools`;
  return `${words}${place} as known from ${date}`;
}

/** Blocks with the same reasons, as one. */
function grouped(reasons: readonly [number, readonly string[]][]): Pick<Recomputed, "blocks" | "reasons">[] {
  const groups = new Map<string, { blocks: number[]; reasons: readonly string[] }>();
  for (const [block, own] of [...reasons].sort(([a], [b]) => a - b)) {
    const group = groups.get(own.join()) ?? { blocks: [], reasons: own };
    group.blocks.push(block);
    groups.set(own.join(), group);
  }
  return [...groups.values()];
}

/** `2026 blocks 5–9: 214 students (attendance of school 0101 as known from 2025-11-07)` */
export function recomputedWords({ school_year, blocks, students, reasons }: Recomputed): string {
  const named = blocks.filter((block) => block !== YEAR_END);
  const spans = spansOf(named).map(([from, through]) =>
    from === through ? `${from}` : `${from}–${through}`
  );
  const parts = [
    ...(named.length > 0 ? [`${named.length === 1 ? "block" : "blocks"} ${spans.join(", ")}`] : []),
    ...(blocks.includes(YEAR_END) ? ["closing"] : []),
    ...(blocks.length === 0 ? ["profiles"] : [])
  ];
  return `${school_year} ${parts.join(" and ")}: ${students} students (${reasons.join("; ")})`;
}

function spansOf(blocks: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const block of blocks) {
    const last = spans.at(-1);
    if (last && last[1] === block - 1) last[1] = block;
    else spans.push([block, block]);
  }
  return spans;
}

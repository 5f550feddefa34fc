import { inOrder } from "./in-order.js";
import type { ReleaseRowOf } from "./release-tables.js";

type ReasonRow = ReleaseRowOf<"reason">;

/** Days missed for a reason and the students who missed them: private, before the gate. `school` null is the district. */
export interface ReasonCell {
  readonly school: string | null;
  readonly school_year: number;
  readonly block: number;
  readonly reason_group: NonNullable<ReasonRow["reason_group"]>;
  readonly days: number;
  readonly students: number;
}

/**
 * The rows of reason.json: reasons of fewer than `smallest` students, and the next smallest with them, become "other".
 * Days are rounded to a multiple of `smallest`, so that neither sums over schools nor differences of blocks or of
 * daily counts give the days of one reason or day.
 */
export function reasonRows(cells: readonly ReasonCell[], smallest: number): ReasonRow[] {
  return inOrder(cells, ({ school_year, block, school }) => [school_year, block, school ?? ""]).flatMap(
    (place) => rowsOf(place, smallest)
  );
}

function rowsOf(place: readonly ReasonCell[], smallest: number): ReasonRow[] {
  const first = place[0];
  if (!first) return [];
  const { school, school_year, block } = first;
  const key = {
    scope: school === null ? ("district" as const) : ("school" as const),
    school,
    school_year,
    block
  };
  const ordered = [...place].sort(
    (a, b) => a.students - b.students || compare(a.reason_group, b.reason_group)
  );
  const rare = ordered.filter(({ students }) => students < smallest).length;
  if (rare === ordered.length)
    return [
      { ...key, reason_group: null, days: null, share: null, shown: "hidden", hidden_because: "small" }
    ];
  const folded = ordered.slice(0, rare > 0 ? rare + 1 : 0);
  const groups = [
    ...ordered.slice(folded.length).map(({ reason_group, days }) => ({ reason_group, days })),
    ...(folded.length > 0 ? [{ reason_group: "other" as const, days: sumOf(folded) }] : [])
  ].map((group) => ({ ...group, days: Math.round(group.days / smallest) * smallest }));
  const all = sumOf(groups);
  return groups.map(({ reason_group, days }) => ({
    ...{ ...key, reason_group, days, share: all > 0 ? Math.round((days / all) * 1000) / 1000 : null },
    ...{ shown: "exact", hidden_because: null }
  }));
}

function sumOf(groups: readonly { readonly days: number }[]): number {
  return groups.reduce((sum, { days }) => sum + days, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

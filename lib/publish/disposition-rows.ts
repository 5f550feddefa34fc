import { inOrder } from "./in-order.js";
import type { ReleaseRowOf } from "./release-tables.js";

type DispositionRow = ReleaseRowOf<"disposition">;

/** Source rows that had one fate under one rule: private, before the gate. */
export interface DispositionCell {
  readonly table_name: string | null;
  readonly disposition: string;
  readonly rule: string | null;
  readonly rows: number;
}

/**
 * The rows of disposition.json: rules of fewer than `smallest` rows are put together as "rarer" within their table
 * and disposition; where even those are too few, with the next rarest rule; a disposition of too few rows is left out.
 */
export function dispositionRows(cells: readonly DispositionCell[], smallest: number): DispositionRow[] {
  return inOrder(cells, ({ table_name, disposition }) => [table_name ?? "", disposition]).flatMap((group) => {
    const ordered = [...group].sort((a, b) => a.rows - b.rows || compare(a.rule ?? "", b.rule ?? ""));
    let folded = ordered.filter(({ rows }) => rows < smallest).length;
    if (folded > 0 && sumOf(ordered.slice(0, folded)) < smallest) folded += 1;
    const rarer = sumOf(ordered.slice(0, folded));
    const { table_name = null, disposition = "" } = group[0] ?? {};
    return [
      ...ordered.slice(folded),
      ...(rarer >= smallest ? [{ table_name, disposition, rule: "rarer", rows: rarer }] : [])
    ];
  });
}

function sumOf(cells: readonly DispositionCell[]): number {
  return cells.reduce((sum, { rows }) => sum + rows, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

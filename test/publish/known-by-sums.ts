import type { CountCell } from "../../lib/publish/count-quantities.js";
import type { Partition, Withheld } from "../../lib/publish/withhold-counts.js";

export interface Known {
  readonly count: "n" | "x" | "rest";
  readonly of: string;
  readonly value: number;
}

/**
 * What a reader gets by subtraction alone, over and over: a cell's x from n and rest, a missing part from its total
 * and the other parts, a missing total from its parts; and, of each total, its parts not shown taken together.
 * Written apart from the gate, so that one can hold the other.
 */
export function knownBySums(
  cells: readonly CountCell[],
  partitions: readonly Partition[],
  withheld: readonly Withheld[]
): Known[] {
  const known = cells.map(({ n, x }, i) => ({
    n: withheld[i]!.n ? undefined : n,
    x: withheld[i]!.x ? undefined : x,
    rest: withheld[i]!.rest ? undefined : n - x
  }));
  const pooled: Known[] = [];
  for (let again = true; again;) {
    again = false;
    for (const row of known)
      for (const [whole, part, other] of [
        ["n", "x", "rest"],
        ["n", "rest", "x"]
      ] as const)
        if (row[part] === undefined && row[whole] !== undefined && row[other] !== undefined) {
          row[part] = row[whole] - row[other];
          again = true;
        }
    for (const { total, parts } of partitions)
      for (const count of ["n", "x", "rest"] as const) {
        const unknown = parts.filter((i) => known[i]![count] === undefined);
        const rest = parts.reduce((sum, i) => sum + (known[i]![count] ?? 0), 0);
        const all = known[total]![count];
        if (all === undefined && unknown.length === 0) {
          known[total]![count] = rest;
          again = true;
        } else if (all !== undefined && unknown.length === 1) {
          known[unknown[0]!]![count] = all - rest;
          again = true;
        } else if (all !== undefined && unknown.length > 1 && !again)
          pooled.push({ count, of: `parts of ${cells[total]!.key}`, value: all - rest });
      }
  }
  const single = known.flatMap((row, i) =>
    (["n", "x", "rest"] as const).flatMap((count) =>
      row[count] !== undefined && cells[i]!.n > 0 ? [{ count, of: cells[i]!.key, value: row[count] }] : []
    )
  );
  return [...single, ...pooled];
}

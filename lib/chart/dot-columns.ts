import type { Drawing } from "./drawing.js";
import type { DotRow, DotRowsOptions } from "./dot-rows.js";
import { textWidth, widest } from "./text-width.js";

/** Where names, plot and values stand in a dot plot, in pixels from its left. */
export interface DotColumns {
  readonly left: number;
  readonly right: number;
  /** Right edges of names, counts and cells. */
  readonly nameEnd: number;
  readonly countEnd: number;
  readonly cellEnds: readonly number[];
  /** The room that a name may take. */
  readonly nameWidth: number;
}

const cellGap = 22;

/** The columns of a dot plot, from the widths of what its rows hold; on a phone names stand above the plot. */
export function dotColumns(rows: readonly DotRow[], options: DotRowsOptions & Drawing): DotColumns {
  const { width, kind } = options;
  const cellWidths = cellWidthsOf(rows, options);
  if (kind === "narrow") {
    const cells = Math.max(0, ...cellWidths);
    const right = width - (cells ? cells + 12 : 5);
    const nameWidth = width - 5 - (cellWidths[1] ?? 0) - 8;
    return { left: 5, right, nameEnd: 5, countEnd: 5, cellEnds: cellWidths.map(() => width), nameWidth };
  }
  const names = Math.min(widest(rows.map((d) => d.label), 14, 600), width * 0.42); // prettier-ignore
  const counts = widest(rows.map((d) => d.count), 13); // prettier-ignore
  const countEnd = names + (counts ? counts + 12 : 0);
  const cellEnds: number[] = [];
  let end = width;
  for (const cellWidth of [...cellWidths].reverse()) {
    cellEnds.unshift(end);
    end -= cellWidth + cellGap;
  }
  return {
    left: countEnd + 14,
    right: end + cellGap - 18,
    nameEnd: names,
    countEnd,
    cellEnds,
    nameWidth: names
  };
}

/** A lone head may reach over the columns before its own; several keep to theirs. */
function cellWidthsOf(rows: readonly DotRow[], { heads }: DotRowsOptions): number[] {
  const isAlone = heads.filter(Boolean).length < 2;
  return (rows[0]?.cells ?? []).map((_, i) => {
    const cells = widest(rows.map((d) => d.cells[i] ?? ""), 14, i === 0 ? 600 : 400); // prettier-ignore
    return isAlone ? cells : Math.max(cells, textWidth(heads[i] ?? "", 13));
  });
}

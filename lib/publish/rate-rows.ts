import { wilson } from "../evaluate/wilson.js";
import { isPublished } from "./absence-cell.js";
import { codeComplement, codeSensitive, isSensitive } from "./coding.js";
import type { GatedAbsence } from "./gate-absence.js";
import { groupLabel } from "./group-label.js";
import type { ReleaseRowOf } from "./release-tables.js";
import { rounded } from "./rounded.js";

type RateRow = ReleaseRowOf<"rate">;
type Figures = Pick<RateRow, "n" | "x" | "rate" | "low" | "high" | "shown" | "hidden_because">;

/** The rows of rate.json: every cell that readers meet, exact, coded or hidden. */
export function rateRows(gated: readonly GatedAbsence[], smallest: number): RateRow[] {
  return gated
    .filter(({ cell }) => isPublished(cell))
    .map(({ cell, withheld }) => {
      const { scope, school, school_level, grade, attribute, value, school_year, block, is_final } = cell;
      const value_label = attribute && value !== null ? groupLabel(attribute, value) : null;
      return {
        ...{
          scope,
          school,
          school_level,
          grade,
          attribute,
          value,
          value_label,
          school_year,
          block,
          is_final
        },
        ...figuresOf(cell, withheld, smallest)
      };
    });
}

export const nothing = { n: null, x: null, rate: null, low: null, high: null } as const;

function figuresOf(
  { n, x }: { n: number; x: number },
  withheld: { n: boolean; x: boolean },
  smallest: number
): Figures {
  if (withheld.n)
    return { ...nothing, shown: "hidden", hidden_because: n < smallest ? "small" : "complement" };
  if (!withheld.x) {
    const interval = wilson(x, n);
    return {
      ...{ n, x, rate: rounded(x / n) },
      ...{ low: interval ? rounded(interval.low) : null, high: interval ? rounded(interval.high) : null },
      ...{ shown: "exact", hidden_because: null }
    };
  }
  const coding = isSensitive(n, x, smallest) ? codeSensitive(n, x, smallest) : codeComplement(n, x, smallest);
  const because = { shown: coding.shown, hidden_because: coding.because ?? null };
  return coding.bound === undefined
    ? { ...nothing, ...because }
    : { ...nothing, n, rate: coding.bound, ...because };
}

import { wilson } from "../evaluate/wilson.js";
import { isPublished } from "./absence-cell.js";
import { figuresOf, rounded } from "./figures.js";
import type { GatedAbsence } from "./gate-absence.js";
import { groupLabel } from "./group-label.js";
import type { ReleaseRowOf } from "./release-tables.js";

/** The rows of rate.json: every cell that readers meet, exact, coded or hidden; intervals of the exact ones. */
export function rateRows(gated: readonly GatedAbsence[], smallest: number): ReleaseRowOf<"rate">[] {
  return gated
    .filter(({ cell }) => isPublished(cell))
    .map(({ cell, withheld }) => {
      const { scope, school, school_level, grade, attribute, value, school_year, block, is_final } = cell;
      const value_label = attribute && value !== null ? groupLabel(attribute, value) : null;
      const figures = figuresOf(cell, withheld, smallest);
      const interval = figures.shown === "exact" ? wilson(cell.x, cell.n) : undefined;
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
        ...figures,
        low: interval ? rounded(interval.low) : null,
        high: interval ? rounded(interval.high) : null
      };
    });
}

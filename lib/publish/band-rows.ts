import { hasBands, isEarly, isPublished } from "./absence-cell.js";
import { isSensitive } from "./coding.js";
import type { GatedAbsence, GateOptions } from "./gate-absence.js";
import type { PublishedBand } from "./published-groups.js";
import type { ReleaseRowOf } from "./release-tables.js";
import { rounded } from "./figures.js";

type BandRow = ReleaseRowOf<"band">;

/** The rows of band.json: the bands of each place, put together where one alone would tell too much; they add up to n. */
export function bandRows(
  gated: readonly GatedAbsence[],
  { smallestCell, bandsFromBlock }: GateOptions
): BandRow[] {
  return gated
    .filter(({ cell }) => hasBands(cell) && isPublished(cell))
    .flatMap((place): BandRow[] => {
      const { scope, school, grade, school_year, block, is_final, n, x } = place.cell;
      const key = { scope: scope as BandRow["scope"], school, grade, school_year, block, is_final };
      const hidden = (because: BandRow["hidden_because"]): BandRow[] => [
        { ...key, band: null, x: null, share: null, n: null, shown: "hidden", hidden_because: because }
      ];
      if (isEarly(place.cell, bandsFromBlock)) return hidden("early");
      const pieces = piecesOf(place);
      if (!pieces)
        return hidden(n < smallestCell || isSensitive(n, x, smallestCell) ? "small" : "complement");
      return pieces.map(([band, count]) => ({
        ...{ ...key, band, x: count, share: rounded(count / n), n },
        ...{ shown: "exact", hidden_because: null }
      }));
    });
}

/**
 * Tried in this order: all four; moderate and severe together; satisfactory and at risk together; both pairs;
 * satisfactory against all others, where the chronic count itself is withheld. Undefined where none of these can be shown.
 */
function piecesOf({ cell, withheld }: GatedAbsence): [PublishedBand, number][] | undefined {
  const { n, x, satisfactory, at_risk, moderate_chronic, severe_chronic } = cell;
  if (withheld.n) return undefined;
  if (withheld.x)
    return withheld.satisfactory
      ? undefined
      : [
          ["satisfactory", satisfactory],
          ["not_satisfactory", n - satisfactory]
        ];
  return [
    ...(withheld.satisfactory || withheld.at_risk
      ? ([["under_chronic", n - x]] as const)
      : ([
          ["satisfactory", satisfactory],
          ["at_risk", at_risk]
        ] as const)),
    ...(withheld.moderate_chronic || withheld.severe_chronic
      ? ([["chronic", x]] as const)
      : ([
          ["moderate_chronic", moderate_chronic],
          ["severe_chronic", severe_chronic]
        ] as const))
  ].map(([band, count]) => [band, count]);
}

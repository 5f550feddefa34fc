import type { AdditiveModel } from "../model/additive/additive-model.js";
import type { Cohort } from "../model/cohort.js";
import { type FeatureGroup, featureGroups } from "../snapshot/feature/feature.js";
import { additiveTerms } from "./additive-terms.js";
import type { RowContributions, TermFeatures } from "./row-contributions.js";

/** What each group of features adds to the log-odds of each row, a pair halved between the groups of its two. */
export interface GroupSums {
  readonly base: number;
  readonly groups: readonly FeatureGroup[];
  /** By group, then row. */
  readonly sums: readonly Float32Array[];
  /** Base and all contributions, in full precision. */
  readonly margin: Float64Array;
}

export type GroupOf = (feature: string) => FeatureGroup;

const chunk = 8192;

/** Over a cohort, a few thousand rows at a time, so that a million rows need no table of contributions. */
export function additiveGroupSums(model: AdditiveModel, cohort: Cohort, groupOf: GroupOf): GroupSums {
  const { n } = cohort;
  const terms = additiveTerms(model, cohort).map((d) => ({ ...d, half: d.table.map((x) => x / 2) }));
  const { groups, places } = placesOf(
    terms.map((d) => d.features),
    groupOf
  );
  const sums = groups.map(() => new Float32Array(n));
  const margin = new Float64Array(n).fill(model.base);
  const part = groups.map(() => new Float64Array(chunk));
  const cells = new Uint16Array(chunk);
  for (let start = 0; start < n; start += chunk) {
    const end = Math.min(start + chunk, n);
    for (const sum of part) sum.fill(0);
    terms.forEach(({ table, half, fill }, t) => {
      const [first, second] = places[t] as [number, number];
      fill(start, end, cells);
      if (first === second) addTo(part[first] as Float64Array, table, cells, end - start);
      else {
        addTo(part[first] as Float64Array, half, cells, end - start);
        addTo(part[second] as Float64Array, half, cells, end - start);
      }
    });
    part.forEach((sum, g) => {
      const own = sums[g] as Float32Array;
      for (let i = 0; i < end - start; i++) {
        own[start + i] = sum[i] as number;
        margin[start + i] = (margin[start + i] as number) + (sum[i] as number);
      }
    });
  }
  return { base: model.base, groups, sums, margin };
}

/** The same from rows explained one by one, as trees and networks are. */
export function groupSumsOfRows(
  terms: readonly TermFeatures[],
  rows: readonly RowContributions[],
  groupOf: GroupOf
): GroupSums {
  const { groups, places } = placesOf(terms, groupOf);
  const sums = groups.map(() => new Float32Array(rows.length));
  const margin = new Float64Array(rows.length);
  rows.forEach(({ base, contributions, residual = 0 }, row) => {
    const part = new Float64Array(groups.length);
    contributions.forEach((d, t) => {
      for (const g of places[t] as [number, number]) part[g] = (part[g] as number) + d / 2;
    });
    part.forEach((d, g) => ((sums[g] as Float32Array)[row] = d));
    margin[row] = part.reduce((sum, d) => sum + d, base) + residual;
  });
  return { base: rows[0]?.base ?? 0, groups, sums, margin };
}

/** The groups that terms touch, in the order of the list, and by term the places of its two halves. */
function placesOf(terms: readonly TermFeatures[], groupOf: GroupOf) {
  const touched = new Set(terms.flat().map(groupOf));
  const groups = featureGroups.map((d) => d.group).filter((d) => touched.has(d));
  const placeOf = (feature: string) => groups.indexOf(groupOf(feature));
  const places = terms.map(([first, second = first]) => [placeOf(first), placeOf(second)] as const);
  return { groups, places };
}

function addTo(sum: Float64Array, table: Float64Array, cells: Uint16Array, n: number): void {
  for (let i = 0; i < n; i++) sum[i] = (sum[i] as number) + (table[cells[i] as number] as number);
}

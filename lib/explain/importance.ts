import type { AdditiveModel } from "../model/additive/additive-model.js";
import { type FeatureGroup, featureGroups } from "../snapshot/feature/feature.js";
import type { GroupSums } from "./group-sums.js";
import type { RowContributions, TermFeatures } from "./row-contributions.js";

/** How much something moves scores in the mean, whichever way: not how much it matters to students. */
export interface Importance {
  /** Mean absolute contribution, in log-odds. */
  readonly meanAbsolute: number;
  /** Of the sum of all, 0 to 1; 0 where nothing moves. */
  readonly share: number;
}

export interface TermImportance extends Importance {
  readonly features: TermFeatures;
}

/** Of a glass box by term, over the rows that it learnt from, largest first. */
export function importanceOf({ shapes, pairs }: AdditiveModel): TermImportance[] {
  return ranked([
    ...shapes.map(({ feature, contribution, rows }) => ({
      features: [feature] as const,
      meanAbsolute: weighted(contribution, rows)
    })),
    ...pairs.map(({ features, contribution, rows }) => ({
      features,
      meanAbsolute: weighted(contribution.flat(), rows.flat())
    }))
  ]);
}

/** Of any model by term, over rows explained one by one, largest first. */
export function importanceOfRows(
  terms: readonly TermFeatures[],
  rows: readonly RowContributions[]
): TermImportance[] {
  return ranked(
    terms.map((features, t) => ({
      features,
      meanAbsolute: mean(rows, (d) => Math.abs(d.contributions[t] ?? 0))
    }))
  );
}

export interface FeatureImportance extends Importance {
  readonly feature: string;
}

/** By feature, largest first: a pair counts half to each of its two. */
export function featureImportance(terms: readonly TermImportance[]): FeatureImportance[] {
  const sums = new Map<string, number>();
  for (const { features, meanAbsolute } of terms)
    for (const feature of features)
      sums.set(feature, (sums.get(feature) ?? 0) + meanAbsolute / features.length);
  return ranked([...sums].map(([feature, meanAbsolute]) => ({ feature, meanAbsolute })));
}

export interface GroupImportance extends Importance {
  readonly group: FeatureGroup;
  readonly label: string;
}

/** By group of features, largest first: of the sum of a group's contributions to a row, in which opposite ones cancel. */
export function groupImportance({ groups, sums }: Pick<GroupSums, "groups" | "sums">): GroupImportance[] {
  return ranked(
    groups.map((group, g) => ({
      group,
      label: featureGroups.find((d) => d.group === group)?.label ?? group,
      meanAbsolute: mean(sums[g] ?? [], Math.abs)
    }))
  );
}

function ranked<T extends { readonly meanAbsolute: number }>(items: readonly T[]): (T & Importance)[] {
  const total = items.reduce((sum, d) => sum + d.meanAbsolute, 0);
  return items
    .map((d) => ({ ...d, share: total === 0 ? 0 : d.meanAbsolute / total }))
    .sort((a, b) => b.meanAbsolute - a.meanAbsolute);
}

function weighted(contribution: readonly number[], rows: readonly number[]): number {
  const n = rows.reduce((sum, d) => sum + d, 0);
  const total = contribution.reduce((sum, d, i) => sum + Math.abs(d) * (rows[i] ?? 0), 0);
  return n === 0 ? 0 : total / n;
}

function mean<T>(items: ArrayLike<T>, of: (item: T) => number): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) sum += of(items[i] as T);
  return items.length === 0 ? 0 : sum / items.length;
}

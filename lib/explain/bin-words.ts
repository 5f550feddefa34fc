import { gradeLevels } from "../canon/grade-level.js";
import type { Bins } from "../model/design/bins.js";
import type { ModelFeature } from "../model/model-feature.js";
import { decimal, sharePercent } from "./decimal.js";
import { levelWords } from "./value-words.js";

/** A bin as charts place and name it. */
export interface BinWords {
  /** Its place among the contributions of a shape. */
  readonly index: number;
  /** Of numbers: from here to below there, in the feature's own unit (a share 0 to 1); no field where it is open. */
  readonly from?: number;
  readonly to?: number;
  /** Of words. */
  readonly level?: string;
  readonly isMissing: boolean;
  /** "under 2.5%", "2.5% to 5%", "3 to 4", "20% or more", "Grade 6", "yes", "missing". */
  readonly label: string;
}

type Named = Pick<ModelFeature, "name" | "unit">;

/** The bins of a feature in the order that readers expect, the one of what is missing last. */
export function binWords(feature: Named, bins: Bins): BinWords[] {
  const ordered = bins.kind === "number" ? numberBins(feature, bins.cuts) : levelBins(feature, bins.levels);
  return [...ordered, { index: ordered.length, isMissing: true, label: "missing" }];
}

function numberBins(feature: Named, cuts: readonly number[]): BinWords[] {
  return Array.from({ length: cuts.length + 1 }, (_, index) => {
    const [from, to] = [cuts[index - 1], cuts[index]];
    const edges = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return { index, ...edges, isMissing: false, label: rangeWords(feature, from, to) };
  });
}

/** The words of a range from an edge to below another, either of which may be open. */
export function rangeWords({ unit }: Named, from?: number, to?: number): string {
  if (from === undefined && to === undefined) return "any";
  if (unit === "flag") return from === undefined ? "no" : "yes";
  if (unit === "count") return wholeWords(from, to);
  const edge = edgeWords(unit);
  if (from === undefined) return `under ${edge(to as number)}`;
  return to === undefined ? `${edge(from)} or more` : `${edge(from)} to ${edge(to)}`;
}

/** Counts are whole: from 1.5 to below 4.5 are 2 to 4. */
function wholeWords(from: number | undefined, to: number | undefined): string {
  const least = from === undefined ? undefined : Math.ceil(from);
  const most = to === undefined ? undefined : Math.ceil(to) - 1;
  if (least === undefined) return most === 0 ? "0" : `up to ${decimal(most as number)}`;
  if (most === undefined) return `${decimal(least)} or more`;
  return least >= most ? decimal(least) : `${decimal(least)} to ${decimal(most)}`;
}

function edgeWords(unit: Named["unit"]): (edge: number) => string {
  if (unit === "share") return sharePercent;
  if (unit === "share_per_ten_days") return (edge) => `${decimal(edge * 100)} points`;
  return decimal;
}

/** Grades in school order, other words as they are learnt, then words not seen in training. */
function levelBins({ name }: Named, levels: readonly string[]): BinWords[] {
  const place = (level: string) => gradeLevels.findIndex((d) => d === level);
  const own = levels.map((level, index) => ({
    index,
    level,
    isMissing: false,
    label: levelWords(name, level)
  }));
  if (name === "grade_level") own.sort((a, b) => place(a.level) - place(b.level));
  return [...own, { index: levels.length, isMissing: false, label: "not seen in training" }];
}

import type { PairAxis, PairCell } from "../../chart/model/pair-heat.js";
import type { Shape, ShapeMark, ShapeStep } from "../../chart/model/shape-strip.js";
import type { PairView } from "../../explain/pair-view.js";
import type { ShapeBin, ShapeView } from "../../explain/shape-view.js";

/** A shape as its chart takes it: whole, since the workbench hides nothing. */
export function shapeRow({ feature, bins, missing }: ShapeView): Shape {
  const isWords = bins.some((d) => d.level !== undefined);
  return {
    key: feature.name,
    label: feature.label,
    unit: unitWords(feature.unit),
    values: isWords ? "category" : feature.unit === "share" ? "share" : "number",
    steps: isWords ? bins.map(wordStep) : bins.map((bin, i) => numberStep(bin, bins[i - 1], bins[i + 1])),
    ...(missing && { missing: markOf(missing) })
  };
}

function wordStep(bin: ShapeBin, index: number): ShapeStep {
  return { ...markOf(bin), from: index, to: index + 1, label: bin.label.replace(/^Grade /, "") };
}

/** The open ends reach as far as the stretch beside them is wide, and not below 0 where values are not. */
function numberStep(bin: ShapeBin, before: ShapeBin | undefined, after: ShapeBin | undefined): ShapeStep {
  const inner = widthOf(before ?? after);
  const low = bin.to === undefined ? 0 : bin.to - inner;
  const from = bin.from ?? (bin.to !== undefined && bin.to >= 0 ? Math.max(0, low) : low);
  return { ...markOf(bin), from, to: bin.to ?? from + Math.max(inner, 1e-9) };
}

function widthOf(bin: ShapeBin | undefined): number {
  if (bin?.from === undefined || bin.to === undefined) return Math.abs(bin?.to ?? bin?.from ?? 1) || 1;
  return bin.to - bin.from;
}

function markOf({ contribution, low, high, rows }: ShapeBin): ShapeMark {
  return { contribution, low, high, n: rows };
}

/** A pair as its map takes it. */
export function pairRows({ features, bins, cells }: PairView): {
  rows: PairCell[];
  x: PairAxis;
  y: PairAxis;
} {
  const [first, second] = bins;
  return {
    rows: cells.map((d) => ({ x: d.first, y: d.second, contribution: d.contribution, n: d.rows })),
    x: { label: features[0].label, bins: first.map((d) => d.label) },
    y: { label: features[1].label, bins: second.map((d) => d.label) }
  };
}

function unitWords(unit: string): string {
  const words: Readonly<Record<string, string>> = {
    share: "share of days",
    share_per_ten_days: "share, per ten days",
    flag: "1 is yes",
    percentile_points: "percentile points",
    category: ""
  };
  return words[unit] ?? unit;
}

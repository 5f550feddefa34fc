import type { PairShape, Shape } from "../../model/additive/additive-model.js";
import type { SliceName } from "../bin-slice.js";
import { mergePairCells } from "../merge-pair-cells.js";
import { type MergedBin, mergeShapeBins } from "../merge-shape-bins.js";
import type { ReleaseRowOf } from "../release-tables.js";
import { thousandth } from "./measure-rows.js";

type ShapeRow = ReleaseRowOf<"model_shape">;
type PairRow = ReleaseRowOf<"model_pair">;
type Slice = Pick<ShapeRow, "kind" | "from" | "to" | "level" | "has_missing">;

/** The rows of model_shape.json of one feature: bins put together until each is of enough students, or one row that says none is. */
export function shapeRows(shape: Shape, smallest: number): ShapeRow[] {
  const merged = mergeShapeBins(shape, smallest);
  const { feature } = shape;
  if ("withheld" in merged)
    return [
      {
        ...{ feature, position: 0, kind: "number", from: null, to: null, level: null, has_missing: false },
        ...{ contribution: null, low: null, high: null, share: null },
        ...{ shown: "hidden", hidden_because: "small" }
      }
    ];
  const all = merged.bins.reduce((sum, d) => sum + d.rows, 0);
  return merged.bins.map((bin, position) => ({
    feature,
    position,
    ...shapeRow(bin, merged.bins.length, all, smallest)
  }));
}

function shapeRow(
  bin: MergedBin,
  bins: number,
  all: number,
  smallest: number
): Omit<ShapeRow, "feature" | "position"> {
  const rows = Math.round(bin.rows / smallest) * smallest;
  return {
    ...sliceOf(bin, bins),
    ...{ contribution: thousandth(bin.contribution), low: thousandth(bin.low), high: thousandth(bin.high) },
    ...{ share: thousandth(Math.min(1, rows / all)), shown: "exact", hidden_because: null }
  };
}

/** The rows of model_pair.json of one pair, cell by cell of its two features' merged bins; none where they are too few. */
export function pairRows(pair: PairShape, smallest: number): PairRow[] {
  const merged = mergePairCells(pair, smallest);
  if ("withheld" in merged) return [];
  const [feature, other_feature] = merged.features;
  return merged.bins[0].flatMap((row, position) =>
    merged.bins[1].map((column, other_position) => {
      const { kind, from, to, level, has_missing } = sliceOf(row, merged.bins[0].length);
      const other = sliceOf(column, merged.bins[1].length);
      return {
        ...{ feature, position, kind, from, to, level, has_missing },
        ...{ other_feature, other_position, other_kind: other.kind, other_from: other.from },
        ...{ other_to: other.to, other_level: other.level, other_has_missing: other.has_missing },
        contribution: thousandth(merged.cells[position]?.[other_position]?.contribution ?? undefined)
      };
    })
  );
}

/** What a slice is of, as columns; the only one is of all values, whether any is missing or not. */
function sliceOf({ from, to, level, hasMissing }: SliceName, slices: number): Slice {
  const isOpen = slices > 1 && from === undefined && to === undefined;
  return {
    kind: level !== undefined ? "category" : isOpen && hasMissing ? "missing" : "number",
    ...{ from: shortened(from), to: shortened(to), level: level ?? null, has_missing: hasMissing }
  };
}

/** Cuts lie between two students' values: to four digits they tell neither. */
function shortened(cut: number | undefined): number | null {
  return cut === undefined ? null : Number(cut.toPrecision(4));
}

import { chartBlock } from "../../chart/block.js";
import type { Shape, ShapeMark, ShapeStep } from "../../chart/model/shape-strip.js";
import { count, countOf } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelShapesHeadline } from "../../report/model-shapes-headline.js";
import { percent } from "../../report/percent.js";
import { lowerFirst } from "../../report/sentence.js";
import { signed } from "../../report/signed.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import { featureNamed, type ModelRow } from "./model-of.js";
import { sliceWords } from "./slice-words.js";

type ShapeRow = ReleaseRowOf<"model_shape">;

/** Small multiples of the chart; the other features are in its table. */
const most = 8;

/** What the features that move scores most add to the log-odds; undefined where nothing may be shown. */
export function shapesBlock(edition: Edition, model: ModelRow): Html | undefined {
  const { model_importance: importance } = edition.release;
  const ranked = [...importance].sort((a, b) => b.importance - a.importance);
  const shapes = ranked.slice(0, most).flatMap(({ feature }) => shapeOf(edition, feature));
  if (shapes.length === 0) return undefined;
  return chartBlock(edition.document, {
    id: "shapes",
    headline: modelShapesHeadline(
      ranked.map((d) => ({ words: featureWords(d.feature), weight: d.importance }))
    ),
    reading: `Contribution to the log-odds (+1 multiplies the odds by 2.7). Band: 95% ${model.bags === null ? "by its standard errors" : `over ${countOf(model.bags, "refit")}`}. Gray: where students are; do not read a shape where there are few.`,
    chart: "shapeStrip",
    rows: shapes,
    options: {},
    widths: { wide: 744 },
    note: `${model.model === "logistic" ? "Straight lines, drawn in steps of about as many students. " : ""}${capitalCount(shapes.length)} of ${countOf(importance.length, "feature")}, by weight. The model is the sum of all of them${model.pairs ? ` and ${countOf(model.pairs, "pair")}` : ""}, nothing else. Bins of few students are put together. A contribution says what the model used, not why a student is away.`,
    ...blockTools(edition, shapesTable(edition), "model")
  });
}

function shapeOf({ release }: Edition, feature: string): Shape[] {
  const rows = release.model_shape.filter((d) => d.feature === feature);
  const values = rows.filter((d) => d.kind !== "missing");
  if (!values.some((d) => d.contribution !== null)) return [];
  const { label, unit } = featureNamed(feature);
  const missing = rows.find((d) => d.kind === "missing");
  const isWords = unit === "flag" || values.some((d) => d.kind === "category");
  return [
    {
      key: feature,
      label,
      unit: unitWords(unit),
      values: isWords ? "category" : unit === "share" ? "share" : "number",
      steps: isWords ? values.map((d, i) => wordStep(d, i, unit)) : numberSteps(values, unit),
      ...(missing && { missing: markOf(missing) })
    }
  ];
}

function wordStep(row: ShapeRow, index: number, unit: string): ShapeStep {
  return { ...markOf(row), from: index, to: index + 1, label: sliceWords(row, unit) };
}

/** The open ends reach as far as the stretch beside them is wide, and never below 0 where there is nothing below. */
function numberSteps(rows: readonly ShapeRow[], unit: string): ShapeStep[] {
  const floor = ["deviations", "score", "share_per_ten_days"].includes(unit) ? -Infinity : 0;
  return rows.map((row, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]];
    const inner = width(before ?? after);
    const from = row.from ?? (row.to === null ? 0 : Math.max(row.to - inner, Math.min(floor, row.to)));
    return { ...markOf(row), from, to: row.to ?? from + Math.max(inner, 1e-9) };
  });
}

function width(row: ShapeRow | undefined): number {
  if (row?.from == null || row.to === null) return row?.to ?? row?.from ?? 1;
  return row.to - row.from;
}

function markOf({ contribution, low, high, share, shown }: ShapeRow): ShapeMark {
  return { contribution, low, high, n: shown === "hidden" ? null : Math.round((share ?? 0) * 100) };
}

export function shapesTable({ release }: Edition): BlockTable<ShapeRow> {
  return {
    name: "model-shapes",
    caption: "What each feature adds to the log-odds",
    rows: release.model_shape,
    columns: [
      { name: "feature", label: "Feature", value: (d) => d.feature, text: (d) => featureNamed(d.feature).label, heads: true },
      { name: "value", label: "Value", value: (d) => sliceWords(d, featureNamed(d.feature).unit), sort: (d) => d.position },
      { name: "contribution", label: "Adds", numeric: true, value: (d) => d.contribution, text: (d) => (d.contribution === null ? "hidden" : signed(d.contribution, 2)), detail: (d) => (d.low === null || d.high === null ? undefined : `${signed(d.low, 2)} to ${signed(d.high, 2)}`) },
      { name: "low", label: "", numeric: true, value: (d) => d.low },
      { name: "high", label: "", numeric: true, value: (d) => d.high },
      { name: "share", label: "Of students", numeric: true, value: (d) => d.share, text: (d) => (d.share === null ? "hidden" : percent(d.share)) }
    ] // prettier-ignore
  };
}

const words: Readonly<Record<string, string>> = {
  share: "share of days",
  share_per_ten_days: "share, per ten days",
  flag: "yes or no",
  percentile_points: "percentile points",
  category: ""
};

function unitWords(unit: string): string {
  return words[unit] ?? unit;
}

/** "absence rate (illness or appointment)", within a sentence. */
function featureWords(feature: string): string {
  return lowerFirst(featureNamed(feature).label).replace(/[:,] (.+)$/, " ($1)");
}

function capitalCount(n: number): string {
  return n === 8 ? "Eight" : count(n);
}

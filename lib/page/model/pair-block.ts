import { chartBlock } from "../../chart/block.js";
import type { PairAxis, PairCell } from "../../chart/model/pair-heat.js";
import { count, countOf } from "../../report/count.js";
import type { Html } from "../../report/html.js";
import { modelPairHeadline } from "../../report/model-pair-headline.js";
import { lowerFirst } from "../../report/sentence.js";
import { signed } from "../../report/signed.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { blockTools, type BlockTable } from "../block-table.js";
import type { Edition } from "../edition.js";
import { featureNamed, type ModelRow } from "./model-of.js";
import { shortWords, sliceWords } from "./slice-words.js";

type PairRow = ReleaseRowOf<"model_pair">;

/** Of the pairs that have most to see, the one that moves scores farthest; undefined where none may be shown. */
export function pairBlock(edition: Edition, model: ModelRow): Html | undefined {
  const pairs = pairsOf(edition);
  const [rows] = pairs;
  const [first] = rows ?? [];
  if (!rows || !first) return undefined;
  const [y, x] = [featureNamed(first.feature), featureNamed(first.other_feature)];
  return chartBlock(edition.document, {
    id: "pair",
    headline: modelPairHeadline(
      y.label,
      lowerFirst(x.label),
      rows.map(({ contribution }) => ({ contribution, n: contribution === null ? 0 : 1 }))
    ),
    reading:
      "Log-odds added for students in a bin of both, beside what each feature adds alone. A line parts what raises from what lowers; an empty field has nobody.",
    chart: "pairHeat",
    rows: rows.map((d): PairCell => ({
      ...{ x: d.other_position, y: d.position, contribution: d.contribution ?? 0 },
      n: d.contribution === null ? 0 : null
    })),
    widths: { wide: 464 },
    options: { x: axisOf(rows, "other"), y: axisOf(rows, "own") },
    note: `One of ${countOf(pairs.length, "pair")} that may be shown, of ${count(model.pairs ?? 0)} in the model; the others are in the file. Bins are put together until every field has enough students or nobody; how many is withheld.`,
    ...blockTools(edition, pairTable(edition), "model")
  });
}

/** Rows by pair: those of three bins or more each way before the others, which have little to see; then by range. */
function pairsOf({ release }: Edition): PairRow[][] {
  const byPair = new Map<string, PairRow[]>();
  for (const row of release.model_pair) {
    const key = `${row.feature} ${row.other_feature}`;
    byPair.set(key, [...(byPair.get(key) ?? []), row]);
  }
  const isMap = (rows: readonly PairRow[]) =>
    Number(rows.some((d) => d.position >= 2) && rows.some((d) => d.other_position >= 2));
  return [...byPair.values()].sort((a, b) => isMap(b) - isMap(a) || range(b) - range(a));
}

function range(rows: readonly PairRow[]): number {
  const known = rows.flatMap((d) => (d.contribution === null ? [] : [d.contribution]));
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

function axisOf(rows: readonly PairRow[], side: "own" | "other"): PairAxis {
  const names = new Map(
    rows.map((d) =>
      side === "own" ? ([d.position, ownWords(d)] as const) : [d.other_position, otherWords(d)]
    )
  );
  const bins = [...names].sort(([a], [b]) => a - b).map(([, name]) => shortWords(name));
  const [first] = rows;
  return { label: featureNamed((side === "own" ? first?.feature : first?.other_feature) ?? "").label, bins };
}

function ownWords(row: PairRow): string {
  return sliceWords(row, featureNamed(row.feature).unit);
}

function otherWords(row: PairRow): string {
  const { other_kind: kind, other_from: from, other_to: to, other_level: level } = row;
  return sliceWords(
    { kind, from, to, level, has_missing: row.other_has_missing },
    featureNamed(row.other_feature).unit
  );
}

export function pairTable(edition: Edition): BlockTable<PairRow> {
  return {
    name: "model-pairs",
    caption: "What pairs of features add to the log-odds beyond what each does",
    rows: pairsOf(edition).flat(),
    columns: [
      { name: "feature", label: "Feature", value: (d) => d.feature, text: (d) => featureNamed(d.feature).label, heads: true },
      { name: "value", label: "Value", value: ownWords, sort: (d) => d.position },
      { name: "other_feature", label: "With", value: (d) => d.other_feature, text: (d) => featureNamed(d.other_feature).label },
      { name: "other_value", label: "Its value", value: otherWords, sort: (d) => d.other_position },
      { name: "contribution", label: "Adds", numeric: true, value: (d) => d.contribution, text: (d) => (d.contribution === null ? "nobody" : signed(d.contribution, 2)) }
    ] // prettier-ignore
  };
}

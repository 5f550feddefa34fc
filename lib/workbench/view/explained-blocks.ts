import { chartBlock } from "../../chart/block.js";
import { driverLabel } from "../../page/model/importance-block.js";
import { count, countOf } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import { modelImportanceHeadline } from "../../report/model-importance-headline.js";
import { modelPairHeadline } from "../../report/model-pair-headline.js";
import { modelShapesHeadline } from "../../report/model-shapes-headline.js";
import { percent } from "../../report/percent.js";
import { lowerFirst } from "../../report/sentence.js";
import { signed } from "../../report/signed.js";
import type { GlobalView } from "../worker/explain-model.js";
import { type Paper, tableBlock, tools } from "./paper.js";
import { pairRows, shapeRow } from "./shape-rows.js";

/** Shapes that are drawn at first; the others are folded below them. */
const firstShapes = 8;
const mostBars = 15;

export function importanceBlock(paper: Paper, view: GlobalView): Html {
  const { importance, groups, features, explained, of } = view;
  const named = (name: string) => features.find((d) => d.name === name);
  const rows = importance.map((d) => ({ ...d, label: named(d.feature)?.label ?? d.feature, group: driverLabel(named(d.feature)?.group ?? "") }));
  return chartBlock(paper.document, {
    id: "importance",
    headline: modelImportanceHeadline(groups.map((d) => ({ label: d.label, weight: d.meanAbsolute }))),
    reading: "How far each feature moves a score in the mean, up or down, in log-odds; a pair counts half to each of its two.",
    chart: "importanceBars",
    rows: rows.slice(0, mostBars).map((d) => ({ key: d.feature, label: d.label, group: d.group, weight: d.meanAbsolute })),
    options: {},
    note: `${count(Math.min(mostBars, rows.length))} of ${countOf(rows.length, "feature")}, ${explainedWords(explained, of, view.model.kind)}. What moves scores most need not matter most to students; features that say much the same share what they carry.`,
    ...tools(paper, {
      name: "importance",
      caption: "How far features move scores",
      rows,
      columns: [
        { name: "feature", label: "Feature", value: (d) => d.feature, text: (d) => d.label, heads: true },
        { name: "group", label: "Driver", value: (d) => d.group },
        { name: "mean_absolute", label: "Log-odds", numeric: true, value: (d) => d.meanAbsolute, text: (d) => d.meanAbsolute.toFixed(3) },
        { name: "share", label: "Share", numeric: true, value: (d) => d.share, text: (d) => percent(d.share) }
      ]
    })
  });
} // prettier-ignore

function explainedWords(explained: number, of: number, kind: string): string {
  if (kind === "additive") return "over the students that it learned from";
  return explained < of
    ? `over ${count(explained)} of ${count(of)} students, drawn by the model’s seed`
    : `over all ${count(of)} students`;
}

/** What each feature adds, step by step: of a glass box alone. */
export function shapesBlock(paper: Paper, { shapes, pairs, model }: GlobalView): Html | undefined {
  if (shapes.length === 0) return undefined;
  const { bags = 1 } = model.file.options as { bags?: number };
  const rows = shapes.flatMap(({ feature, bins, missing }) =>
    [...bins, ...(missing ? [missing] : [])].map((bin) => ({ feature, bin }))
  );
  const block = (id: string, headline: string, some: typeof shapes, rest: Partial<ReturnType<typeof tools>>) =>
    chartBlock(paper.document, {
      id,
      headline,
      reading: `Contribution to the log-odds (+1 multiplies the odds by 2.7). Band: 95% over ${countOf(bags, "refit")}. Gray: where students are; do not read a shape where there are few.`,
      chart: "shapeStrip",
      rows: some.map(shapeRow),
      options: {},
      ...rest
    });
  const weighed = shapes.map((d) => ({ words: lowerFirst(d.feature.label), weight: d.meanAbsolute }));
  const others = shapes.slice(firstShapes);
  return html`${block("shapes", modelShapesHeadline(weighed), shapes.slice(0, firstShapes), {
      ...tools(paper, {
        name: "shapes",
        caption: "What each feature adds to the log-odds",
        rows,
        columns: [
          { name: "feature", label: "Feature", value: (d) => d.feature.name, text: (d) => d.feature.label, heads: true },
          { name: "value", label: "Value", value: (d) => d.bin.label, sort: (d) => d.bin.index },
          { name: "contribution", label: "Adds", numeric: true, value: (d) => d.bin.contribution, text: (d) => signed(d.bin.contribution, 2), detail: (d) => `${signed(d.bin.low, 2)} to ${signed(d.bin.high, 2)}` },
          { name: "low", label: "", value: (d) => d.bin.low },
          { name: "high", label: "", value: (d) => d.bin.high },
          { name: "rows", label: "Rows", numeric: true, value: (d) => d.bin.rows, text: (d) => count(d.bin.rows) }
        ]
      })
    })}
    ${others.length > 0 && html`<details class="more"><summary>All ${count(shapes.length)} shapes${pairs.length > 0 ? `; the model is their sum and ${countOf(pairs.length, "pair")}, nothing else` : ""}</summary>${block("other-shapes", `The other ${count(others.length)} shapes`, others, {})}</details>`}`;
} // prettier-ignore

/** What two features add beyond what each does. */
export function pairBlocks(paper: Paper, { pairs }: GlobalView): Html | undefined {
  if (pairs.length === 0) return undefined;
  const [first, second, ...others] = pairs.map((pair, i) => {
    const { rows, x, y } = pairRows(pair);
    return chartBlock(paper.document, {
      id: `pair-${i + 1}`,
      headline: modelPairHeadline(x.label, lowerFirst(y.label), rows),
      reading: "In log-odds: darker raises the score, paler lowers it.",
      chart: "pairHeat",
      rows,
      options: { x, y },
      widths: { wide: 560 },
      ...tools(paper, {
        name: `pair-${i + 1}`,
        caption: `${x.label} with ${y.label}`,
        rows,
        columns: [
          { name: "first", label: x.label, value: (d) => x.bins[d.x] ?? "", heads: true },
          { name: "second", label: y.label, value: (d) => y.bins[d.y] ?? "" },
          { name: "contribution", label: "Adds", numeric: true, value: (d) => d.contribution, text: (d) => signed(d.contribution ?? 0, 2) },
          { name: "rows", label: "Rows", numeric: true, value: (d) => d.n, text: (d) => count(d.n ?? 0) }
        ]
      })
    });
  });
  return html`<div class="blocks halves"><div>${first}</div><div>${second}</div></div>
    ${others.length > 0 && html`<details class="more"><summary>${count(others.length)} more pairs</summary><div class="blocks halves">${others.map((d) => html`<div>${d}</div>`)}</div></details>`}`;
} // prettier-ignore

/** The weights of a logistic regression with their standard errors. */
export function slopesBlock(paper: Paper, { slopes }: GlobalView): Html | undefined {
  const first = slopes[0];
  if (!first) return undefined;
  const clear = slopes.filter((d) => d.standardError !== undefined && Math.abs(d.weight) > 1.96 * d.standardError);
  return tableBlock(paper, {
    id: "weights",
    headline: `${count(clear.length)} of ${count(slopes.length)} weights are clear of zero`,
    reading: "What one standard deviation of a number, or a word, adds to the log-odds, with 95% intervals from the inverse of the penalised Hessian at the optimum.",
    table: {
      name: "weights",
      caption: "Weights of the regression",
      rows: slopes,
      columns: [
        { name: "feature", label: "Feature", value: (d) => d.feature.name, text: (d) => d.feature.label, heads: true },
        { name: "level", label: "Of", value: (d) => d.level, text: (d) => d.level || "a standard deviation" },
        { name: "weight", label: "Adds", numeric: true, value: (d) => d.weight, text: (d) => signed(d.weight, 3), detail: (d) => (d.standardError === undefined ? undefined : `${signed(d.weight - 1.96 * d.standardError, 2)} to ${signed(d.weight + 1.96 * d.standardError, 2)}`) },
        { name: "standard_error", label: "Standard error", numeric: true, value: (d) => d.standardError ?? null, text: (d) => d.standardError?.toFixed(3) ?? "n/a" },
        { name: "odds_ratio", label: "Odds times", numeric: true, value: (d) => Math.exp(d.weight), text: (d) => Math.exp(d.weight).toFixed(2) }
      ]
    }
  });
} // prettier-ignore

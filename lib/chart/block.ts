import { html, jsonScript, markup, type Html } from "../report/html.js";
import { allCharts } from "./all-charts.js";
import type { ChartName, OptionsOf, RowOf } from "./charts.js";
import { matches, type Choice } from "./choice.js";
import type { Kind } from "./drawing.js";
import { svgMarkup } from "./svg-markup.js";

/** A chart with the words around it, always the same parts in the same order. */
export interface ChartBlock<C extends ChartName> {
  /** kebab-case, unique in the page: the block's anchor. */
  readonly id: string;
  /** One sentence with its number; also the drawing's accessible name. */
  readonly headline: string;
  readonly level?: 2 | 3;
  /** The page's own headline says it already: the block's is only heard, and no rule stands above it. */
  readonly isLead?: boolean;
  /** Unit, denominator, what a mark means: two lines at most. */
  readonly reading: string | Html;
  readonly chart: C;
  readonly rows: readonly RowOf<C>[];
  readonly options: OptionsOf<C>;
  /** What the page shows first, of rows that come once for each choice of a filter: { grade: "all" }. */
  readonly chosen?: Choice;
  /** What a choice changes, by "name=value": "grade=3". */
  readonly variants?: Readonly<Record<string, Variant<C>>>;
  readonly widths?: Partial<Record<Kind, number>>;
  /** Beside the chart where there is room, else below it. */
  readonly beside?: Html;
  readonly note?: string | Html;
  readonly table?: Html;
  readonly csv?: { readonly href: string; readonly name: string };
  readonly methods?: { readonly href: string };
  readonly tools?: readonly Html[];
  /** Words of the tools, on a page in another language. */
  readonly toolWords?: ToolWords;
}

export interface ToolWords {
  readonly table: string;
  readonly chart: string;
  readonly csv: string;
  readonly counted: string;
}

const englishTools: ToolWords = {
  table: "Show as table",
  chart: "Show as chart",
  csv: "Download CSV",
  counted: "How this is counted"
};

export interface Variant<C extends ChartName> {
  readonly headline?: string;
  readonly reading?: string;
  readonly note?: string;
  readonly options?: Partial<OptionsOf<C>>;
}

const widths: Readonly<Record<Kind, number>> = { wide: 1184, narrow: 280, print: 690 };

/** The block as markup: whole without scripts, with its rows beside it for the scripts that redraw it. */
export function chartBlock<C extends ChartName>(document: Document, block: ChartBlock<C>): Html {
  const { id, headline, reading, beside, note, level = 2, isLead } = block;
  const seen = isLead && html` class="visually-hidden"`;
  const head = level === 2 ? html`<h2${seen}>${headline}</h2>` : html`<h3${seen}>${headline}</h3>`;
  return joined([
    markup(
      `<section class="block${isLead ? " plain" : ""}" id="${id}" aria-label="${html`${headline}`.markup}">`
    ),
    head,
    html`<p class="reading">${reading}</p>`,
    markup(beside ? '<div class="figure with-beside">' : '<div class="figure">'),
    markup('<div class="drawings">'),
    ...(["wide", "narrow", "print"] as const).map((kind) => drawingMarkup(document, block, kind)),
    markup("</div>"),
    beside ? html`<div class="beside">${beside}</div>` : undefined,
    markup("</div>"),
    note ? html`<p class="note">${note}</p>` : undefined,
    ...toolsOf(block),
    html`<script type="application/json" class="block-rows">
      ${jsonScript(redrawn(block))}
    </script>`,
    markup("</section>")
  ]);
}

/** The block's rows and options as its script tag holds them: what the islands need to draw it anew. */
export interface BlockRows<C extends ChartName = ChartName> {
  readonly chart: C;
  readonly rows: readonly RowOf<C>[];
  readonly options: OptionsOf<C>;
  readonly chosen?: Choice;
  readonly variants?: Readonly<Record<string, Variant<C>>>;
}

function redrawn<C extends ChartName>(block: ChartBlock<C>): BlockRows<C> {
  const { chart, rows, options, chosen, variants } = block;
  return { chart, rows, options, chosen, variants };
}

function drawingMarkup<C extends ChartName>(document: Document, block: ChartBlock<C>, kind: Kind): Html {
  const { id, chart, rows, options, chosen = {}, headline, reading } = block;
  const drawing = allCharts[chart].draw(
    rows.filter((row) => matches(row, chosen)),
    {
      ...options,
      document,
      kind,
      width: block.widths?.[kind] ?? widths[kind],
      id: `${id}-${kind}`,
      title: headline,
      ...(typeof reading === "string" ? { description: reading } : {})
    }
  );
  return html`<div class="drawing drawing-${kind}">${svgMarkup(drawing)}</div>`;
}

function toolsOf<C extends ChartName>(block: ChartBlock<C>): Html[] {
  const { table, csv, methods, tools = [], toolWords: said = englishTools } = block;
  const links = [
    ...(csv ? [html`<a download="${csv.name}" href="${csv.href}">${said.csv}</a>`] : []),
    ...(methods ? [html`<a href="${methods.href}">${said.counted}</a>`] : []),
    ...tools
  ];
  const words = html`<span class="when-closed">${said.table}</span
    ><span class="when-open">${said.chart}</span>`;
  return [
    ...(table
      ? [
          html`<details class="as-table">
            <summary>${words}</summary>
            ${table}
          </details>`
        ]
      : []),
    ...(links.length ? [html`<div class="tools">${links}</div>`] : [])
  ];
}

/** One line, since an empty one would end the block of markup in a Markdown page. */
function joined(parts: readonly (Html | undefined)[]): Html {
  return markup(parts.map((part) => part?.markup.replace(/\s*[\r\n]\s*/g, " ") ?? "").join(""));
}

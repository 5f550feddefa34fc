import type { BlockRows, Variant } from "../block.js";
import type { Chart, ChartName, RowOf } from "../charts.js";
import { matches, type Choice } from "../choice.js";
import type { Kind } from "../drawing.js";
import type { Tip, TipOf } from "../tip.js";
import { emptyState } from "./empty-state.js";
import type { Registry } from "./registry.js";
import { followRows } from "./rows.js";

/** A chart block that draws itself anew when its width or what is chosen changes. */
export interface LiveBlock {
  readonly element: HTMLElement;
  /** Shows the rows that belong to a choice; the answer says how many of how many there are. */
  readonly choose: (choice: Choice) => { shown: number; of: number; headed: boolean };
}

const phone = "(max-width: 739px)";

/** Undefined for a chart that the registry does not hold: it stays as it was drawn. */
export function liveBlock(element: HTMLElement, registry: Registry): LiveBlock | undefined {
  const text = element.querySelector(":scope > .block-rows")?.textContent ?? "null";
  const block = JSON.parse(text) as BlockRows;
  const [chart, tip] = [registry.charts[block.chart], registry.tips[block.chart]];
  return chart && tip && blockOf(element, block, chart as Chart<ChartName>, tip as TipOf<ChartName>);
}

function blockOf<C extends ChartName>(
  element: HTMLElement,
  block: BlockRows<C>,
  chart: Chart<C>,
  tip: TipOf<C>
): LiveBlock {
  const drawings = element.querySelector<HTMLElement>(".drawings");
  const words = wordsOf(element);
  let choice: Choice = block.chosen ?? {};
  element.classList.add("is-live");
  for (const kind of ["wide", "narrow"] as const) follow(kind);
  const observer = new ResizeObserver(() => drawAtHand(false));
  if (drawings) observer.observe(drawings);
  return {
    element,
    choose(chosen) {
      choice = { ...block.chosen, ...chosen };
      const variant = variantOf();
      for (const [part, { element, first }] of words)
        element.replaceChildren(...wordsFor(variant[part], first));
      filterTable(element, choice);
      drawAtHand(true);
      const of = block.rows.filter((row) => matches(row, block.chosen ?? {})).length;
      return { shown: rows().length, of, headed: headed() };
    }
  };

  /** Draws for the screen if its width has changed, and for paper too if the rows have. */
  function drawAtHand(anew: boolean): void {
    const width = Math.floor(drawings?.clientWidth ?? 0);
    if (width > 0) draw(window.matchMedia(phone).matches ? "narrow" : "wide", width, anew);
    if (anew) draw("print", drawnWidth("print"), true);
  }

  function draw(kind: Kind, width: number, anew: boolean): void {
    const frame = frameOf(kind);
    if (!frame || (!anew && width === drawnWidth(kind))) return;
    const some = rows();
    if (some.length === 0) {
      frame.replaceChildren(emptyState(choice, block.chosen ?? {}));
      return;
    }
    const options = { ...block.options, ...variantOf().options };
    const title = words.get("headline")?.element.textContent ?? "";
    const description = words.get("reading")?.element.textContent ?? "";
    const drawing = { document, width, kind, id: `${element.id}-${kind}`, title, description };
    frame.replaceChildren(chart.draw(some, { ...options, ...drawing }));
    if (kind !== "print") follow(kind);
  }

  function follow(kind: Kind): void {
    const frame = frameOf(kind);
    if (frame) followRows(frame, words.get("headline")?.element.textContent ?? "", tipOf);
  }

  function tipOf(index: number): Tip | undefined {
    const options = { ...block.options, ...variantOf().options };
    const ordered = chart.order?.(rows(), options) ?? rows();
    const row = ordered[index];
    return row && tip(row, options);
  }

  function rows(): readonly RowOf<C>[] {
    return block.rows.filter((row) => matches(row, choice));
  }

  /** Whether the headline was made for just these rows: for the one thing that is chosen. */
  function headed(): boolean {
    const changed = Object.entries(choice).filter(([name, value]) => block.chosen?.[name] !== value);
    return changed.length === 0 || (changed.length === 1 && variantOf().headline !== undefined);
  }

  function variantOf(): Variant<C> {
    const keys = Object.entries(choice).map(([name, value]) => `${name}=${value}`);
    return Object.assign({}, ...keys.map((key) => block.variants?.[key])) as Variant<C>;
  }

  function frameOf(kind: Kind): HTMLElement | null {
    return element.querySelector(`.drawing-${kind}`);
  }

  function drawnWidth(kind: Kind): number {
    return Number(frameOf(kind)?.querySelector("svg")?.getAttribute("width") ?? 0);
  }
}

type Part = "headline" | "reading" | "note";

function wordsFor(changed: string | undefined, first: readonly Node[]): readonly (Node | string)[] {
  return changed === undefined ? first : [changed];
}

/** The block's own words with their links, kept so that they come back when nothing is chosen. */
function wordsOf(element: HTMLElement): Map<Part, { element: Element; first: readonly Node[] }> {
  const places = { headline: ":scope > :is(h2, h3)", reading: ":scope > .reading", note: ":scope > .note" };
  const parts = Object.entries(places) as [Part, string][];
  return new Map(
    parts.flatMap(([part, selector]) => {
      const found = element.querySelector(selector);
      return found ? [[part, { element: found, first: Array.from(found.childNodes) }] as const] : [];
    })
  );
}

function filterTable(element: HTMLElement, choice: Choice): void {
  for (const row of element.querySelectorAll<HTMLElement>("table.data > tbody > tr")) {
    row.hidden = !Object.entries(choice).every(([name, value]) =>
      [null, value].includes(row.getAttribute(`data-${name}`))
    );
  }
}

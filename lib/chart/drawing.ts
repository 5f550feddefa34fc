import { drawIn } from "./element.js";

/** Wide and narrow are for screens, print for paper: one function and one set of rows draws them all. */
export type Kind = "wide" | "narrow" | "print";

/** What every chart is told beside its rows and its own options. */
export interface Drawing {
  readonly document: Document;
  /** In CSS pixels; text is never scaled. */
  readonly width: number;
  readonly kind: Kind;
  /** Begins the ids of title and description; unique in the page. */
  readonly id: string;
  /** The finding, which is the accessible name. */
  readonly title: string;
  readonly description?: string;
}

/** The chart's root element, named by its title and description. */
export function drawingOf(drawing: Drawing, height: number, children: readonly Node[]): SVGSVGElement {
  const { document, width, id, title, description } = drawing;
  const draw = drawIn(document);
  const names = [draw("title", { id: `${id}-title` }, title)];
  if (description) names.push(draw("desc", { id: `${id}-desc` }, description));
  return draw(
    "svg",
    {
      class: "chart",
      width: Math.round(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.round(width)} ${Math.ceil(height)}`,
      role: "img",
      "aria-labelledby": names.map((d) => d.id).join(" ")
    },
    ...names,
    ...children
  ) as SVGSVGElement;
}

/** A row of a chart: what the pointer hits, the keyboard reaches and the tooltip tells of; it may lie in several places. */
export function rowOf(
  drawing: Drawing,
  index: number,
  places: Box | readonly Box[],
  children: readonly Node[]
): SVGElement {
  const draw = drawIn(drawing.document);
  const hits = [places]
    .flat()
    .map(({ x, y, width, height }) => draw("rect", { class: "hit", x, y, width, height }));
  return draw("g", { class: "row", "data-row": index }, ...children, ...hits);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

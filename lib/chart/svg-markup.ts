import { markup, type Html } from "../report/html.js";

/** A drawing as markup for a page: its text stays text, and no `$` in it can begin an expression of the page. */
export function svgMarkup(drawing: SVGSVGElement): Html {
  return markup(drawing.outerHTML.replaceAll("$", "&#36;").replace(/\s*[\r\n]\s*/g, " "));
}

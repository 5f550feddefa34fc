import { ratingGrid } from "../../chart/assessment/rating-grid.js";
import { agreedCells, agreedGridOptions } from "../../page/assessment/tally/agreed-cells.js";
import type { TallyView } from "../../page/assessment/tally/tally-view.js";
import { tallyWords } from "../../assessment/words/tally-words.js";

/** Draws the grid of agreed ratings at the width at hand, and once more for paper; gone where nothing is agreed. */
export function drawGrid(place: HTMLElement): (view: TallyView | undefined) => void {
  let view: TallyView | undefined;
  let drawn = "";
  new ResizeObserver(draw).observe(place);
  return (next) => {
    view = next && Object.keys(next.agreement.ratings).length > 0 ? next : undefined;
    drawn = "";
    draw();
  };

  function draw(): void {
    const width = Math.floor(place.clientWidth);
    if (!view || drawn === String(width)) {
      if (!view) place.replaceChildren();
      return;
    }
    if (width === 0) return;
    drawn = String(width);
    const isPhone = window.matchMedia("(max-width: 739px)").matches;
    place.replaceChildren(
      title(view),
      frame(view, isPhone ? "narrow" : "wide", width),
      frame(view, "print", 560)
    );
  }
}

function title({ place }: TallyView): HTMLElement {
  const heading = document.createElement("h2");
  heading.className = "small-heading";
  heading.textContent = tallyWords[place.language].gridTitle;
  return heading;
}

function frame(view: TallyView, kind: "wide" | "narrow" | "print", width: number): HTMLElement {
  const element = document.createElement("div");
  element.className = kind === "print" ? "grid-on-paper" : "grid-on-screen";
  const words = tallyWords[view.place.language];
  const drawing = { document, width, kind, id: `agreed-${kind}`, title: words.gridTitle } as const;
  element.append(ratingGrid(agreedCells(view), { ...agreedGridOptions(view), ...drawing }));
  return element;
}

import type { Tip } from "../tip.js";
import { hideTooltip, showTooltip } from "./tooltip.js";

/**
 * Makes the rows of a drawing answer to pointer and keys. The chart is one stop: arrows move from row to row,
 * Enter opens what a row links to, Escape leaves.
 */
export function followRows(
  frame: HTMLElement,
  name: string,
  tipOf: (index: number) => Tip | undefined
): void {
  const rows = Array.from(frame.querySelectorAll<SVGElement>(".row"));
  let current = -1;
  for (const row of rows) {
    // An empty title keeps the browser from showing the drawing's own title as a tooltip.
    row.prepend(document.createElementNS("http://www.w3.org/2000/svg", "title"));
    row.classList.toggle("has-link", tipOf(indexOf(row))?.href !== undefined);
  }
  frame.tabIndex = 0;
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-roledescription", "chart");
  frame.setAttribute("aria-label", `${name}. Arrow keys move from row to row.`);
  frame.onpointermove = (event) => pointAt(event);
  frame.onpointerleave = () => leave();
  frame.onclick = (event) => {
    const row = rowUnder(event);
    const touched =
      event instanceof PointerEvent && event.pointerType === "touch" && !row?.matches(".is-under");
    if (row && touched) pointAt(event);
    else if (row) open(indexOf(row));
  };
  frame.onfocus = () => {
    if (frame.matches(":focus-visible")) moveTo(Math.max(0, current));
  };
  frame.onblur = () => leave();
  frame.onkeydown = (event) => {
    const step = steps[event.key];
    if (event.key === "Enter") open(current);
    else if (event.key === "Escape") leave();
    else if (step) moveTo(Math.min(rows.length - 1, Math.max(0, current + step)));
    else return;
    event.preventDefault();
  };

  function moveTo(index: number): void {
    leave();
    current = index;
    const row = rows[index];
    row?.classList.add("is-current");
    row?.scrollIntoView({ block: "nearest", inline: "nearest" });
    show(row, true);
  }

  function pointAt(event: MouseEvent): void {
    const row = rowUnder(event);
    if (row?.matches(".is-under")) return;
    leave();
    row?.classList.add("is-under");
    show(row, false);
  }

  function show(row: SVGElement | undefined, aloud: boolean): void {
    const tip = row && tipOf(indexOf(row));
    if (row && tip) showTooltip(row, tip, aloud);
  }

  function leave(): void {
    for (const row of rows) row.classList.remove("is-current", "is-under");
    hideTooltip();
  }

  function open(index: number): void {
    const row = rows[index];
    const href = row && tipOf(indexOf(row))?.href;
    if (href) window.location.assign(href);
  }

  function rowUnder(event: MouseEvent): SVGElement | undefined {
    return rows.find((row) => row.contains(event.target as Node));
  }
}

const steps: Readonly<Record<string, number | undefined>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity
};

function indexOf(row: SVGElement): number {
  return Number(row.dataset["row"]);
}

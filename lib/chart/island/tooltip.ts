import type { Tip } from "../tip.js";

let tooltip: HTMLElement | undefined;
let voice: HTMLElement | undefined;

/** Shows what a row holds beside it, never over it; read aloud when the keyboard asked for it. */
export function showTooltip(row: SVGElement, { head, lines }: Tip, aloud: boolean): void {
  tooltip ??= add("tooltip");
  tooltip.replaceChildren(...[head, ...lines].map(paragraph));
  tooltip.hidden = false;
  place(tooltip, row);
  if (aloud) {
    voice ??= add("visually-hidden");
    voice.setAttribute("role", "status");
    voice.textContent = [head, ...lines].join(". ");
  }
}

export function hideTooltip(): void {
  if (tooltip) tooltip.hidden = true;
}

/** Below or above a row that runs across its chart, else to its right or left. */
function place(tooltip: HTMLElement, row: SVGElement): void {
  const box = row.querySelector(".hit")?.getBoundingClientRect() ?? row.getBoundingClientRect();
  const chart = row.ownerSVGElement?.getBoundingClientRect() ?? box;
  const mark = row.querySelector(".dot")?.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const room = document.documentElement.clientWidth - 8;
  const isAcross = box.width > chart.width * 0.6;
  const right = box.right + 8;
  const x = isAcross ? (mark?.left ?? box.left + 24) : right + width <= room ? right : box.left - width - 8;
  const below = box.bottom + 6;
  const y = isAcross ? (below + height <= window.innerHeight ? below : box.top - height - 6) : box.top;
  const left = Math.max(8, Math.min(x, room - width));
  const isOver = !isAcross && left < box.right && left + width > box.left;
  tooltip.style.left = `${left + window.scrollX}px`;
  tooltip.style.top = `${(isOver ? below : Math.max(8, y)) + window.scrollY}px`;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function add(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  document.body.append(element);
  return element;
}

import { monthNames } from "../report/date.js";
import { percent } from "../report/percent.js";
import type { CalendarGrid } from "./calendar-across.js";
import type { CalendarDay, CalendarHeatOptions } from "./calendar-heat.js";
import { textAt } from "./text.js";
import { textWidth } from "./text-width.js";
import { weekPlace } from "./week-grid.js";

const lineStep = 20;

/** Words under the grid for the named days, each with a line to its cell, and for the dashed ones. */
export function calendarCallouts(
  rows: readonly CalendarDay[],
  named: NonNullable<CalendarHeatOptions["named"]>,
  grid: CalendarGrid,
  width: number
): { nodes: SVGElement[]; bottom: number } {
  const { draw, left, top, bottom, stepX, stepY, firstMonday } = grid;
  const nodes: SVGElement[] = [];
  const taken: { from: number; to: number; line: number }[] = [];
  function lineFor(from: number, to: number): number {
    let line = 0;
    while (taken.some((d) => d.line === line && d.from < to + 12 && from < d.to + 12)) line++;
    taken.push({ from, to, line });
    return line;
  }
  for (const { date, words } of [...named].sort((a, b) => a.date.localeCompare(b.date))) {
    const row = rows.find((d) => d.date === date);
    if (row?.rate == null) continue;
    const place = weekPlace(date, firstMonday);
    const x = left + (place.week + 0.5) * stepX;
    const isFirst = taken.length === 0;
    const text = [`${shortDate(date)}, ${words}: `, percent(row.rate)] as const;
    const length = textWidth(text[0], 13) + textWidth(text[1], 13, 600) + 2;
    const toLeft = (isFirst && x - 10 - length > 0 && named.length > 1) || x + 10 + length > width;
    const [from, to] = toLeft ? [x - 10 - length, x - 4] : [x + 4, x + 10 + length];
    const y = bottom + 16 + lineFor(from, to) * lineStep;
    const elbow = toLeft ? x - 6 : x + 6;
    nodes.push(
      draw("path", { class: "callout", d: `M${r(x)},${r(top + (place.day + 1) * stepY - 4)}V${r(y)}H${r(elbow)}` }),
      textAt(draw, toLeft ? x - 10 : x + 10, y + 4.5, [[text[0], 400], [text[1], 600]], {
        size: 13,
        anchor: toLeft ? "end" : "start"
      })
    ); // prettier-ignore
  }
  nodes.push(...wordsForDashes(rows, grid, width, lineFor));
  return { nodes, bottom: bottom + 16 + (Math.max(0, ...taken.map((d) => d.line)) + 0.5) * lineStep };
}

function wordsForDashes(
  rows: readonly CalendarDay[],
  { draw, left, right, bottom, stepX, firstMonday }: CalendarGrid,
  width: number,
  lineFor: (from: number, to: number) => number
): SVGElement[] {
  const first = rows.filter((d) => d.shown === "to_come").map((d) => d.date).sort()[0]; // prettier-ignore
  if (first === undefined) return [];
  const text = "dashed: days not yet known";
  const half = textWidth(text, 13) / 2;
  const wish = (left + weekPlace(first, firstMonday).week * stepX + right) / 2;
  const middle = Math.min(wish, width - half);
  const y = bottom + 16 + lineFor(middle - half, middle + half) * lineStep;
  return [textAt(draw, middle, y + 4.5, text, { size: 13, anchor: "middle", tone: "ink-2" })];
}

function shortDate(date: string): string {
  return `${(monthNames[Number(date.slice(5, 7)) - 1] ?? "").slice(0, 3)} ${Number(date.slice(8, 10))}`;
}

function r(value: number): number {
  return Math.round(value * 10) / 10;
}

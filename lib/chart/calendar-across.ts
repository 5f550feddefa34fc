import { monthNames, weekdayNames } from "../report/date.js";
import { percent } from "../report/percent.js";
import type { CalendarDay, CalendarHeatOptions } from "./calendar-heat.js";
import { calendarCallouts } from "./calendar-callouts.js";
import { cellValue, dayCell, dayScale } from "./day-cell.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { withoutOverlap } from "./dodge.js";
import { drawIn, type Draw } from "./element.js";
import { centred, linesAt, lineHeight, textAt } from "./text.js";
import { textWidth, wrapText } from "./text-width.js";
import { mondayOf, weekPlace } from "./week-grid.js";

/** The grid of weeks across and weekdays down. */
export interface CalendarGrid {
  readonly draw: Draw;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly firstMonday: number;
}

/** A calendar for a page that is wide: weekday means at the right, named days below with a line to their cell. */
export function calendarAcross(
  rows: readonly CalendarDay[],
  options: CalendarHeatOptions & Drawing
): SVGSVGElement {
  const { width, kind, means, meansHead = "mean so far", legend, named = [] } = options;
  const draw = drawIn(options.document);
  const dates = rows.map((d) => d.date).sort();
  const firstMonday = mondayOf(dates[0] ?? "1970-01-05");
  const weeks = weekPlace(dates.at(-1) ?? "1970-01-05", firstMonday).week + 1;
  const days = Math.max(5, ...rows.map((d) => weekPlace(d.date, firstMonday).day + 1));
  const left = 44;
  const isShort = weeks <= 6;
  const stepX = Math.min(isShort ? 64 : 30, (width - left - (means ? 62 : 2)) / weeks);
  const stepY = kind === "print" ? 17 : 26;
  const top = 44;
  const bottom = top + days * stepY;
  const right = left + weeks * stepX;
  const grid: CalendarGrid = { draw, left, right, top, bottom, stepX, stepY, firstMonday };
  const callouts = calendarCallouts(rows, named, grid, width);
  const scaleTop = callouts.bottom + 10;
  const words = legendOf(legend ?? "", width, left + 5 * scaleStep + 14);
  return drawingOf(options, scaleTop + 32 + (words.isBelow ? words.lines.length * lineHeight : 0), [
    ...monthLabels(dates, grid),
    ...weekdayLabels(days, grid),
    ...rows.map((row, i) => {
      const place = weekPlace(row.date, firstMonday);
      const box = { x: left + place.week * stepX, y: top + place.day * stepY, width: stepX, height: stepY };
      return rowOf(options, i, box, [dayCell(draw, row, box), ...(isShort ? cellValue(draw, row, box) : [])]);
    }),
    ...(means ? meansColumn(means, meansHead, grid, Math.min(width, right + 76)) : []),
    ...callouts.nodes,
    ...dayScale(draw, left, scaleTop, scaleStep),
    ...linesAt(
      draw,
      words.isBelow ? 0 : left + 5 * scaleStep + 14,
      scaleTop + (words.isBelow ? 46 : 11),
      words.lines,
      {
        size: 13,
        tone: "ink-2"
      }
    )
  ]);
}

const scaleStep = 52;

/** The scale's words, beside it where they fit, else in lines below it. */
function legendOf(text: string, width: number, left: number): { lines: string[]; isBelow: boolean } {
  if (text === "") return { lines: [], isBelow: false };
  const isBelow = left + textWidth(text, 13) > width;
  return { lines: isBelow ? wrapText(text, width, 13) : [text], isBelow };
}

/** The month's short name over the week in which its first school day falls. */
function monthLabels(dates: readonly string[], { draw, left, top, stepX, firstMonday }: CalendarGrid) {
  const firsts = dates.filter((date, i) => date.slice(0, 7) !== dates[i - 1]?.slice(0, 7));
  const labels = firsts.map((date) => {
    const text = (monthNames[Number(date.slice(5, 7)) - 1] ?? "").slice(0, 3);
    const length = textWidth(text, 13, 600);
    return { text, length, middle: left + weekPlace(date, firstMonday).week * stepX + 2 + length / 2 };
  });
  return withoutOverlap([...labels].reverse(), 4).map(({ text, middle }) =>
    textAt(draw, middle, top - 10, text, { size: 13, weight: 600, anchor: "middle" })
  );
}

function weekdayLabels(days: number, { draw, left, top, stepY }: CalendarGrid): SVGElement[] {
  return weekdayNames.slice(0, days).map((name, i) =>
    textAt(draw, left - 10, centred(top + (i + 0.5) * stepY, 13), name.slice(0, 3), {
      size: 13,
      anchor: "end",
      tone: "ink-2"
    })
  );
}

/** Each weekday's mean at the right, those above the mean of means in bold. */
function meansColumn(
  means: readonly (number | null)[],
  head: string,
  { draw, top, stepY }: CalendarGrid,
  right: number
): SVGElement[] {
  const known = means.filter((d) => d !== null);
  const middle = known.reduce((sum, d) => sum + d, 0) / Math.max(1, known.length);
  const headLines = wrapText(head, 58, 13);
  return [
    ...linesAt(draw, right, top - 10 - (headLines.length - 1) * 16, headLines, {
      size: 13,
      anchor: "end",
      tone: "ink-2"
    }),
    ...means.map((mean, i) =>
      textAt(draw, right, centred(top + (i + 0.5) * stepY), mean === null ? "" : percent(mean), {
        anchor: "end",
        weight: mean !== null && mean > middle + 0.004 ? 600 : 400
      })
    )
  ];
}

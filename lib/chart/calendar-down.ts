import { monthNames, weekdayNames } from "../report/date.js";
import { percent } from "../report/percent.js";
import type { CalendarDay, CalendarHeatOptions } from "./calendar-heat.js";
import { cellValue, dayCell, dayScale } from "./day-cell.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn, type Draw } from "./element.js";
import { centred, linesAt, lineHeight, textAt } from "./text.js";
import { wrapText } from "./text-width.js";
import { isoDay, mondayOf, weekPlace } from "./week-grid.js";

const rowStep = 17;

/** A calendar for a phone: weeks run down to the last one known; what is to come is one dashed box. */
export function calendarDown(
  rows: readonly CalendarDay[],
  options: CalendarHeatOptions & Drawing
): SVGSVGElement {
  const { width, named = [] } = options;
  const draw = drawIn(options.document);
  const dates = rows.map((d) => d.date).sort();
  const known = rows.filter((d) => d.shown !== "to_come");
  const firstMonday = mondayOf(dates[0] ?? "1970-01-05");
  const lastKnown = known.map((d) => d.date).sort().at(-1) ?? dates[0] ?? "1970-01-05"; // prettier-ignore
  const weeks = weekPlace(lastKnown, firstMonday).week + 1;
  const isShort = weeks <= 6;
  const days = Math.max(5, ...rows.map((d) => weekPlace(d.date, firstMonday).day + 1));
  const [left, top] = [64, 24];
  const stepX = (width - left) / days;
  const cells = rows.flatMap((row, i) => {
    const { week, day } = weekPlace(row.date, firstMonday);
    if (week >= weeks) return [];
    const box = { x: left + day * stepX, y: top + week * rowStep, width: stepX, height: rowStep };
    const words = isShort || named.some((d) => d.date === row.date) ? cellValue(draw, row, box) : [];
    return [rowOf(options, i, box, [dayCell(draw, row, box), ...words])];
  });
  const bottom = top + weeks * rowStep;
  const rest = toComeBox(rows, lastKnown, draw, left, width, bottom + 4);
  const means = meansRow(options, draw, left, stepX, bottom + rest.height + 4);
  const legend = wrapText(options.legend ?? "", width, 13);
  const scaleTop = bottom + rest.height + means.height + 16;
  return drawingOf(options, scaleTop + 36 + legend.length * lineHeight, [
    ...weekdayNames.slice(0, days).map((name, i) =>
      textAt(draw, left + (i + 0.5) * stepX, 13, name.slice(0, 3), {
        size: 13,
        anchor: "middle",
        tone: "ink-2"
      })
    ),
    ...weekLabels(weeks, firstMonday, dates, draw, left, top),
    ...cells,
    ...rest.nodes,
    ...means.nodes,
    ...dayScale(draw, left, scaleTop, (width - left) / 5),
    ...linesAt(draw, 0, scaleTop + 28 + 22, legend, { size: 13, tone: "ink-2" })
  ]);
}

function weekLabels(
  weeks: number,
  firstMonday: number,
  dates: readonly string[],
  draw: Draw,
  left: number,
  top: number
): SVGElement[] {
  const firsts = dates.filter((date, i) => date.slice(0, 7) !== dates[i - 1]?.slice(0, 7));
  return Array.from({ length: weeks }, (_, week) => {
    const y = centred(top + (week + 0.5) * rowStep, 13);
    const monday = isoDay(firstMonday + week * 7);
    const first = firsts.find((date) => weekPlace(date, firstMonday).week === week);
    const month = first ? (monthNames[Number(first.slice(5, 7)) - 1] ?? "").slice(0, 3) : "";
    return [
      textAt(draw, 0, y, month, { size: 13, weight: 600 }),
      textAt(draw, left - 10, y, String(Number(monday.slice(8, 10))), {
        size: 13,
        anchor: "end",
        tone: "ink-2"
      })
    ].filter((d) => d.textContent);
  }).flat();
}

function toComeBox(
  rows: readonly CalendarDay[],
  lastKnown: string,
  draw: Draw,
  left: number,
  width: number,
  y: number
): { nodes: SVGElement[]; height: number } {
  const ahead = rows.filter((d) => d.shown === "to_come" && d.date > lastKnown);
  if (ahead.length === 0) return { nodes: [], height: 0 };
  return {
    height: 40,
    nodes: [
      draw("rect", { class: "to-come", x: left + 1, y, width: width - left - 2, height: 32 }),
      textAt(draw, left + 12, centred(y + 16, 13), `${ahead.length} days not yet known`, {
        size: 13,
        tone: "ink-2"
      })
    ]
  };
}

/** The weekday means under their columns. */
function meansRow(
  { means, meansHead = "mean so far" }: CalendarHeatOptions,
  draw: Draw,
  left: number,
  stepX: number,
  top: number
): { nodes: SVGElement[]; height: number } {
  if (!means) return { nodes: [], height: 0 };
  const head = linesAt(draw, 0, top + 11, wrapText(meansHead, left - 6, 13), { size: 13, tone: "ink-2" });
  const values = means.map((mean, i) =>
    textAt(draw, left + (i + 0.5) * stepX, top + 19, mean === null ? "" : percent(mean), {
      size: 13,
      anchor: "middle"
    })
  );
  return { nodes: [...head, ...values], height: 36 };
}

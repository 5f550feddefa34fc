import { percentNumber } from "../report/percent.js";
import { weekday } from "../report/date.js";
import { leftAxis, shareScale } from "./axis.js";
import { drawingOf, rowOf, type Drawing } from "./drawing.js";
import { drawIn } from "./element.js";
import { textAt } from "./text.js";
import { textWidth } from "./text-width.js";

/** A school day. */
export interface DayBar {
  readonly date: string;
  /** Share of students absent. */
  readonly rate: number | null;
  readonly shown: "exact" | "hidden" | "none";
  /** The day that the headline names. */
  readonly isNamed?: boolean;
}

/** Share of students absent on each of a few days, a gap between weeks. */
export function dayBars(rows: readonly DayBar[], options: Drawing): SVGSVGElement {
  const draw = drawIn(options.document);
  const [left, right, top] = [34, options.width - 3, 24];
  const bottom = top + { wide: 106, narrow: 106, print: 84 }[options.kind];
  const scale = shareScale(Math.max(0.02, ...rows.map((d) => d.rate ?? 0)), [bottom, top], 2);
  const offsets = weekOffsets(rows);
  const step = (right - left) / (rows.length + (offsets.at(-1) ?? 0));
  const size = step * 0.68;
  const hasRoom = step >= textWidth("10.0", 13) + 3;
  return drawingOf(options, bottom + 38, [
    ...leftAxis(draw, scale, left, right),
    ...rows.map((row, i) => {
      const middle = left + (i + (offsets[i] ?? 0) + 0.5) * step;
      const y = scale.at(row.rate ?? 0);
      const bar =
        row.rate === null
          ? draw("rect", {
              class: row.shown === "hidden" ? "hatched" : "to-come",
              fill: row.shown === "hidden" ? "url(#hatch)" : undefined,
              x: middle - size / 2,
              width: size,
              y: top + 12,
              height: bottom - top - 12
            })
          : draw("rect", {
              class: row.isNamed ? "bar named" : "bar",
              x: middle - size / 2,
              width: size,
              y,
              height: Math.max(0.5, bottom - y)
            });
      const value =
        row.rate === null || !(hasRoom || row.isNamed)
          ? []
          : [
              textAt(draw, middle, y - 6, percentNumber(row.rate), {
                size: 13,
                anchor: "middle",
                weight: row.isNamed ? 600 : 400,
                halo: true
              })
            ];
      const box = { x: middle - step / 2, y: top - 20, width: step, height: bottom - top + 58 };
      return rowOf(options, i, box, [bar, ...value, ...dayName(row, middle)]);
    })
  ]);

  function dayName({ date }: DayBar, middle: number) {
    const letter = "MTWTFSS"[weekday(date) - 1] ?? "";
    const number = String(Number(date.slice(8, 10)));
    return [
      textAt(draw, middle, bottom + 17, letter, { size: 13, anchor: "middle", weight: 600 }),
      textAt(draw, middle, bottom + 33, number, { size: 13, anchor: "middle", tone: "ink-2" })
    ];
  }
}

/** How many gaps lie before each day: a third of a bar at each new week. */
function weekOffsets(rows: readonly DayBar[]): number[] {
  let offset = 0;
  return rows.map(({ date }, i) => {
    const before = rows[i - 1];
    if (before && weekday(date) <= weekday(before.date)) offset += 0.34;
    return offset;
  });
}

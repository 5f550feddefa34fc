import { calendarAcross } from "./calendar-across.js";
import { calendarDown } from "./calendar-down.js";
import type { Drawing } from "./drawing.js";

/** A school day, past or to come; a date without a row is ground: no school. */
export interface CalendarDay {
  readonly date: string;
  /** Share of students absent. */
  readonly rate: number | null;
  readonly shown: "exact" | "hidden" | "none" | "to_come";
  readonly event?: string | null;
}

export interface CalendarHeatOptions {
  /** Days that the chart names, with why: "day before Thanksgiving". */
  readonly named?: readonly { readonly date: string; readonly words: string }[];
  /** Monday to Friday. */
  readonly means?: readonly (number | null)[];
  readonly meansHead?: string;
  /** After the scale: "of students absent that day. Empty: no school". */
  readonly legend?: string;
}

/** A year of school days by week and weekday; weeks go across, and down on a phone. */
export function calendarHeat(
  rows: readonly CalendarDay[],
  options: CalendarHeatOptions & Drawing
): SVGSVGElement {
  return options.kind === "narrow" ? calendarDown(rows, options) : calendarAcross(rows, options);
}

import type { Drawing } from "../drawing.js";
import { textWidth, widest } from "../text-width.js";
import { codeWidth } from "./code-text.js";
import type { Measure, MeasureDot, MeasureDotsOptions } from "./measure-dots.js";
import { numberScale, valueWords, type NumberScale } from "./number-scale.js";

/** The place of one measure: plot from `left` to `right`, values up to `end`. */
export interface MeasurePanel {
  readonly index: number;
  readonly measure: Measure;
  readonly scale: NumberScale;
  readonly left: number;
  readonly right: number;
  readonly end: number;
  /** Of its rows. */
  readonly top: number;
  readonly headX: number;
  /** The baseline of its name. */
  readonly headY: number;
}

export interface MeasureLayout {
  readonly narrow: boolean;
  readonly panels: readonly MeasurePanel[];
  /** Where the rows of each line of panels begin. */
  readonly lineTops: readonly number[];
  readonly nameWidth: number;
  readonly rowHeight: number;
  readonly height: number;
}

const gap = 28;
const axisHeight = 24;

/** As many measures side by side as have room, in lines of equal length; names stand left of each line, on a phone above each row. */
export function measureLayout(
  rows: readonly MeasureDot[],
  options: MeasureDotsOptions & Drawing
): MeasureLayout {
  const { width, kind, measures } = options;
  const narrow = kind === "narrow";
  const nameWidth = narrow ? width : Math.min(namesWidth(rows), width * 0.34);
  const start = narrow ? 0 : nameWidth + 24;
  const lines = lineCount(measures, narrow ? 0 : width - start);
  const perLine = Math.ceil(measures.length / lines) || 1;
  const panelWidth = (width - start - (perLine - 1) * gap) / perLine;
  const rowHeight = { wide: 44, narrow: 40, print: 34 }[kind];
  const headHeight = narrow ? 36 : 44;
  const lineHeight = headHeight + rows.length * rowHeight + axisHeight + (narrow ? 16 : 20);
  const lineTops = Array.from({ length: lines }, (_, line) => line * lineHeight + headHeight);
  const panels = measures.map((measure, index): MeasurePanel => {
    const headX = start + (index % perLine) * (panelWidth + gap);
    const top = lineTops[Math.floor(index / perLine)] ?? headHeight;
    const end = headX + panelWidth;
    const [left, right] = [headX + (narrow ? 14 : 0), narrow ? end - 16 : end - valuesWidth(rows, index, measure) - 10]; // prettier-ignore
    const scale = numberScale(extent(rows, index, measure), [left, right], measure.unit, right - left > 260 ? 5 : 3); // prettier-ignore
    return { index, measure, scale, left, right, end, top, headX, headY: top - headHeight + 13 };
  });
  return { narrow, panels, lineTops, nameWidth, rowHeight, height: lines * lineHeight - (narrow ? 16 : 20) };
}

function lineCount(measures: readonly Measure[], room: number): number {
  const least = Math.max(
    168,
    ...measures.map((d) => Math.max(textWidth(d.label, 14, 600), codeWidth(d.code)))
  );
  const fit = Math.max(1, Math.floor((room + gap) / (least + gap)));
  return Math.max(1, Math.ceil(measures.length / fit));
}

function namesWidth(rows: readonly MeasureDot[]): number {
  return Math.max(
    widest(rows.map((d) => d.label), 14, 600), // prettier-ignore
    widest(rows.map((d) => d.detail ?? ""), 13) // prettier-ignore
  );
}

function valuesWidth(rows: readonly MeasureDot[], index: number, { unit }: Measure): number {
  const words = rows.map((d) => valueWords(d.values[index]?.value ?? 0, unit));
  return widest(words, 14, 600);
}

function extent(rows: readonly MeasureDot[], index: number, { from = 0, unit }: Measure): [number, number] {
  const known = rows.map((d) => d.values[index]).flatMap((d) => [d?.value, d?.low, d?.high]);
  const ends = known.filter((d) => d !== null && d !== undefined);
  return [Math.min(from, ...ends), Math.max(from + (unit === "share" ? 0.05 : 0.1), ...ends)];
}

import { percent } from "../report/percent.js";
import { drawingOf, rowOf, type Box, type Drawing } from "./drawing.js";
import { drawIn, type Draw } from "./element.js";
import { mapFrame } from "./map-frame.js";
import { placeNames } from "./scatter-labels.js";
import { scaleBar } from "./scale-bar.js";
import { byShare, clearSide, shareText, type Share } from "./share.js";
import { textAt } from "./text.js";
import { textWidth } from "./text-width.js";

/** A school with its place on the ground. */
export interface MapSchool {
  readonly key: string;
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly n: number | null;
  readonly share: Share;
  readonly href?: string;
}

export interface SchoolMapOptions {
  readonly reference?: { readonly label: string; readonly rate: number };
}

/** Schools where they stand, as large as their students; filled where clearly above, a heavy ring where below. */
export function schoolMap(rows: readonly MapSchool[], options: SchoolMapOptions & Drawing): SVGSVGElement {
  const { width, kind, reference } = options;
  const draw = drawIn(options.document);
  const key = keyOf(draw, reference, width);
  const limits = { wide: 560, narrow: 420, print: 420 }[kind];
  const frame = mapFrame(rows, width, limits, { x: kind === "narrow" ? 24 : 70, y: 26 });
  const top = key.height;
  const largest = Math.max(1, ...rows.map((d) => d.n ?? 0));
  const dots = mapOrder(rows).map((row) => {
    const side = reference && clearSide(row.share, reference.rate);
    const radius =
      row.n === null ? 6 : 3.5 + (kind === "narrow" ? 8 : 11) * Math.sqrt((row.n ?? 0) / largest);
    return { row, side, radius, x: frame.x(row.longitude), y: top + frame.y(row.latitude) };
  });
  const inside: Box = { x: 0, y: top, width, height: frame.height };
  const names = placeNames(dots.map((d) => ({ ...d, labels: [nameOf(d.row), d.row.label], bold: d.side !== undefined })), inside); // prettier-ignore
  return drawingOf(options, top + frame.height + 34, [
    ...key.nodes,
    ...dots.map(({ row, side, radius, x, y }, i) => {
      const place = names[i];
      const bold = side !== undefined;
      const name = place
        ? [textAt(draw, place.x, place.y, place.label, { size: 13, weight: bold ? 600 : 400, halo: true })]
        : [];
      const box = { x: x - radius - 3, y: y - radius - 3, width: 2 * radius + 6, height: 2 * radius + 6 };
      return rowOf(options, i, box, [...markOf(draw, row, side, x, y, radius), ...name]);
    }),
    ...scaleBar(draw, frame.kilometre, 1, top + frame.height + 14)
  ]);
}

/** The rows in the order in which they are drawn and named: clear ones first, hidden ones last. */
export function mapOrder(rows: readonly MapSchool[]): MapSchool[] {
  return [...rows].sort((a, b) => byShare(a.share, b.share));
}

function markOf(
  draw: Draw,
  { share }: MapSchool,
  side: "above" | "below" | undefined,
  cx: number,
  cy: number,
  r: number
): SVGElement[] {
  const at = { cx, cy, r };
  if (share.shown === "hidden") return [draw("circle", { class: "hatched", fill: "url(#hatch)", ...at })];
  return [draw("circle", { class: `place ${side ?? "unclear"}`, ...at })];
}

function nameOf({ label, share }: MapSchool): string {
  return `${label} ${shareText(share)}`;
}

/** What the three marks say, in their own shapes. */
function keyOf(draw: Draw, reference: SchoolMapOptions["reference"], width: number) {
  if (!reference) return { nodes: [], height: 0 };
  const items = [
    ["above", `clearly above ${percent(reference.rate)} (${reference.label.toLowerCase()})`],
    ["unclear", "not clearly different"],
    ["below", "clearly below"]
  ] as const;
  let [x, y] = [0, 8];
  const nodes = items.flatMap(([side, text]) => {
    const length = 20 + textWidth(text, 13) + 20;
    if (x > 0 && x + length > width) [x, y] = [0, y + 22];
    const at = x;
    x += length;
    return [
      draw("circle", { class: `place ${side}`, cx: at + 7, cy: y, r: 6 }),
      textAt(draw, at + 20, y + 4.5, text, { size: 13, tone: "ink-2" })
    ];
  });
  return { nodes, height: y + 20 };
}

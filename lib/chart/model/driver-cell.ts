import { percent } from "../../report/percent.js";
import { dotMark } from "../dot-mark.js";
import { linear } from "../linear.js";
import type { Share } from "../share.js";
import { centred, textAt } from "../text.js";
import { textWidth } from "../text-width.js";
import type { DriverDotsPlot, DriverMix } from "./driver-dots.js";
import { leadingShare } from "./leading-share.js";

/** A driver's share of a school's students: dot, interval and number, in accent where it clearly leads. */
export function driverCell(
  { shares }: DriverMix,
  share: Share,
  column: number,
  plot: DriverDotsPlot,
  top: number
): SVGElement[] {
  const { draw, narrow, isShort, grid, scale, plotWidth } = plot;
  const left = grid.left + column * grid.cellWidth + 6;
  const end = grid.left + (column + 1) * grid.cellWidth - 14;
  const middle = narrow ? top + 45 : top + grid.cellHeight / 2;
  if (share.shown === "hidden" || share.rate === null) {
    const room = narrow ? plotWidth : Math.min(plotWidth, end - textWidth("hidden", 13) - 8 - left);
    const box = { x: left, y: middle - 6, width: Math.max(6, room), height: 12 };
    const hatch = draw("rect", { class: "hatched", fill: "url(#hatch)", ...box });
    const style = { size: 13, tone: "ink-2", anchor: "end" } as const;
    return narrow ? [hatch] : [hatch, textAt(draw, end, centred(middle, 13), "hidden", style)];
  }
  const claim = leadingShare(shares) === share;
  const at = linear(scale.at.domain, [left, left + plotWidth]);
  const look = { weight: claim ? 600 : 400, tone: claim ? "ink" : "ink-2" } as const;
  return [
    ...dotMark(draw, { share, earlier: null, claim }, at, middle),
    narrow
      ? textAt(draw, left, top + 33, shortText(share, share.rate), { ...look, size: 13 })
      : textAt(
          draw,
          end,
          centred(middle),
          isShort ? shortText(share, share.rate) : valueText(share, share.rate),
          { ...look, anchor: "end" }
        )
  ];
}

function valueText(share: Share, rate: number): string {
  return share.shown === "exact" ? percent(rate) : shortText(share, rate);
}

/** "46%", "≤8%": as short as a phone's columns need. */
function shortText({ shown }: Share, rate: number): string {
  const sign = { exact: "", at_most: "≤", at_least: "≥", hidden: "" }[shown];
  return `${sign}${Math.round(rate * 100)}%`;
}

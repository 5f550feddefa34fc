import { weekdayDate } from "../report/date.js";
import { countOf } from "../report/count.js";
import { percentInterval, pointsInterval } from "../report/interval.js";
import { percent } from "../report/percent.js";
import { pointsChange } from "../report/points.js";
import { pieceLabel } from "./band-piece.js";
import type { ChartName, LeaderChart, OptionsOf, RowOf } from "./charts.js";
import { shareText, type Share } from "./share.js";

/** What a tooltip says of a row: nothing but what the table holds. */
export interface Tip {
  readonly head: string;
  readonly lines: readonly string[];
  readonly href?: string;
}

/** A tooltip of a chart's row; what a row's numbers are called may stand in the options. */
export type TipOf<C extends ChartName> = (row: RowOf<C>, options: OptionsOf<C>) => Tip;

export const tips: { readonly [C in LeaderChart]: TipOf<C> } = {
  bandColumns: ({ block, pieces, rate, lastYear }) => ({
    head: rate === null ? `Block ${block}` : `Block ${block}: ${percent(rate)} chronic`,
    lines: [
      ...pieces.map((d) => `${pieceLabel(d.band)} ${d.share === null ? "hidden" : percent(d.share)}`),
      ...(rate === null && pieces.length === 0 ? ["not yet known"] : []),
      ...(lastYear === null ? [] : [`Last year chronic ${percent(lastYear)}`])
    ]
  }),
  bandBars: ({ label, rate, pieces }) => ({
    head: `${label}: ${shareText(rate)} chronic`,
    lines: pieces.map((d) =>
      d.share === null
        ? `${pieceLabel(d.band)} hidden`
        : `${pieceLabel(d.band)} ${percent(d.share)}${d.n === null ? "" : `, ${countOf(d.n, "student")}`}`
    )
  }),
  rankedDots: ({ label, n, share, lastYear, change, because, note, href }) => ({
    head: `${label}: ${shareText(share)}`,
    lines: [
      ...shareLines(share, n, because),
      ...(lastYear === null ? [] : [`Last year ${percent(lastYear)}`]),
      ...(change === null ? [] : [`Change ${pointsChange(change)} points`]),
      ...(note ? [note] : [])
    ],
    href
  }),
  groupDots: ({ label, n, share, gap, gapLow, gapHigh, because, href }) => ({
    head: `${label}: ${shareText(share)}`,
    lines: [
      ...shareLines(share, n, because),
      ...(gap === null ? [] : [`Gap ${pointsChange(gap)} points${gapWords(gapLow, gapHigh)}`])
    ],
    href
  }),
  gradeDots: ({ label, n, share, because }) => ({
    head: `${/^\d+$/.test(label) ? `Grade ${label}` : label}: ${shareText(share)}`,
    lines: shareLines(share, n, because)
  }),
  reasonBars: ({ label, share, lastYear, because }) => ({
    head: `${label}: ${share === null ? "hidden" : percent(share)}`,
    lines: [...(because ? [because] : []), ...(lastYear === null ? [] : [`Last year ${percent(lastYear)}`])]
  }),
  calendarHeat: ({ date, rate, shown, event }) => ({
    head: `${weekdayDate(date)}: ${rate === null ? dayWords[shown] : percent(rate)}`,
    lines: event ? [event] : []
  }),
  trendLine: ({ block, share, lastYear }) => ({
    head: `Block ${block}: ${share ? shareText(share) : "not yet known"}`,
    lines: [
      ...(share ? shareLines(share, null) : []),
      ...(lastYear === null ? [] : [`Last year ${percent(lastYear)}`])
    ]
  }),
  dayBars: ({ date, rate, shown }) => ({
    head: `${weekdayDate(date)}: ${rate === null ? dayWords[shown] : percent(rate)}`,
    lines: []
  }),
  schoolMap: ({ label, n, share, href }) => ({
    head: `${label}: ${shareText(share)}`,
    lines: shareLines(share, n),
    href
  }),
  activityDots: ({ label, n, attendance, active, href }) => ({
    head: label,
    lines: [
      `Attendance rate ${percent(attendance)}`,
      `Active in learning apps ${percent(active)}`,
      ...(n === null ? [] : [countOf(n, "student")])
    ],
    href
  })
};

const dayWords = { exact: "n/a", hidden: "hidden", none: "no data", to_come: "not yet known" } as const;

function shareLines(share: Share, n: number | null, because?: string): string[] {
  const { shown, rate, low, high } = share;
  if (shown === "hidden" || rate === null) return because ? [because] : [];
  return [
    ...(n === null ? [] : [countOf(n, "student")]),
    ...(low === null || high === null ? [] : [`95% interval ${percentInterval({ low, high })}`])
  ];
}

function gapWords(low: number | null, high: number | null): string {
  return low === null || high === null ? "" : ` (${pointsInterval({ low, high })})`;
}

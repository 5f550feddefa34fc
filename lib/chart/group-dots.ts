import { count } from "../report/count.js";
import { percent } from "../report/percent.js";
import { pointsChange } from "../report/points.js";
import { signed } from "../report/signed.js";
import { dotRows, type DotRow } from "./dot-rows.js";
import type { Drawing } from "./drawing.js";
import { byShare, exactText, type Share } from "./share.js";

/** A student group of one attribute, with its gap to the others and the gap's interval. */
export interface GroupDot {
  readonly key: string;
  readonly label: string;
  readonly n: number | null;
  readonly share: Share;
  /** In the same unit as the share: 0.098 is 9.8 points. */
  readonly gap: number | null;
  readonly gapLow: number | null;
  readonly gapHigh: number | null;
  readonly because?: string;
  readonly href?: string;
}

export interface GroupDotsOptions {
  readonly reference?: { readonly label: string; readonly rate: number };
  /** Over the gaps: "Gap, points". */
  readonly gapHead?: string;
  /** Whether to rank them; a scale of its own keeps its order. */
  readonly sort?: boolean;
}

/** Groups of one attribute; bold where the interval of the gap leaves out zero. */
export function groupDots(rows: readonly GroupDot[], options: GroupDotsOptions & Drawing): SVGSVGElement {
  const { reference, gapHead = "Gap, points", kind, width } = options;
  const withGap = rows.some((d) => d.gap !== null);
  const drawn = groupOrder(rows, options).map((d): DotRow => {
    const clear = d.gapLow !== null && d.gapHigh !== null && (d.gapLow > 0 || d.gapHigh < 0);
    return {
      label: d.label,
      count: d.n === null || d.share.shown === "hidden" ? "" : count(d.n),
      share: d.share,
      earlier: null,
      claim: clear,
      because: d.because ?? "hidden",
      note: "",
      cells: [exactText(d.share), ...(withGap ? [gapText(d, kind === "narrow", width < 640)] : [])]
    };
  });
  return dotRows(drawn, {
    ...options,
    reference: reference && {
      rate: reference.rate,
      label: `${reference.label} ${percent(reference.rate)}`
    },
    heads: withGap ? ["", gapHead] : [""]
  });
}

/** The rows in the order in which they are drawn. */
export function groupOrder(rows: readonly GroupDot[], { sort = false }: GroupDotsOptions): GroupDot[] {
  return sort ? [...rows].sort((a, b) => byShare(a.share, b.share)) : [...rows];
}

/** With its interval where there is room for one, in whole points where there is little. */
function gapText({ gap, gapLow, gapHigh }: GroupDot, isNarrow: boolean, isTight: boolean): string {
  if (gap === null) return "";
  if (isNarrow || gapLow === null || gapHigh === null) return pointsChange(gap);
  const [low, high] = [gapLow, gapHigh].map((d) => (isTight ? signed(d * 100, 0) : pointsChange(d)));
  return `${pointsChange(gap)} (${low} to ${high})`;
}

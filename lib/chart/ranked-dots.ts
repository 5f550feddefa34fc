import { count } from "../report/count.js";
import { pointsChange } from "../report/points.js";
import { percent } from "../report/percent.js";
import { dotRows, type DotRow } from "./dot-rows.js";
import type { Drawing } from "./drawing.js";
import { byShare, clearSide, exactText, type Share } from "./share.js";

/** A school, or another place that is ranked. */
export interface RankedDot {
  readonly key: string;
  readonly label: string;
  /** Students counted; null where hidden. */
  readonly n: number | null;
  readonly share: Share;
  /** Last year's share at the same block. */
  readonly lastYear: number | null;
  readonly change: number | null;
  /** The words on the hatch, where the share is hidden. */
  readonly because?: string;
  readonly href?: string;
  /** The one that the page is about. */
  readonly isThis?: boolean;
  /** Where the number is out of date: "through January 9". */
  readonly note?: string;
}

export interface RankedDotsOptions {
  readonly reference?: { readonly label: string; readonly rate: number };
  /** Over the values: "Now (change)". */
  readonly head?: string;
  /** Whether rows whose interval does not reach the reference are set off; true unless told. */
  readonly claims?: boolean;
  readonly counts?: boolean;
}

/** Places by their share, the largest first, each with its interval and last year's open circle; hidden ones last. */
export function rankedDots(rows: readonly RankedDot[], options: RankedDotsOptions & Drawing): SVGSVGElement {
  const { reference, head = "", claims = true, counts = true } = options;
  const withChange = rows.some((d) => d.change !== null);
  const drawn = rankedOrder(rows).map((d): DotRow => {
    const clear = claims && reference !== undefined && clearSide(d.share, reference.rate) !== undefined;
    const set = d.isThis ?? clear;
    return {
      label: d.label,
      count: counts && d.n !== null && d.share.shown !== "hidden" ? count(d.n) : "",
      share: d.share,
      earlier: d.lastYear,
      claim: set,
      because: d.because ?? "hidden",
      note: d.note ?? "",
      cells: [exactText(d.share), ...(withChange ? [d.change === null ? "" : pointsChange(d.change)] : [])]
    };
  });
  return dotRows(drawn, {
    ...options,
    reference: reference && {
      rate: reference.rate,
      label: `${reference.label} ${percent(reference.rate)}`
    },
    heads: withChange ? ["", head] : [head]
  });
}

/** The rows in the order in which they are drawn. */
export function rankedOrder(rows: readonly RankedDot[]): RankedDot[] {
  return [...rows].sort((a, b) => byShare(a.share, b.share));
}

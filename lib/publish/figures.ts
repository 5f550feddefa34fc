import { codingOf } from "./coding.js";
import type { HiddenBecause, Shown } from "./shown.js";

/** What a release shows of a count x of n. */
export interface Figures {
  /** Rounded where the rate is a bound. */
  readonly n: number | null;
  readonly x: number | null;
  /** x / n, or the bound on it. */
  readonly rate: number | null;
  readonly shown: Shown;
  readonly hidden_because: HiddenBecause | null;
}

/** The figures of a count, given which of its numbers are withheld. */
export function figuresOf(
  { n, x }: { readonly n: number; readonly x: number },
  withheld: { readonly n: boolean; readonly x: boolean },
  smallest: number
): Figures {
  if (!withheld.n && !withheld.x) return { n, x, rate: rounded(x / n), shown: "exact", hidden_because: null };
  const { shown, bound, because, n: nShown } = codingOf(n, x, smallest, withheld.n);
  return bound === undefined
    ? hidden(because)
    : { n: nShown ?? null, x: null, rate: bound, shown, hidden_because: because };
}

export function hidden(because: HiddenBecause): Figures {
  return { n: null, x: null, rate: null, shown: "hidden", hidden_because: because };
}

/** To a millionth: files stay readable and lose nothing that a count of students could tell apart. */
export function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

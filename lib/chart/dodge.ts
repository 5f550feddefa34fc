/** A label along one axis: where its middle would like to be, and how long it is. */
export interface Wish {
  readonly middle: number;
  readonly length: number;
}

/** Middles as near to the wishes as may be, in their order, with a gap between and inside the limits. */
export function dodge(
  wishes: readonly Wish[],
  { from, to, gap = 8 }: { readonly from: number; readonly to: number; readonly gap?: number }
): number[] {
  const middles: number[] = [];
  let end = from - gap;
  for (const { middle, length } of wishes) {
    const start = Math.max(middle - length / 2, end + gap);
    middles.push(start + length / 2);
    end = start + length;
  }
  let limit = to;
  for (let i = wishes.length - 1; i >= 0; i--) {
    const length = wishes[i]?.length ?? 0;
    middles[i] = Math.min(middles[i] ?? 0, limit - length / 2);
    limit = (middles[i] ?? 0) - length / 2 - gap;
  }
  return middles;
}

/** Whether all labels fit between the limits at all. */
export function fits(wishes: readonly Wish[], room: number, gap = 8): boolean {
  return wishes.reduce((sum, d) => sum + d.length + gap, -gap) <= room;
}

/** Those of the labels, taken in order of worth, that overlap none taken before. */
export function withoutOverlap<T extends Wish>(labels: readonly T[], gap = 8): T[] {
  const taken: T[] = [];
  for (const label of labels) {
    if (taken.every((d) => Math.abs(d.middle - label.middle) >= (d.length + label.length) / 2 + gap))
      taken.push(label);
  }
  return taken;
}

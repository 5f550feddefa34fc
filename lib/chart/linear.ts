/** Maps a stretch of values onto a stretch of pixels; `domain` is the stretch of values. */
export interface Linear {
  (value: number): number;
  readonly domain: readonly [number, number];
}

export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const slope = (range[1] - range[0]) / (domain[1] - domain[0] || 1);
  return Object.assign((value: number) => range[0] + (value - domain[0]) * slope, { domain });
}

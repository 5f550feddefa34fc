import { times, type Triple } from "./srgb.js";

const toXyz: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041]
];
const white = [0.95047, 1, 1.08883] as const;

/** Linear sRGB → CIELAB, D65. */
export function labOf(linear: Triple): Triple {
  const [x, y, z] = times(toXyz, linear);
  const [fx, fy, fz] = [f(x / white[0]), f(y / white[1]), f(z / white[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function f(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}

export type Point = readonly [x: number, y: number];

/** The path of a line through points, broken where one is missing; empty where there is no line to draw. */
export function linePath(points: readonly (Point | undefined)[]): string {
  return points
    .map((point, i) => (point ? `${points[i - 1] ? "L" : "M"}${round(point[0])},${round(point[1])}` : ""))
    .join("");
}

/** The path around a band: along its upper points and back along its lower ones. */
export function bandPath(lower: readonly Point[], upper: readonly Point[]): string {
  return lower.length ? `${linePath([...upper, ...[...lower].reverse()])}Z` : "";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a point lies in a drawing, in pixels from its top left, and how long a kilometre is there. */
export interface MapFrame {
  readonly x: (longitude: number) => number;
  readonly y: (latitude: number) => number;
  readonly height: number;
  readonly kilometre: number;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Kept free at either side for names, above and below for dots. */
interface Margin {
  readonly x: number;
  readonly y: number;
}

const kilometresPerDegree = 111.32;

/** Fits points into a width and at most a height, north up, at one scale in both directions (equirectangular). */
export function mapFrame(points: readonly Point[], width: number, tallest: number, margin: Margin): MapFrame {
  const [south, north] = ends(points.map((d) => d.latitude));
  const [west, east] = ends(points.map((d) => d.longitude));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const across = Math.max(0.001, (east - west) * squeeze);
  const down = Math.max(0.001, north - south);
  const scale = Math.min((width - 2 * margin.x) / across, (tallest - 2 * margin.y) / down);
  const height = Math.min(tallest, down * scale + 2 * margin.y);
  const left = (width - across * scale) / 2;
  const top = (height - down * scale) / 2;
  return {
    x: (longitude) => left + (longitude - west) * squeeze * scale,
    y: (latitude) => top + (north - latitude) * scale,
    height,
    kilometre: scale / kilometresPerDegree
  };
}

function ends(values: readonly number[]): [number, number] {
  return values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];
}

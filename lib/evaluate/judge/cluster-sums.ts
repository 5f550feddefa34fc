import type { Clusters } from "../clusters.js";

/**
 * Sums of columns over rows weighted by the draws of their cluster: added up by cluster once, so that each resample
 * passes over clusters alone. The sum of a column that is not there is NaN.
 */
export function clusterSums(
  clusters: Clusters,
  columns: Readonly<Record<string, ArrayLike<number>>>
): (draws: Uint16Array) => (column: string) => number {
  const names = Object.keys(columns);
  const width = names.length;
  const byCluster = new Float64Array(clusters.count * width);
  Object.values(columns).forEach((values, column) => {
    for (let row = 0; row < values.length; row++) {
      const cell = (clusters.of[row] as number) * width + column;
      byCluster[cell] = (byCluster[cell] as number) + (values[row] as number);
    }
  });
  return (draws) => {
    const sums = new Float64Array(width);
    for (let cluster = 0; cluster < draws.length; cluster++) {
      const drawn = draws[cluster] as number;
      if (drawn === 0) continue;
      for (let column = 0; column < width; column++)
        sums[column] = (sums[column] as number) + drawn * (byCluster[cluster * width + column] as number);
    }
    return (column) => sums[names.indexOf(column)] ?? NaN;
  };
}

import type { Clusters } from "../clusters.js";

/** A sum by the name of its column; NaN for one that is not there. */
export type ClusterSums = (column: string) => number;

/**
 * Sums of columns over rows weighted by the draws of their cluster: added up by cluster once, so that each resample
 * passes over clusters alone.
 */
export function clusterSums(
  clusters: Clusters,
  columns: Readonly<Record<string, ArrayLike<number>>>
): (draws: Uint16Array) => ClusterSums {
  const totals = Object.entries(columns).map(([name, values]) => ({
    name,
    byCluster: addUp(clusters, values)
  }));
  return (draws) => {
    const sums = new Map(totals.map(({ name, byCluster }) => [name, weigh(draws, byCluster)]));
    return (column) => sums.get(column) ?? NaN;
  };
}

function addUp({ of, count }: Clusters, values: ArrayLike<number>): Float64Array {
  const byCluster = new Float64Array(count);
  for (let row = 0; row < values.length; row++) {
    const cluster = of[row] as number;
    byCluster[cluster] = (byCluster[cluster] as number) + (values[row] as number);
  }
  return byCluster;
}

function weigh(draws: Uint16Array, byCluster: Float64Array): number {
  let sum = 0;
  for (let cluster = 0; cluster < draws.length; cluster++)
    sum += (draws[cluster] as number) * (byCluster[cluster] as number);
  return sum;
}

import { binCount } from "../design/bins.js";
import type { Binned } from "../design/binned.js";

/** Features of few bins as one column of at most 256, a bin for each way in which theirs go together; or one feature alone. */
export interface JoinedColumn {
  /** Indexes into the features. */
  readonly features: readonly number[];
  /** Of each of the features, which of its bins each bin of the column is. */
  readonly parts: readonly Uint8Array[];
  /** By row. */
  readonly bin: Uint8Array;
}

const mostBins = 256;

/** All features as few columns: those of most bins first, each where it still fits. */
export function joinFeatures({ features }: Binned): JoinedColumn[] {
  const counts = features.map(({ bins }) => binCount(bins));
  const groups: { readonly members: number[]; bins: number }[] = [];
  const byBins = features.map((_, i) => i).sort((a, b) => (counts[b] as number) - (counts[a] as number));
  for (const feature of byBins) {
    const bins = counts[feature] as number;
    const group = groups.find((d) => d.bins * bins <= mostBins);
    if (group) {
      group.members.push(feature);
      group.bins *= bins;
    } else groups.push({ members: [feature], bins });
  }
  return groups.map(({ members, bins }) => join(features, members, counts, bins));
}

function join(
  features: Binned["features"],
  members: readonly number[],
  counts: readonly number[],
  bins: number
): JoinedColumn {
  const [first, ...others] = members.map((i) => (features[i] as Binned["features"][number]).bin);
  const bin = others.length > 0 ? Uint8Array.from(first as Uint8Array) : (first as Uint8Array);
  let stride = 1;
  const parts = members.map((member, place) => {
    const count = counts[member] as number;
    const own = others[place - 1];
    if (own)
      for (let row = 0; row < bin.length; row++)
        bin[row] = (bin[row] as number) + stride * (own[row] as number);
    const part = Uint8Array.from({ length: bins }, (_, i) => Math.floor(i / stride) % count);
    stride *= count;
    return part;
  });
  return { features: members, parts, bin };
}

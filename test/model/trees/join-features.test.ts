import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binCount } from "../../../lib/model/design/bins.js";
import type { Binned } from "../../../lib/model/design/binned.js";
import { joinFeatures } from "../../../lib/model/trees/join-features.js";
import { random } from "../../../lib/random/random.js";

/** Features of so many bins each, their rows thrown. */
function binnedOf(counts: readonly number[], n: number): Binned {
  const dice = random(3, "binned");
  const features = counts.map((count, i) => ({
    feature: `f${i}`,
    bins: { kind: "number" as const, cuts: Array.from({ length: count - 2 }, (_, cut) => cut) },
    bin: Uint8Array.from({ length: n }, () => dice.integer(0, count - 1))
  }));
  return { n, features };
}

describe("joined columns", () => {
  it("hold every feature once, and tell its bin in every row", () => {
    const counts = fc.array(fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 256 })), {
      minLength: 1,
      maxLength: 30
    });
    fc.assert(
      fc.property(counts, (counts) => {
        const binned = binnedOf(counts, 40);
        const columns = joinFeatures(binned);
        const held = columns.flatMap(({ features }) => features).sort((a, b) => a - b);
        expect(held).toEqual(counts.map((_, i) => i));
        for (const { features, parts, bin } of columns) {
          features.forEach((feature, i) => {
            const { bins, bin: own } = binned.features[feature]!;
            expect(Array.from(bin, (joined) => parts[i]![joined])).toEqual(Array.from(own));
            expect(new Set(parts[i]).size).toBe(binCount(bins));
          });
          expect(parts[0]!.length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 60, seed: 2 }
    );
  });

  it("are few where features have few bins: five flags are one, and so are a flag and 80 values", () => {
    expect(joinFeatures(binnedOf([3, 3, 3, 3, 3], 9))).toHaveLength(1);
    expect(joinFeatures(binnedOf([3, 80], 9))).toHaveLength(1);
    expect(joinFeatures(binnedOf([256, 256, 3], 9))).toHaveLength(3);
  });

  it("leave the rows of the features as they are", () => {
    const binned = binnedOf([4, 5, 6], 50);
    const before = binned.features.map(({ bin }) => Array.from(bin));
    joinFeatures(binned);
    expect(binned.features.map(({ bin }) => Array.from(bin))).toEqual(before);
  });
});

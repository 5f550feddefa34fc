import { describe, expect, it } from "vitest";
import { commonSums, figuresOf, prepare } from "../../../lib/evaluate/judge/candidate-figures.js";
import { valuesOf } from "../../../lib/evaluate/judge/replicates.js";
import { samplesOf } from "../../../lib/evaluate/judge/sample.js";
import { cedarRows } from "./cedar-rows.js";

describe("the figures of a resample", () => {
  const { rows, candidates } = cedarRows({ blocks: [3, 6] });
  const [sample] = samplesOf(rows, { capacity: { students: 50 }, threshold: 0.4, seed: 1 });
  const prepared = prepare(sample!, candidates[2]!, { threshold: 0.4, chance: undefined });

  it.each(["students", "schools"] as const)(
    "in which all %s were drawn twice are those of the rows",
    (by) => {
      const clusters = sample![by];
      const draws = new Uint16Array(clusters.count).fill(2);
      const figures = new Float64Array(14);
      figuresOf(sample!, prepared, clusters)(draws, commonSums(sample!, clusters)(draws), figures);
      const values = valuesOf(sample!, prepared);
      figures.forEach((figure, i) => expect(figure).toBeCloseTo(values[i]!, 12));
    }
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortChoices } from "../../lib/model/file/model-file.js";
import { modelKinds } from "../../lib/model/risk-model.js";
import { featureGroups } from "../../lib/snapshot/feature/feature.js";
import { addressSearch, firstAddress, readAddress, type StudioAddress } from "../../lib/workbench/address.js";
import { modelOptions } from "../../lib/workbench/model-options.js";
import { studio } from "./studio-of.js";

const first = firstAddress(studio);

describe("the address of a model page", () => {
  it("is empty for what is chosen first", () => {
    expect(addressSearch(first, studio)).toBe("");
    expect(readAddress("", studio)).toEqual({ address: first, unknown: [] });
  });

  it("holds every choice: what is written is what is read", () => {
    fc.assert(
      fc.property(addresses(), (address) => {
        expect(readAddress(addressSearch(address, studio), studio)).toEqual({ address, unknown: [] });
      }),
      { numRuns: 300, seed: 20260116 }
    );
  });

  it("names what nobody can choose, with what is taken in its place", () => {
    const { address, unknown } = readAddress(
      "?block=77&kind=oracle&grades=KG,13&seed=1.5&capacity=0&threshold=2&student=-1&models=additive-12,x",
      studio
    );
    expect(address).toEqual({ ...first, grades: ["KG"] });
    expect(unknown).toEqual([
      "kind: unknown “oracle”, additive is taken",
      "block: unknown “77”, 6 is taken",
      "grades: unknown “13”, left out",
      "seed: unknown “1.5”, 2026 is taken",
      "capacity: unknown “0”, 10% is taken",
      "threshold: unknown “2”, 0.5 is taken",
      "models: unknown “additive-12”, left out",
      "models: unknown “x”, left out",
      "student: unknown “-1”, the one with the highest score is taken"
    ]);
  });

  it("shows at most four models", () => {
    const ids = ["a", "b", "c", "d", "e"].map((d) => `additive-00000${d}`);
    const { address, unknown } = readAddress(`?models=${ids.join(",")}`, studio);
    expect(address.models).toEqual(ids.slice(0, 4));
    expect(unknown).toHaveLength(1);
  });

  it("takes options of another kind for no choice of this one", () =>
    expect(readAddress("?kind=trees&bags=4", studio).address.options).toEqual({ rounds: 300, leaves: 31 }));
});

function addresses(): fc.Arbitrary<StudioAddress> {
  const parts = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  return fc.constantFrom(...modelKinds.map((d) => d.kind)).chain((kind) =>
    fc.record({
      block: fc.constantFrom(...studio.blocks.map((d) => d.block)),
      label: fc.constantFrom(...studio.labels),
      cohort: fc.constantFrom(...cohortChoices.map((d) => d.cohort)),
      grades: fc.oneof(fc.constant([]), parts(studio.grades)),
      schools: fc.oneof(fc.constant([]), parts(studio.schools.map((d) => d.school))),
      groups: parts(featureGroups.map((d) => d.group)),
      kind: fc.constant(kind),
      options: fc.record(
        Object.fromEntries(
          modelOptions[kind].map((d) => [d.name, fc.integer({ min: Math.ceil(d.min), max: d.max })])
        )
      ),
      seed: fc.nat(),
      capacity: fc.oneof(
        fc.record({ unit: fc.constant("students" as const), value: fc.integer({ min: 1, max: 9999 }) }),
        fc.record({ unit: fc.constant("percent" as const), value: fc.integer({ min: 1, max: 100 }) })
      ),
      threshold: fc.integer({ min: 0, max: 100 }).map((d) => d / 100),
      models: fc.uniqueArray(fc.constantFrom("additive-0a1b2c", "trees-123456", "network-ffffff"), {
        maxLength: 3
      }),
      student: fc.option(fc.nat(), { nil: undefined })
    })
  );
}

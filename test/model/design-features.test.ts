import { describe, expect, it } from "vitest";
import { designFeatures } from "../../lib/model/design/design-features.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";

const names = (choice: Parameters<typeof designFeatures>[1]) =>
  designFeatures(features, choice).map(({ name }) => name);

describe("designFeatures", () => {
  it("leaves demographics out unless they are chosen", () => {
    const without = designFeatures(features, { demographics: false });
    expect(without.filter(({ isDemographic }) => isDemographic)).toEqual([]);
    expect(names({ demographics: true })).toEqual(features.map(({ name }) => name));
    expect(names({ demographics: false })).toEqual(without.map(({ name }) => name));
  });

  it("takes whole groups, and drops what is named", () => {
    expect(names({ demographics: false, groups: ["history"], drop: ["years_rated"] })).toEqual([
      "prior_year_absence_rate",
      "prior_year_chronic",
      "absence_rate_two_years_back",
      "years_chronic"
    ]);
  });

  it("keeps with each what a school could change", () => {
    const kept = designFeatures(features, { demographics: false });
    expect(kept.find(({ name }) => name === "absence_rate")?.isActionable).toBe(true);
    expect(kept.find(({ name }) => name === "prior_year_absence_rate")?.isActionable).toBe(false);
  });

  it("refuses to drop what is not there", () => {
    expect(() => names({ demographics: false, drop: ["shoe_size"] })).toThrow("no feature named shoe_size");
  });
});

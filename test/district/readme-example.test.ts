import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";

test("the README's mapping is one that a build takes", () => {
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  expect(normaliseDistrict(JSON.parse(example)).sources.map(({ id }) => id)).toEqual(["schools", "roster"]);
});

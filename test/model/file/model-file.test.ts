import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOfFile, fromModelFile, parseModelFile } from "../../../lib/model/file/from-model-file.js";
import { matchModel } from "../../../lib/model/file/match-model.js";
import type { ModelFile } from "../../../lib/model/file/model-file.js";
import { modelFileText, modelHash, modelId, toModelFile } from "../../../lib/model/file/to-model-file.js";
import { modelKinds } from "../../../lib/model/risk-model.js";
import { random } from "../../../lib/random/random.js";
import { madeFile, madeParts } from "./made-file.js";

const kind = fc.constantFrom(...modelKinds.map((d) => d.kind));
const seed = fc.integer({ min: 0, max: 1e6 });
const good = madeFile("additive", 3);

describe("a model file", () => {
  it("comes back from its text as it was, of every kind", () => {
    fc.assert(
      fc.property(kind, seed, (kind, seed) => {
        const file = madeFile(kind, seed);
        expect(parseModelFile(modelFileText(file))).toEqual(file);
      }),
      { numRuns: 200, seed: 20260116 }
    );
  });

  it("is the same whatever order a trainer gave its fields", () => {
    const parts = madeParts("trees", 5);
    const turned = turn(parts) as typeof parts;
    expect(modelFileText(toModelFile(turned))).toBe(modelFileText(toModelFile(parts)));
  });

  it("is refused, or the same, when any one of its fields is damaged", () => {
    fc.assert(
      fc.property(kind, seed, seed, (kind, seed, damage) => {
        const file = madeFile(kind, seed);
        const hurt = damaged(file, damage);
        const read = attempt(() => fromModelFile(hurt));
        if (read) expect(read).toEqual(file);
      }),
      { numRuns: 400, seed: 20260116 }
    );
  });

  it("never breaks the reader, though a damaged one was given the digest that fits", () => {
    fc.assert(
      fc.property(kind, seed, seed, (kind, seed, damage) => {
        const hurt = damaged(madeFile(kind, seed), damage);
        const sealed = { ...(hurt as ModelFile), digest: digestOfFile(hurt as ModelFile) };
        try {
          fromModelFile(sealed);
        } catch (error) {
          if ((error as Error).name !== "ModelFileError") throw error;
        }
      }),
      { numRuns: 400, seed: 20260116 }
    );
  });

  it("has a name of its kind and its fingerprint", () =>
    expect(modelId(good)).toMatch(/^additive-[0-9a-f]{6}$/));

  it("has a fingerprint that the day does not change, and a digest that it does", () => {
    const parts = madeParts("additive", 3);
    const [one, other] = ["2026-01-16", "2026-11-28"].map((madeOn) => toModelFile({ ...parts, madeOn }));
    expect(modelHash(one!)).toBe(modelHash(other!));
    expect(one!.digest).not.toBe(other!.digest);
    expect(modelHash(toModelFile({ ...parts, seed: parts.seed + 1 }))).not.toBe(modelHash(one!));
  });

  it("holds a label with a script in it as the text that it is", () => {
    const parts = madeParts("logistic", 1);
    const label = "<script>alert(1)</script>";
    const file = toModelFile({ ...parts, features: parts.features.map((d) => ({ ...d, label })) });
    expect(parseModelFile(modelFileText(file)).features[0]?.label).toBe(label);
  });
});

describe("a file that is no model of this version", () => {
  const text = modelFileText(good);
  it.each([
    [text.slice(0, 400), "cut short: it ends in"],
    ["", "not JSON (choose a file that Rollcall saved)"],
    ["<html></html>", "not JSON"],
    ["[1]", "not a model of Rollcall"],
    ['{"format":"other"}', 'its "format" would be "rollcall-model"'],
    [JSON.stringify({ ...good, version: 2 }), "written in version 2 of the format, newer than this site's 1"],
    [JSON.stringify({ ...good, version: 0 }), "version: not a version: 0"],
    [JSON.stringify({ ...good, extra: 1 }), '"extra": unknown key'],
    [JSON.stringify({ ...good, seed: good.seed + 1 }), "digest: the file was changed after it was written"],
    [
      JSON.stringify({ ...good, calibration: { kind: "platt", slope: null, intercept: 0 } }),
      "calibration.slope: not a number: null"
    ],
    [text.replace('"base":', '"base":1e999,"was":'), "model.base: not a number: Infinity"],
    [
      JSON.stringify({ ...good, split: { ...good.split, testRows: -1 } }),
      "split.testRows: not a whole number of at least 0: -1"
    ],
    ["[".repeat(50_000) + "]".repeat(50_000), "not a model of Rollcall"],
    [
      text.replace('"model":', `"model":${"[".repeat(5000)}${"]".repeat(5000)},"was":`),
      "model: not a model: a list of 1"
    ],
    [" ".repeat(10_000_001), "10 MB, more than 10"]
  ])("%#: is refused in words", (text, words) => {
    expect(() => parseModelFile(text)).toThrow(words);
  });

  it("names eight of many problems and counts the rest", () => {
    const message = attemptMessage(() => fromModelFile({ format: "rollcall-model" }));
    expect(message.split("\n")).toHaveLength(9);
    expect(message).toMatch(/and \d+ more$/);
  });

  it("with a tree that never ends is refused", () => {
    const trees = madeFile("trees", 2);
    const loop = structuredClone(trees) as unknown as { model: { trees: { left: number[] }[] } };
    loop.model.trees[0]!.left[0] = 0;
    expect(() => fromModelFile(loop)).toThrow("model.trees[0]: node 0 leads nowhere");
  });
});

describe("matchModel", () => {
  const here = {
    district: good.district,
    policy: good.policy,
    snapshot: good.snapshot,
    features: good.features,
    labels: [good.label]
  };

  it("has nothing to say of a model made from these rows", () =>
    expect(matchModel(good, here)).toEqual({ scores: true, words: [] }));

  it("says what another district’s model is, and lets it give scores where features match", () =>
    expect(matchModel(good, { ...here, district: "maple", snapshot: "00" })).toEqual({
      scores: true,
      words: ["made from another district’s rows (larkmoor)"]
    }));

  it("names features that the rows lack, and lets the model be looked at alone", () =>
    expect(matchModel(good, { ...here, features: good.features.slice(1) })).toEqual({
      scores: false,
      words: ["these rows have no feature_0, so it can be looked at alone"]
    }));

  it("tells both hashes of a policy and of a snapshot that differ", () =>
    expect(matchModel(good, { ...here, policy: "1234567890", snapshot: "aa11bb22cc" }).words).toEqual([
      "made under another policy: 7c1e90aa, here 12345678",
      "made from another snapshot: 91aa20bb, here aa11bb22"
    ]));
});

/** The value with one field somewhere in it taken out, put in, or made into something else. */
function damaged(value: unknown, seed: number): unknown {
  const dice = random(seed, "damage");
  const copy = structuredClone(value);
  let here = copy as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(here);
    const key = keys.length > 0 ? dice.pick(keys) : "0";
    const inner = here[key];
    if (typeof inner === "object" && inner !== null && dice.chance(0.85)) {
      here = inner as Record<string, unknown>;
      continue;
    }
    const strange = [null, "x", -1, 2, 1e300, NaN, true, [], {}, [[]], { kind: "number" }, "<b>"];
    if (dice.chance(0.2)) Reflect.deleteProperty(here, key);
    else here[key] = dice.pick(strange);
    return copy;
  }
}

/** The same value with the keys of every object in turn. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turn(inner)])); // prettier-ignore
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function attemptMessage(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}

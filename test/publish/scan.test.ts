import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findKeys } from "../../lib/publish/find-keys.js";
import { findWords } from "../../lib/publish/find-words.js";
import { siteFileKind, sourceOfFile } from "../../lib/publish/site-file-kind.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 16, maxLength: 16 });

describe("findKeys", () => {
  it("finds a key wherever it stands", () => {
    fc.assert(
      fc.property(
        hex,
        fc.string(),
        fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), maxLength: 9000 }),
        (key, text, digits) => {
          expect(findKeys(bytes(`${text} ${digits}${key}${digits} ${text}`), new Set([key]))).toBe(1);
        }
      ),
      { numRuns: 200 }
    );
  });

  it("finds no key where none is", () => {
    expect(findKeys(bytes("0123456789abcde f0123456789abcde"), new Set(["0123456789abcdef"]))).toBe(0);
  });
});

describe("findWords", () => {
  it("finds words in any case and escape, and only those that are there", () => {
    expect(findWords("O&#39;Hara, o&#x27;HARA", ["O'Hara", "Smith"])).toEqual(["O'Hara"]);
  });
});

describe("siteFileKind", () => {
  it.each([
    ["index.html", "page"],
    ["schools/oak.html", "page"],
    ["_file/tables/days.0a1b2c3d.csv", "file"],
    ["_import/islands/charts.0a1b2c3d.js", "code"],
    ["_observablehq/minisearch.0a1b2c3d.json", undefined],
    ["_import/charts.js.map", undefined],
    ["data.parquet", undefined],
    ["_file", undefined]
  ])("takes %s for %s", (path, kind) => {
    expect(siteFileKind(path)).toBe(kind);
  });

  it("knows the source of a file by its name without hash", () => {
    expect(sourceOfFile("_file/tables/days.0a1b2c3d.csv")).toBe("tables/days.csv");
    expect(sourceOfFile("_file/a.b.0a1b2c3d.csv.gz")).toBe("a.b.csv.gz");
  });
});

import { describe, expect, it } from "vitest";
import { dayNumber } from "../../lib/simulate/date.js";
import { rawFile, type RawFile, type RawRow } from "../../lib/simulate/raw-file.js";
import { rawFiles } from "../../lib/simulate/raw-files.js";
import { type PlantedFault, rawLines } from "../../lib/simulate/raw-lines.js";
import { simulateDistrict } from "../../lib/simulate/simulate-district.js";

const asOf = dayNumber("2026-01-16");

function textOf(file: RawFile, seed = 1, limit = Infinity): { text: string; faults: PlantedFault[] } {
  const faults: PlantedFault[] = [];
  let [text, lines] = ["", 0];
  for (const line of rawLines(file, seed, asOf, (fault) => faults.push(fault))) {
    text += line;
    if (++lines >= limit) break;
  }
  return { text, faults };
}

const row = (...cells: string[]): RawRow => ({ recorded: 0, cells });

describe("raw lines", () => {
  it("leave out what was recorded after the day of the export", () => {
    const file = rawFile("days.csv", ["day"], () => [
      row("before"),
      { recorded: asOf + 1, cells: ["after"] }
    ]);
    expect(textOf(file).text).toBe("day\nbefore\n");
  });

  it("quote what needs it, and count the line breaks inside a cell as lines", () => {
    const rows = [row("a\nb", "1"), { ...row('say "no"', "2"), planted: "unknown code" as const }];
    const { text, faults } = textOf(rawFile("notes.csv", ["note", "n"], () => rows));
    expect(text).toBe('note,n\n"a\nb",1\n"say ""no""",2\n');
    expect(faults).toEqual([{ file: "notes.csv", line: 4, kind: "unknown code" }]);
  });

  it.each([
    ["exact duplicate", "0012,a\n0012,a\n", [3]],
    ["lost zeros", "12,a\n", [2]],
    ["shifted columns", ",0012,a\n", [2]]
  ] as const)("with %s are spoiled as told, and say where", (kind, spoiled, lines) => {
    const dirt = [{ kind, share: 1, column: "id" }];
    const { text, faults } = textOf(rawFile("x.csv", ["id", "b"], () => [row("0012", "a")], { dirt }));
    expect(text).toBe(`id,b\n${spoiled}`);
    expect(faults.map((d) => d.line)).toEqual(lines);
  });

  it("of JSON have one object a line and no header", () => {
    const file = rawFile("x.ndjson", ["id", "n", "empty"], () => [row("0012", "3", "")], {
      format: "ndjson"
    });
    expect(textOf(file).text).toBe('{"id":"0012","n":3,"empty":null}\n');
  });
});

describe("the files of a district", () => {
  const first = rawFiles(simulateDistrict(7));
  const again = rawFiles(simulateDistrict(7));
  const other = rawFiles(simulateDistrict(8));
  const names = first.map(({ file }, i) => [file, i] as const);

  it.each(names)("%s is the same for the same seed and another for another", (file, i) => {
    const [a, b, c] = [textOf(first[i]!, 7, 1500), textOf(again[i]!, 7, 1500), textOf(other[i]!, 8, 1500)];
    expect(a).toEqual(b);
    if (!["schools.csv", "calendar.csv"].includes(file)) expect(a.text).not.toBe(c.text);
  });

  it("have faults in less than one row of a hundred", () => {
    for (const { file, dirt } of first) {
      const share = dirt.reduce((sum, d) => sum + d.share, 0);
      expect([file, share < 0.01]).toEqual([file, true]);
    }
  });

  it("have a cell for each column in every row", () => {
    for (const file of first) {
      let rows = 0;
      for (const { cells } of file.rows()) {
        expect(cells).toHaveLength(file.columns.length);
        if (++rows >= 500) break;
      }
    }
  });
});

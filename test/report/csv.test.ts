import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvCell, toCsv } from "../../lib/report/csv.js";

describe("a CSV file", () => {
  it("has a head, CRLF ends and doubled quotes (RFC 4180)", () => {
    const columns = [
      { name: "school", value: (d: { school: string; n: number }) => d.school },
      { name: "n", value: (d: { school: string; n: number }) => d.n }
    ];
    expect(toCsv([{ school: 'The "Oak", High', n: 12 }], columns)).toBe(
      'school,n\r\n"The ""Oak"", High",12\r\n'
    );
  });
  it.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", "＝1+1"])(
    "disarms the formula %j",
    (formula) => expect(parse(csvCell(formula), { relax_column_count: true })[0]?.[0]).toBe(`'${formula}`)
  );
  it("leaves plain numbers alone, negative ones too", () => {
    expect(csvCell(-0.5)).toBe("-0.5");
    expect(csvCell("-12.5")).toBe("-12.5");
    expect(csvCell("+3")).toBe("+3");
  });
  it("leaves a cell empty that has no value", () =>
    expect([csvCell(null), csvCell(undefined)]).toEqual(["", ""]));
  it("reads back as it was but for the apostrophe", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (cells) => {
        const line = cells.map((c) => csvCell(c)).join(",");
        const back = parse(line + "\r\n", {
          relax_quotes: false,
          skip_empty_lines: false,
          record_delimiter: "\r\n"
        })[0] ?? [""];
        expect(back.map((c: string, i: number) => (c === `'${cells[i]}` ? cells[i] : c))).toEqual(cells);
      })
    );
  });
});

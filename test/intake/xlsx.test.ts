import { join } from "node:path";
import Excel from "exceljs";
import { describe, expect, test } from "vitest";
import { formatOf } from "../../loaders/intake/cell-format.js";
import { numberText } from "../../loaders/intake/cell-text.js";
import { districtFolder } from "./folder.js";

const { folder, read, complaint } = await districtFolder();

async function workbook(name: string, fill: (book: Excel.Workbook) => void): Promise<string> {
  const book = new Excel.Workbook();
  fill(book);
  await book.xlsx.writeFile(join(folder, name));
  return name;
}

const book = await workbook("book.xlsx", (book) => {
  book.addWorksheet("Notes").addRow(["Read me"]);
  const sheet = book.addWorksheet("Attendance");
  sheet.addRow(["District report"]);
  sheet.addRow([]);
  sheet.addRow(["id", "date", "share", "note", null, "code", "flag", "when"]);
  sheet.addRow([
    "007",
    new Date(Date.UTC(2026, 1, 28)),
    0.1 + 0.2,
    { richText: [{ text: "half " }, { text: "day" }] },
    null,
    42,
    true,
    new Date(Date.UTC(2026, 1, 28, 7, 5, 30))
  ]);
  sheet.addRow([]);
  sheet.addRow([
    "08",
    { formula: "B4+1", result: new Date(Date.UTC(2026, 2, 1)) },
    { formula: "1/3", result: 1 / 3 },
    { error: "#N/A" },
    null,
    7,
    false
  ]);
  sheet.addRow([null, null, null, "<b>&amp;</b>", null, null, null, null, "beyond"]);
  sheet.getCell("F4").numFmt = "00000";
  sheet.getCell("B6").numFmt = "dd/mm/yyyy";
  sheet.getCell("H4").numFmt = "yyyy-mm-dd hh:mm";
});

describe("a workbook", () => {
  test("is read by sheet and header row, each cell as a person reads it", async () => {
    const { columns, table, unreadable, files } = await read(
      { format: "xlsx", sheet: "Attendance", header_row: 3 },
      book
    );
    expect(columns).toEqual(["id", "date", "share", "note", "column_5", "code", "flag", "when"]);
    expect(table).toEqual([
      {
        _file: 0,
        _line: 4,
        id: "007",
        date: "2026-02-28",
        share: "0.3",
        note: "half day",
        column_5: null,
        code: "00042",
        flag: "TRUE",
        when: "2026-02-28 07:05:30"
      },
      {
        _file: 0,
        _line: 6,
        id: "08",
        date: "2026-03-01",
        share: "0.333333333333333",
        note: "#N/A",
        column_5: null,
        code: "7",
        flag: "FALSE",
        when: null
      }
    ]);
    expect(unreadable).toEqual([{ file: 0, line: 7, problem: "has 9 cells where the header has 8" }]);
    expect(files[0]?.rows).toBe(3);
  });

  test("of several sheets needs one named, and says which there are", async () => {
    expect(await complaint({ format: "xlsx" }, book)).toBe(
      'book.xlsx: has 2 sheets: "Notes", "Attendance" (name one as `sheet` in district.json)'
    );
    expect(await complaint({ format: "xlsx", sheet: "attendance" }, book)).toBe(
      'book.xlsx: no sheet "attendance" (it has "Notes", "Attendance")'
    );
  });

  test("without a header takes its columns from the mapping", async () => {
    const name = await workbook(
      "bare.xlsx",
      (book) =>
        void book.addWorksheet("x").addRows([
          ["1", "a"],
          ["2", "b"]
        ])
    );
    const { table } = await read({ format: "xlsx", header: false, columns: ["id", "code"] }, name);
    expect(table.map((row) => [row["_line"], row["id"], row["code"]])).toEqual([
      [1, "1", "a"],
      [2, "2", "b"]
    ]);
  });

  test("with an empty sheet is told", async () => {
    const name = await workbook("void.xlsx", (book) => void book.addWorksheet("x"));
    expect(await complaint({ format: "xlsx" }, name)).toMatch(/^void\.xlsx: the sheet is empty/);
  });
});

describe("a stored number", () => {
  // Dates as Excel itself shows these serial numbers.
  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["45658", "2025-01-01"],
    ["45658.5", "2025-01-01 12:00:00"],
    ["45658.9999999", "2025-01-02"],
    ["0.25", "06:00:00"]
  ])("%s in a date format is %s", (stored, text) => expect(numberText(stored, "date", false)).toBe(text));

  test("counts its days from 1904 where the workbook says so", () => {
    expect(numberText("0", "date", true)).toBe("1904-01-01");
    expect(numberText("44196", "date", true)).toBe("2025-01-01");
  });

  test.each([
    ["0.30000000000000004", "0.3"],
    ["27.761320110000001", "27.76132011"],
    ["12345678901234567", "12345678901234600"],
    ["1E3", "1000"],
    ["-0.05", "-0.05"]
  ])("%s is read as %s, to 15 digits", (stored, text) =>
    expect(numberText(stored, "number", false)).toBe(text)
  );

  test("in an elapsed-time format is hours, minutes and seconds", () => {
    expect(numberText("1.5", "elapsed", false)).toBe("36:00:00");
  });
});

test.each([
  ["General", "number"],
  ["#,##0.00", "number"],
  ["0.00%", "number"],
  ['[Red]#,##0" days"', "number"],
  ["0", "number"],
  ["00000", { zeros: 5 }],
  ["m/d/yyyy", "date"],
  ["[$-409]d-mmm-yy;@", "date"],
  ["h:mm AM/PM", "date"],
  ["[h]:mm", "elapsed"]
] as const)("the format %s shows a %j", (code, format) => expect(formatOf(code)).toEqual(format));

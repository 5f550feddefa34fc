import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { districtFolder } from "./folder.js";

const { write, read } = await districtFolder();

/** `_line` and cells of each row, as one reads them in the file. */
async function cells(content: string | Uint8Array, spec = {}, name = "a.csv") {
  const { table, unreadable } = await read({ format: "csv", ...spec }, write(name, content));
  return { rows: table.map((row) => Object.values(row).slice(1)), unreadable };
}

describe("a CSV file", () => {
  test("is read as text, with the line of each row, nothing trimmed, an empty cell as null", async () => {
    const { table, columns, files } = await read(
      { format: "csv" },
      write("plain.csv", 'id,Full name,n\n007, a ,1.50\n08,"",NULL\n')
    );
    expect(columns).toEqual(["id", "Full name", "n"]);
    expect(table).toEqual([
      { _file: 0, _line: 2, id: "007", "Full name": " a ", n: "1.50" },
      { _file: 0, _line: 3, id: "08", "Full name": null, n: "NULL" }
    ]);
    expect(files).toEqual([
      {
        file: "plain.csv",
        sha256: "e99cbad2fc71d5efc70cb8e06dff8a14e35797dbdbd6424e7ba77c1646334958",
        bytes: 39,
        rows: 2,
        columns: ["id", "Full name", "n"]
      }
    ]);
  });

  test.each([
    ["Unix", "a,b\n1,2\n3,4\n"],
    ["Windows", "a,b\r\n1,2\r\n3,4\r\n"],
    ["old Macintosh", "a,b\r1,2\r3,4\r"],
    ["mixed", "a,b\r\n1,2\n3,4\r\n"],
    ["no last", "a,b\n1,2\n3,4"],
    ["no last Windows", "a,b\r\n1,2\r\n3,4"]
  ])("with %s line ends gives the same rows", async (_, content) => {
    expect((await cells(content)).rows).toEqual([
      [2, "1", "2"],
      [3, "3", "4"]
    ]);
  });

  test.each([
    ["comma", "a,b\n1;x,2\n", "1;x"],
    ["tab", "a\tb\n1,x\t2\n", "1,x"],
    ["semicolon", "a;b\n1,x;2\n", "1,x"],
    ["pipe", "a|b\n1,x|2\n", "1,x"]
  ])("tells its delimiter by itself: %s", async (_, content, first) => {
    expect((await cells(content)).rows).toEqual([[2, first, "2"]]);
  });

  test("quotes delimiters, quotes and line ends; a row after them has its own line", async () => {
    const { rows } = await cells('a,b\n"1, x","say ""yes"""\n"two\r\nlines","\n"\n3,4\n');
    expect(rows).toEqual([
      [2, "1, x", 'say "yes"'],
      [3, "two\r\nlines", "\n"],
      [6, "3", "4"]
    ]);
  });

  test("may hold in a quoted cell a line as wide as a row, where it does not begin like one", async () => {
    const { rows } = await cells('id,day,note\n1,2,"called\nhome, nobody, again\nlater"\n3,4,5\n');
    expect(rows).toEqual([
      [2, "1", "2", "called\nhome, nobody, again\nlater"],
      [5, "3", "4", "5"]
    ]);
  });

  test("skips blank lines and counts none of them as a row, but as a line", async () => {
    const { table, files } = await read({ format: "csv" }, write("blank.csv", "\na,b\n\n1,2\n\r\n\n3,4\n\n"));
    expect(table.map((row) => row["_line"])).toEqual([4, 7]);
    expect(files[0]?.rows).toBe(2);
  });

  test("of one column has blank lines too, which are no rows", async () => {
    expect((await cells('a\n1\n\n2\n""\n')).rows).toEqual([
      [2, "1"],
      [4, "2"],
      [5, null]
    ]);
  });

  test("with a byte order mark has none in its first header", async () => {
    const { columns } = await read({ format: "csv" }, write("bom.csv", "\ufeffid,b\n1,2\n"));
    expect(columns).toEqual(["id", "b"]);
  });

  test("without a header takes its columns from the mapping, and a byte order mark from no cell", async () => {
    const spec = { header: false, columns: ["id", "day"] };
    expect((await cells("\ufeff1,2\n3,4\n", spec)).rows).toEqual([
      [1, "1", "2"],
      [2, "3", "4"]
    ]);
  });

  test("may have its header below other lines", async () => {
    const { rows } = await cells('Report, made on\n"x\n\na,b\n1,2\n', { header_row: 4 });
    expect(rows).toEqual([[5, "1", "2"]]);
  });

  test("may have a header of several lines", async () => {
    const { columns, table } = await read({ format: "csv" }, write("tall.csv", '"Days\nout",b\n1,2\n'));
    expect(columns).toEqual(["Days\nout", "b"]);
    expect(table[0]?.["_line"]).toBe(3);
  });

  test("names a second column of one name, a nameless one and one with our own name apart", async () => {
    const { columns } = await read({ format: "csv" }, write("names.csv", "Day,DAY,,_line\n1,2,3,4\n"));
    expect(columns).toEqual(["Day", "DAY (2)", "column_3", "_line (2)"]);
  });

  test("keeps a quote inside a cell that is not quoted", async () => {
    expect((await cells('a,b,c\n1,5" pipe,3\n1,Robert "Bob" S,3\n')).rows).toEqual([
      [2, "1", '5" pipe', "3"],
      [3, "1", 'Robert "Bob" S', "3"]
    ]);
  });

  test("without any quoting keeps every quote", async () => {
    expect((await cells('a,b\n"1,2"\n', { quote: "" })).rows).toEqual([[2, '"1', '2"']]);
  });

  test("with words that mean empty has null for them", async () => {
    expect((await cells("a,b\nNA,1\n.,NAN\n", { nulls: ["NA", "."] })).rows).toEqual([
      [2, null, "1"],
      [3, null, "NAN"]
    ]);
  });

  test("in gzip is known by its bytes", async () => {
    expect((await cells(gzipSync("a,b\n1,2\n"), {}, "packed.csv.gz")).rows).toEqual([[2, "1", "2"]]);
    expect((await cells(gzipSync("a,b\n1,2\n"), {}, "packed.csv")).rows).toEqual([[2, "1", "2"]]);
  });

  test("in Windows-1252 or UTF-16 is read as its mapping says", async () => {
    expect(
      (await cells(Buffer.from("a,b\ncaf\xe9,\x80\n", "latin1"), { encoding: "windows-1252" })).rows
    ).toEqual([[2, "café", "€"]]);
    expect((await cells(Buffer.from("\ufeffa,b\né,2\n", "utf16le"), { encoding: "utf-16" })).rows).toEqual([
      [2, "é", "2"]
    ]);
    const swapped = Buffer.from("\ufeffa,b\né,2\n", "utf16le").swap16();
    expect((await cells(swapped, { encoding: "utf-16" })).rows).toEqual([[2, "é", "2"]]);
  });

  test("whose name DuckDB would take for a pattern is read alone", async () => {
    write("days1.csv", "a,b\nother,file\n");
    expect((await cells("a,b\n1,2\n", {}, "days[1].csv")).rows).toEqual([[2, "1", "2"]]);
  });

  test("with a header alone has no rows", async () => {
    const { table, files, columns } = await read({ format: "csv" }, write("header.csv", "a,b"));
    expect([table.length, files[0]?.rows, columns]).toEqual([0, 0, ["a", "b"]]);
  });
});

describe("a row that cannot be read", () => {
  test("by its number of cells is told with its line, and moves no other row's line", async () => {
    const { rows, unreadable } = await cells("a,b,c\n1,2,3\n4,5\n\n7,8,9,10\n11,12,13,\n14,15,16\n");
    expect(rows).toEqual([
      [2, "1", "2", "3"],
      [7, "14", "15", "16"]
    ]);
    expect(unreadable).toEqual([
      { file: 0, line: 3, problem: "has 2 cells where the header has 3" },
      { file: 0, line: 5, problem: "has 4 cells where the header has 3" },
      { file: 0, line: 6, problem: "has 4 cells where the header has 3" }
    ]);
  });

  test("for a quote that never closes costs one line, not the rest of the file", async () => {
    const { rows, unreadable } = await cells('a,b,c\n1,"x,3\n4,"y\nz",6\n7,8,9\n');
    expect(rows).toEqual([
      [3, "4", "y\nz", "6"],
      [5, "7", "8", "9"]
    ]);
    expect(unreadable).toEqual([{ file: 0, line: 2, problem: "has a quote that never closes" }]);
  });

  test("for a quote that is open where the file ends is told too", async () => {
    const { rows, unreadable } = await cells('a,b\n1,2\n3,"4\n');
    expect(rows).toEqual([[2, "1", "2"]]);
    expect(unreadable).toEqual([{ file: 0, line: 3, problem: "has a quote that never closes" }]);
  });

  test("for one of two stray quotes does not hide the rows between them in a cell", async () => {
    const between = Array.from({ length: 60 }, (_, i) => `${i + 10},n,p`).join("\n");
    const { rows, unreadable } = await cells(`id,name,code\n1,"x,p\n${between}\n9,y",p\n`);
    expect(rows.length).toBe(61);
    expect(rows.at(-1)).toEqual([63, "9", 'y"', "p"]);
    expect(unreadable).toEqual([{ file: 0, line: 2, problem: "has a quote that never closes" }]);
  });

  test("for text after a closing quote is told without that text", async () => {
    const { rows, unreadable } = await cells('a,b\n1,"x"Maria\n3,4\n');
    expect(rows).toEqual([[3, "3", "4"]]);
    expect(unreadable).toEqual([{ file: 0, line: 2, problem: "has text after a closing quote" }]);
  });

  test("for bytes that are not in the declared UTF-8 leaves the others", async () => {
    const content = Buffer.from("a,b\ncaf\xe9,1\n3,4\n", "latin1");
    const { rows, unreadable } = await cells(content, { encoding: "utf-8" });
    expect(rows).toEqual([[3, "3", "4"]]);
    expect(unreadable).toEqual([{ file: 0, line: 2, problem: "holds bytes that are not UTF-8" }]);
  });
});

describe("several files", () => {
  test("stand under one another by column name, each with its own columns listed", async () => {
    write("year/1.csv", "id,day\n1,2\n");
    write("year/2.csv", "Day,id,note\n3,4,x\n");
    const { table, columns, files } = await read({ format: "csv" }, "year/*.csv");
    expect(columns).toEqual(["id", "day", "note"]);
    expect(table).toEqual([
      { _file: 0, _line: 2, id: "1", day: "2", note: null },
      { _file: 1, _line: 2, id: "4", day: "3", note: "x" }
    ]);
    expect(files.map((file) => file.columns)).toEqual([
      ["id", "day"],
      ["Day", "id", "note"]
    ]);
  });
});

import { createWriteStream, mkdirSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { districtFolder } from "./folder.js";

const { folder, write, complaint } = await districtFolder();
const csv = { format: "csv" } as const;

test("a missing file is named", async () => {
  expect(await complaint(csv, "gone.csv")).toBe(
    "gone.csv: no such file (put it there, or correct `files` in district.json)"
  );
});

test("a pattern that matches nothing is named", async () => {
  expect(await complaint(csv, "none/*.csv")).toMatch(/^none\/\*\.csv: matches no file/);
});

test("a folder in place of a file is told as such", async () => {
  mkdirSync(join(folder, "maple"));
  expect(await complaint(csv, "maple")).toBe(
    'maple: is a folder, not a file (name the files inside it, as "maple/*.csv")'
  );
});

test("a way out of the district's folder is refused", async () => {
  expect(await complaint(csv, "../secret.csv")).toMatch(
    /^\.\.\/secret\.csv: leads out of the district's folder/
  );
});

test.each([["csv"], ["ndjson"], ["xml"], ["xlsx"], ["parquet"]] as const)(
  "an empty %s file is told as such",
  async (format) => {
    expect(await complaint({ format, element: "x" }, write(`empty.${format}`, ""))).toMatch(
      `empty.${format}: the file is empty`
    );
  }
);

test("a CSV file of nothing but blank lines is empty", async () => {
  expect(await complaint(csv, write("blank.csv", "\n\n \r\n"))).toMatch(/^blank\.csv: the file is empty/);
});

test("a truncated gzip file is told from a damaged one, and from one that is none", async () => {
  const packed = gzipSync(`a,b\n${"1,2\n".repeat(10_000)}`);
  expect(await complaint(csv, write("cut.csv.gz", packed.subarray(0, 60)))).toBe(
    "cut.csv.gz: the gzip file is cut short (copy or export it again)"
  );
  const damaged = Buffer.from(packed);
  damaged.writeUInt32LE(1, damaged.length - 8);
  expect(await complaint(csv, write("damaged.csv.gz", damaged))).toMatch(
    "damaged.csv.gz: the gzip file is damaged"
  );
  expect(await complaint(csv, write("plain.csv.gz", "a,b\n1,2\n"))).toMatch(
    "plain.csv.gz: is named .gz but holds no gzip"
  );
});

test("a gzip file that is cut short past its first megabyte is told too", async () => {
  const rows = Array.from({ length: 300_000 }, (_, i) => `${i},${(i * 7919) % 104729}`).join("\n");
  const packed = gzipSync(`a,b\n${rows}\n`);
  expect(await complaint(csv, write("late.csv.gz", packed.subarray(0, packed.length - 100)))).toMatch(
    /cut short/
  );
});

test("a NUL byte is named by its line", async () => {
  expect(await complaint(csv, write("nul.csv", "a,b\n1,2\n3,x\0y\n"))).toMatch(
    /^nul\.csv:3: a NUL byte in the text/
  );
});

test("bytes that are not UTF-8 are named by line and byte, with the way out", async () => {
  const content = Buffer.from("a,b\n1,caf\xe9\n3,4\n", "latin1");
  expect(await complaint(csv, write("latin.csv", content))).toBe(
    'latin.csv:2: byte 9 of the file is not UTF-8 (say how the file is written, as "encoding": "windows-1252" in district.json)'
  );
  const late = Buffer.concat([
    Buffer.from(`a,b\n${"12345678,é\n".repeat(200_000)}`),
    Buffer.from([0x31, 0x2c, 0xc3])
  ]);
  expect(await complaint(csv, write("late.csv", late))).toMatch(
    /^late\.csv:200002: byte 2400006 of the file is not UTF-8/
  );
});

test("a wrong delimiter is told with the one that fits", async () => {
  expect(await complaint({ ...csv, delimiter: ";" }, write("tabs.csv", "id\tday\tcode\n1\t2\t3\n"))).toBe(
    'tabs.csv:1: one column where the delimiter is ";", 3 where it is a tab (set "delimiter": "\\t" in district.json)'
  );
});

test("a header-less file of another width than its mapping says is told with both widths", async () => {
  const spec = { ...csv, header: false, columns: ["id", "day"] };
  expect(await complaint(spec, write("wide.csv", "1,2,3\n4,5,6\n"))).toMatch(
    /^wide\.csv:1: the rows have 3 cells where `columns` names 2 /
  );
});

test("a header row past the end of the file is told", async () => {
  expect(await complaint({ ...csv, header_row: 9 }, write("short.csv", "a,b\n1,2\n"))).toMatch(
    /^short\.csv:9: there is no header line/
  );
});

test("a single line of 100 MB ends in an error within 100 MB of memory, at the head of a file or in its midst", async () => {
  const out = createWriteStream(join(folder, "long.csv"));
  out.write("a,b\n1,2\n");
  const megabyte = Buffer.alloc(1 << 20, "x");
  for (let i = 0; i < 100; i++) if (!out.write(megabyte)) await once(out, "drain");
  out.end("\n");
  await once(out, "finish");
  const before = process.memoryUsage().rss;
  expect(await complaint(csv, "long.csv")).toBe(
    "long.csv:3: the line is longer than 1 MB (is this the right file and format?)"
  );
  expect(await complaint({ format: "ndjson" }, "long.csv")).toMatch(
    /^long\.csv:3: the line is longer than 1 MB/
  );
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  const late = `a,b\n${"1,2\n".repeat(500_000)}${"x".repeat(2 ** 21)}\n`;
  expect(await complaint(csv, write("late-long.csv", late))).toMatch(
    /^late-long\.csv:500002: the line is longer than 1 MB/
  );
});

test("a file in which hardly a row has the header's width is refused as a whole", async () => {
  const content = `a,b\n${"Maria,2,3\n".repeat(100_001)}`;
  expect(await complaint(csv, write("all.csv", content))).toBe(
    "all.csv: more than 100000 rows cannot be read, line 100002 for one: it has 3 cells where the header has 2 (is its format in district.json the right one?)"
  );
});

test.each([
  ["parquet", "not-a.parquet", "is not a Parquet file, or is damaged"],
  ["xlsx", "not-a.xlsx", "is not an XLSX workbook"]
] as const)("a %s file that is none is told as such", async (format, name, words) => {
  expect(await complaint({ format }, write(name, "PAR1 nothing of the kind PK"))).toMatch(
    `${name}: ${words}`
  );
});

test.each([
  ["<a><r>1</r><r>Maria</a>", /^bad\.xml:1:\d+: malformed XML, unexpected close tag/],
  ["<a>\n<r>1</r>\n<r>Maria", /^bad\.xml:3:\d+: malformed XML, unclosed tag/],
  ["Maria, 7", /^bad\.xml:1:\d+: malformed XML, text data outside of root node/]
])("malformed XML is told with its line and column, and none of its text: %j", async (content, expected) => {
  const message = await complaint({ format: "xml", element: "r" }, write("bad.xml", content));
  expect(message).toMatch(expected);
  expect(message).not.toContain("Maria");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { districtFolder } from "./folder.js";

const { write, read } = await districtFolder();

const cell = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 6 }) },
    {
      weight: 3,
      arbitrary: fc.string({
        unit: fc.constantFrom("a", "é", '"', ",", ";", "\t", "|", "\n", "\r\n", " ", "李"),
        maxLength: 5
      })
    },
    { weight: 1, arbitrary: fc.constant("") }
  )
  .map((text) => text.replace(/\0|\r(?!\n)/g, ""));

const writtenTable = fc.record({
  rows: fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }))
    .map((rows) => rows.map((cells, index) => [`S${100 + index}`, ...cells])),
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n"),
  quoteAll: fc.boolean(),
  bom: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
  blankLines: fc.boolean()
});

test("a table that any writer of CSV wrote is read back cell by cell, each row with its line", async () => {
  await fc.assert(
    fc.asyncProperty(
      writtenTable,
      async ({ rows, delimiter, lineEnd, quoteAll, bom, endsWithLineEnd, blankLines }) => {
        const width = rows[0]?.length ?? 2;
        const quoted = (text: string) =>
          quoteAll || /["\n\r]/.test(text) || text.includes(delimiter)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const lines: number[] = [];
        let text = Array.from({ length: width }, (_, i) => `h${i}`).join(delimiter);
        for (const row of rows) {
          text += lineEnd + (blankLines ? lineEnd : "");
          lines.push(text.split("\n").length);
          text += row.map(quoted).join(delimiter);
        }
        const file = write("written.csv", (bom ? "\ufeff" : "") + text + (endsWithLineEnd ? lineEnd : ""));
        const { table, unreadable, files } = await read({ format: "csv", delimiter }, file);
        expect(unreadable).toEqual([]);
        expect(files[0]?.rows).toBe(rows.length);
        expect(table.map((row) => Object.values(row).slice(1))).toEqual(
          rows.map((row, index) => [lines[index], ...row.map((text) => (text === "" ? null : text))])
        );
      }
    ),
    { numRuns: 150, seed: 20260116 }
  );
}, 120_000);

const damage = fc.record({
  at: fc.nat(),
  drop: fc.integer({ min: 0, max: 8 }),
  insert: fc.constantFrom("", '"', ",", "\n", "\r", ",,", '"\n"', "é", "\x7f", "a\n\nb", '",')
});

test("a damaged file loses no line: each is read, told unreadable, part of a quoted cell or blank, and no error is foreign", async () => {
  const sound = `id,name,day\n${Array.from({ length: 30 }, (_, i) => `${i},"name ${i}",2026-01-${10 + i}`).join("\n")}\n`;
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      let text = sound;
      for (const { at, drop, insert } of damages) {
        const place = 12 + (at % (text.length - 12));
        text = text.slice(0, place) + insert + text.slice(place + drop);
      }
      const raw = await read({ format: "csv" }, write("damaged.csv", text)).catch((error: Error) => {
        expect(error.name).toBe("RollcallError");
      });
      if (!raw) return;
      const { table, unreadable, files } = raw;
      expect(files[0]?.rows).toBe(table.length + unreadable.length);
      const starts = [...table.map((row) => Number(row["_line"])), ...unreadable.map((row) => row.line)].sort(
        (a, b) => a - b
      );
      expect(new Set(starts).size).toBe(starts.length);
      const spanned =
        table
          .flatMap((row) => Object.values(row))
          .join("")
          .split("\n").length - 1;
      const filled = text
        .split("\n")
        .slice(1)
        .filter((line) => line !== "" && line !== "\r").length;
      expect(starts.length + spanned).toBeGreaterThanOrEqual(filled);
      expect(spanned).toBeLessThan(5);
    }),
    { numRuns: 500, seed: 20260116 }
  );
}, 120_000);

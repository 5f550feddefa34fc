import fc from "fast-check";

/** A way to spoil a file: a fraction says where, so that it fits a file of any length. */
export type Mutation = (bytes: Buffer) => Buffer;

/** Evenly anywhere in the file: fast-check's own bias would spoil little but its beginning. */
const where = fc.noBias(fc.integer({ min: 0, max: 999_999 })).map((millionth) => millionth / 1_000_000);
const rubbish = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '"',
    '""',
    ",",
    ",,,,,,,,",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\0",
    "\ufeff",
    "é",
    "2099-01-01",
    "0",
    "-1",
    "1e999",
    "NaN",
    "<b>x</b>",
    "'; --",
    "Smith"
  ),
  fc.constantFrom(
    "0102,07,2026-01-06,EX,,2026-01-07,",
    "0999,07,2026-01-06,EX,,2026-01-07,",
    "102,7,2026-01-06,EX,,2026-01-07,"
  )
);

const wrongCell = fc.constantFrom(
  "",
  " ",
  "2099-01-01",
  "2026-13-45",
  "2026-01-09",
  "1812-02-12",
  "0",
  "-1",
  "99999",
  "1e999",
  "NaN",
  "X",
  "Y",
  "UX",
  "ZZ",
  "Quackenbush",
  "0102",
  "102",
  "00104",
  "0999",
  "07",
  "7",
  "yes",
  "<b>x</b>"
);

/** One spoiling of any kind: bytes swapped, changed, cut or put in; cells deleted; lines repeated, swapped or torn. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(where, where).map(
    ([a, b]) =>
      (bytes: Buffer) =>
        swapBytes(bytes, at(a, bytes.length), at(b, bytes.length))
  ),
  fc.tuple(where, fc.integer({ min: 0, max: 255 })).map(
    ([a, byte]) =>
      (bytes: Buffer) =>
        splice(bytes, at(a, bytes.length), 1, Buffer.from([byte]))
  ),
  fc.tuple(where, fc.nat({ max: 40 })).map(
    ([a, n]) =>
      (bytes: Buffer) =>
        splice(bytes, at(a, bytes.length), n, Buffer.alloc(0))
  ),
  fc.tuple(where, rubbish).map(
    ([a, text]) =>
      (bytes: Buffer) =>
        splice(bytes, at(a, bytes.length), 0, Buffer.from(text))
  ),
  changedCell(wrongCell),
  changedCell(wrongCell),
  changedCell(wrongCell),
  fc.tuple(where, where).map(([a, b]) => onLines((lines) => deleteCell(lines, at(a, lines.length), b))),
  fc
    .tuple(where, where)
    .map(([a, b]) =>
      onLines((lines) => lines.toSpliced(at(b, lines.length), 0, lines[at(a, lines.length)] ?? ""))
    ),
  fc
    .tuple(where, where)
    .map(([a, b]) => onLines((lines) => swapLines(lines, at(a, lines.length), at(b, lines.length)))),
  fc
    .tuple(where, rubbish)
    .map(([a, text]) => onLines((lines) => lines.toSpliced(at(a, lines.length), 0, text))),
  where.map((a) => (bytes: Buffer) => bytes.subarray(0, at(Math.sqrt(a), bytes.length)))
);

function at(fraction: number, length: number): number {
  return Math.floor(fraction * length);
}

function splice(bytes: Buffer, from: number, length: number, added: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + length)]);
}

function swapBytes(bytes: Buffer, a: number, b: number): Buffer {
  const swapped = Buffer.from(bytes);
  swapped[a] = bytes[b] ?? 0;
  swapped[b] = bytes[a] ?? 0;
  return swapped;
}

function onLines(change: (lines: string[]) => string[]): Mutation {
  return (bytes) => Buffer.from(change(bytes.toString("latin1").split("\n")).join("\n"), "latin1");
}

function changedCell(values: fc.Arbitrary<string>): fc.Arbitrary<Mutation> {
  return fc.tuple(where, where, values).map(([a, b, value]) =>
    onLines((lines) => {
      const line = at(a, lines.length);
      const cells = (lines[line] ?? "").split(",");
      return lines.with(line, cells.with(at(b, cells.length), value).join(","));
    })
  );
}

function deleteCell(lines: string[], line: number, cell: number): string[] {
  const cells = (lines[line] ?? "").split(",");
  return lines.with(line, cells.toSpliced(at(cell, cells.length), 1).join(","));
}

function swapLines(lines: string[], a: number, b: number): string[] {
  return lines.with(a, lines[b] ?? "").with(b, lines[a] ?? "");
}

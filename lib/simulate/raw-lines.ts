import type { DayNumber } from "./date.js";
import { type Dirt, type DirtKind, spoil } from "./dirt.js";
import { random } from "../random/random.js";
import type { RawFile } from "./raw-file.js";

/** A fault that was written, and where: the truth that intake is judged by. */
export interface PlantedFault {
  readonly file: string;
  /** Physical line, from 1, where the row begins. */
  readonly line: number;
  readonly kind: DirtKind;
}

/** The text of a file as exported on a day, line by line with their ends; every planted fault is reported. */
export function* rawLines(
  file: RawFile,
  seed: number,
  asOf: DayNumber,
  report: (fault: PlantedFault) => void
): Generator<string> {
  const dice = random(seed, "dirt", file.file);
  const write = file.format === "ndjson" ? jsonLine(file.columns) : delimitedLine(file.delimiter);
  let line = 1;
  const emit = (cells: readonly string[], kind?: DirtKind): string => {
    const text = write(cells);
    if (kind) report({ file: file.file, line, kind });
    line += countLines(text);
    return text;
  };
  if (file.format === "csv") yield emit(file.columns);
  for (const { recorded, cells, planted } of file.rows()) {
    if (recorded > asOf) continue;
    const dirt = planted ? undefined : choose(file.dirt, dice.uniform());
    if (dirt === undefined) yield emit(cells, planted);
    else {
      const [first, second] = spoil(cells, dirt, file.columns, dice);
      const isFirstSound = dirt.kind === "exact duplicate";
      if (first) yield emit(first, isFirstSound ? undefined : dirt.kind);
      if (second) yield emit(second, dirt.kind);
    }
  }
}

function choose(dirt: readonly Dirt[], chance: number): Dirt | undefined {
  let left = chance;
  return dirt.find(({ share }) => (left -= share) < 0);
}

function delimitedLine(delimiter: string): (cells: readonly string[]) => string {
  const quoted = (cell: string): string =>
    cell.includes(delimiter) || cell.includes('"') || cell.includes("\n")
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  return (cells) => `${cells.map(quoted).join(delimiter)}\n`;
}

/** Cells beyond the columns are left out; numbers stay numbers. */
function jsonLine(columns: readonly string[]): (cells: readonly string[]) => string {
  const value = (cell: string): string | number | null =>
    cell === "" ? null : /^[1-9]\d{0,2}$|^0$/.test(cell) ? Number(cell) : cell;
  return (cells) =>
    `${JSON.stringify(Object.fromEntries(columns.map((column, i) => [column, value(cells[i] ?? "")])))}\n`;
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) count++;
  return count;
}

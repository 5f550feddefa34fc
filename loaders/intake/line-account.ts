import { isUtf8 } from "node:buffer";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { type CsvDialect, tooLong } from "./csv-dialect.js";
import { firstBadByte, openBytes } from "./encoding.js";
import { longestLine, longestSpan } from "./limits.js";
import { raggedProblem, refuseTooMany } from "./unreadable.js";

/** What a pass over a CSV file's bytes tells of its lines, before any cell is read. */
export interface LineAccount {
  /** Records with as many cells as there are columns. */
  rows: number;
  /** Records with more or fewer cells. */
  ragged: { line: number; cells: number }[];
  /** From this row on (0-based, ragged ones not counted) its line is the row plus the shift. */
  shifts: { row: number; shift: number }[];
  /** Line ends inside quoted cells. */
  quotedLineEnds: number;
  /** Whether every line ends alike, every byte is UTF-8 and no quotes are in doubt. */
  isRegular: boolean;
}

const [ordinary, newline, delimiter, quote, carriage, nul] = [0, 1, 2, 3, 4, 5];

/** Counts lines, records and their cells in one pass; a NUL byte, a line past the limit or a byte that is not UTF-8 stops it. */
export class LineAccountant {
  readonly account: LineAccount = { rows: 0, ragged: [], shifts: [], quotedLineEnds: 0, isRegular: true };
  private readonly kinds = new Uint8Array(256);
  private readonly expected: number;
  private line = 1;
  private offset = 0;
  private lineStart = 0;
  private recordLine = 1;
  private cells = 1;
  private quotedDelimiters = 0;
  private inQuotes = false;
  private carriages = 0;
  private windowsEnds = 0;
  private unixEnds = 0;
  private afterCarriage = false;
  private hasBadBytes = false;
  private tail: Buffer = Buffer.alloc(0);

  constructor(
    private readonly dialect: CsvDialect,
    private readonly name: string,
    /** A declared UTF-8 file keeps its good rows; an undeclared one may be in another encoding altogether. */
    private readonly isDeclared: boolean
  ) {
    this.expected = dialect.columns.length;
    this.kinds[13] = carriage;
    this.kinds[dialect.newline] = newline;
    this.kinds[dialect.delimiter.charCodeAt(0)] = delimiter;
    if (dialect.quote) this.kinds[dialect.quote.charCodeAt(0)] = quote;
    this.kinds[0] = nul;
  }

  push(chunk: Buffer): void {
    this.checkUtf8(chunk);
    const { kinds, offset } = this;
    for (let i = 0; i < chunk.length; i++) {
      const kind = kinds[chunk[i] ?? 0];
      if (kind === ordinary) continue;
      if (kind === delimiter) {
        if (this.inQuotes) this.quotedDelimiters++;
        else this.cells++;
      } else if (kind === newline) {
        this.afterCarriage = i > 0 ? chunk[i - 1] === 13 : this.afterCarriage;
        this.endLine(offset + i);
      } else if (kind === quote) this.inQuotes = !this.inQuotes;
      else if (kind === carriage) this.carriages++;
      else if (kind === nul) throw this.nulByte();
    }
    this.offset += chunk.length;
    this.afterCarriage = chunk[chunk.length - 1] === 13;
    if (this.offset - this.lineStart > longestLine) throw tooLong(this.name, this.line);
  }

  end(): LineAccount {
    if (this.tail.length > 0) this.refuseBytes(this.tail, 0, this.offset - this.tail.length);
    if (this.inQuotes) this.account.isRegular = false;
    if (this.offset > this.lineStart) {
      this.inQuotes = false;
      this.endLine(this.offset);
      this.unixEnds--;
    }
    const endsAlike = this.carriages === this.windowsEnds && (this.windowsEnds === 0 || this.unixEnds <= 0);
    this.account.isRegular &&= endsAlike;
    return this.account;
  }

  private endLine(at: number): void {
    const isWindows = this.afterCarriage && this.dialect.newline === 10;
    if (isWindows) this.windowsEnds++;
    else this.unixEnds++;
    if (at - this.lineStart > longestLine) throw tooLong(this.name, this.line);
    if (this.line <= this.dialect.linesAbove) this.startRecord();
    else if (this.inQuotes) this.spanLine();
    else this.endRecord(at - this.lineStart - (isWindows ? 1 : 0));
    this.line++;
    this.lineStart = at + 1;
    this.quotedDelimiters = 0;
  }

  /** A quoted cell that holds what could be whole rows may be two stray quotes: then the slower reader decides. */
  private spanLine(): void {
    this.account.quotedLineEnds++;
    const couldBeRow = this.recordLine < this.line && this.quotedDelimiters + 1 === this.expected;
    if (couldBeRow || this.line - this.recordLine >= longestSpan) this.account.isRegular = false;
  }

  private endRecord(lineLength: number): void {
    const isBlank = lineLength === 0 && this.recordLine === this.line;
    if (!isBlank && this.cells === this.expected) this.countRow();
    else if (!isBlank) this.countRagged();
    this.startRecord();
  }

  private startRecord(): void {
    this.recordLine = this.line + 1;
    this.cells = 1;
    this.inQuotes = false;
  }

  private countRagged(): void {
    const { ragged } = this.account;
    ragged.push({ line: this.recordLine, cells: this.cells });
    if (this.recordLine < this.line) this.account.isRegular = false;
    refuseTooMany(ragged.length, this.name, this.recordLine, raggedProblem(this.cells, this.expected));
  }

  private countRow(): void {
    const { shifts, rows } = this.account;
    const shift = this.recordLine - rows;
    if (shifts[shifts.length - 1]?.shift !== shift) shifts.push({ row: rows, shift });
    this.account.rows++;
  }

  private checkUtf8(chunk: Buffer): void {
    if (this.hasBadBytes) return;
    const bytes = this.tail.length > 0 ? Buffer.concat([this.tail, chunk]) : chunk;
    const open = openBytes(bytes);
    const whole = open > 0 ? bytes.subarray(0, bytes.length - open) : bytes;
    if (!isUtf8(whole)) this.refuseBytes(whole, firstBadByte(whole), this.offset - this.tail.length);
    this.tail = Buffer.from(bytes.subarray(bytes.length - open));
  }

  private refuseBytes(bytes: Buffer, at: number, offset: number): void {
    this.account.isRegular = false;
    this.hasBadBytes = true;
    if (this.isDeclared) return;
    let line = this.line;
    for (let i = 0; i < at; i++) if (bytes[i] === this.dialect.newline) line++;
    throw new RollcallError(
      `${this.name}:${line}`,
      `byte ${offset + at} of the file is not UTF-8`,
      'say how the file is written, as "encoding": "windows-1252" in district.json'
    );
  }

  private nulByte(): RollcallError {
    return new RollcallError(
      `${this.name}:${this.line}`,
      "a NUL byte in the text",
      'a damaged export, or "encoding": "utf-16" in district.json'
    );
  }
}

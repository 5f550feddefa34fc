import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Cell } from "../native/append-rows.js";
import type { NativeDatabase } from "../native/database.js";
import { mostColumns } from "./limits.js";
import { createStagedTable, stagedColumn } from "./staged.js";

const batchSize = 20_000;

/** A staged table whose columns come to light while its rows are read. */
export class GrowingTable {
  readonly columns: string[] = [];
  rows = 0;
  private readonly places = new Map<string, number>();
  private written = 0;
  private waiting: Cell[][] = [];
  private lastLine = 0;
  private sharesLines = false;

  private constructor(
    private readonly db: NativeDatabase,
    private readonly table: string,
    private readonly name: string
  ) {}

  static async create(db: NativeDatabase, name: string): Promise<GrowingTable> {
    const table = await createStagedTable(db, 0);
    await db.run(`ALTER TABLE ${table} ADD COLUMN _record BIGINT`);
    return new GrowingTable(db, table, name);
  }

  /** Where records share a line, as in a file without line ends, each goes by its number: `_line` tells rows apart. */
  get relation(): string {
    return this.sharesLines ? `(SELECT * REPLACE (_record AS _line) FROM ${this.table})` : this.table;
  }

  add(line: number, cells: Iterable<readonly [column: string, cell: string]>): void {
    this.sharesLines ||= line <= this.lastLine;
    this.lastLine = line;
    const row: Cell[] = [line, ++this.rows];
    for (const [column, cell] of cells) row[this.place(column, line) + 2] = cell === "" ? null : cell;
    this.waiting.push(row);
  }

  get isFull(): boolean {
    return this.waiting.length >= batchSize;
  }

  async flush(): Promise<void> {
    for (; this.written < this.columns.length; this.written++)
      await this.db.run(`ALTER TABLE ${this.table} ADD COLUMN ${stagedColumn(this.written)} VARCHAR`);
    await this.db.append(this.table, this.waiting);
    this.waiting = [];
  }

  private place(column: string, line: number): number {
    const known = this.places.get(column);
    if (known !== undefined) return known;
    if (this.columns.length >= mostColumns)
      throw new RollcallError(
        `${this.name}:${line}`,
        `more than ${mostColumns} columns in one record`,
        "name the part that repeats, as `each` in district.json"
      );
    this.places.set(column, this.columns.length);
    return this.columns.push(column) - 1;
  }
}

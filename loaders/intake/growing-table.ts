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

  private constructor(
    private readonly db: NativeDatabase,
    readonly relation: string,
    private readonly name: string
  ) {}

  static async create(db: NativeDatabase, name: string): Promise<GrowingTable> {
    return new GrowingTable(db, await createStagedTable(db, 0), name);
  }

  add(line: number, cells: Iterable<readonly [column: string, cell: string]>): void {
    const row: Cell[] = [line];
    for (const [column, cell] of cells) row[this.place(column, line) + 1] = cell === "" ? null : cell;
    this.waiting.push(row);
    this.rows++;
  }

  get isFull(): boolean {
    return this.waiting.length >= batchSize;
  }

  async flush(): Promise<void> {
    for (; this.written < this.columns.length; this.written++)
      await this.db.run(`ALTER TABLE ${this.relation} ADD COLUMN ${stagedColumn(this.written)} VARCHAR`);
    await this.db.append(this.relation, this.waiting);
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

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { RowTable } from "../../lib/model/row-table.js";
import type { Database } from "../../lib/query/database.js";
import { appendRows, type Cell } from "./append-rows.js";
import { plainValue } from "./plain-value.js";
import { readColumns } from "./read-columns.js";
import { statementError } from "./statement-error.js";

export interface NativeDatabase extends Database {
  /** A private folder for files that may spill from memory; gone when the database closes or the process ends. */
  readonly scratch: string;
  /** Adds rows to a table through DuckDB's appender, cells in the table's column order. */
  append(table: string, rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>): Promise<number>;
  /**
   * Runs sequences of statements that don't need each other, two at a time: where one has little for two threads to do.
   * `apart`, each on half of the threads as long as there are two: long ones hinder each other less.
   * After an error, close the database: settings of the sequences may stand.
   */
  runTogether(
    sequences: readonly (readonly string[])[],
    options?: { readonly apart?: boolean }
  ): Promise<void>;
  /** A statement's rows by column, for many rows of numbers. */
  columns(sql: string): Promise<RowTable>;
}

export interface DatabaseOptions {
  /** A database file; in memory without it. */
  path?: string;
  threads?: number;
  /** The engine's own limit, as DuckDB writes it ("1.5GB"); past it, it spills to a temporary folder. */
  memory?: string;
  /** Keep rows in the order they were read (slower, and needs more memory). Default false: sort where order matters. */
  keepOrder?: boolean;
}

/** Opens native DuckDB, closed to the network: no extension is ever fetched. */
export async function openDatabase(options: DatabaseOptions = {}): Promise<NativeDatabase> {
  const scratch = mkdtempSync(join(tmpdir(), "rollcall-"));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  process.once("exit", clear);
  const instance = await DuckDBInstance.create(options.path ?? ":memory:", settings(options, scratch));
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  // a footer is read once while the file stays the same by inode, size and time
  await connection.run("SET GLOBAL parquet_metadata_cache = true");
  let beside: DuckDBConnection | undefined;
  return {
    scratch,
    run: (sql) => named(sql, async () => void (await connection.run(sql))),
    rows: <T>(sql: string) => named(sql, () => read<T>(connection, sql)),
    append: (table, rows) => named(`append to ${table}`, () => appendRows(connection, table, rows)),
    columns: (sql) => named(sql, () => readColumns(connection, sql)),
    async runTogether(sequences, { apart = false } = {}) {
      beside ??= await instance.connect();
      const threads = apart ? await threadsOf(connection) : undefined;
      if (threads !== undefined) await setThreads(connection, Math.ceil(threads / 2));
      await runOn([connection, beside], sequences, threads);
    },
    close() {
      beside?.closeSync();
      connection.closeSync();
      instance.closeSync();
      process.off("exit", clear);
      clear();
    }
  };
}

function settings(
  { threads, memory, keepOrder = false }: DatabaseOptions,
  scratch: string
): Record<string, string> {
  return {
    temp_directory: scratch,
    preserve_insertion_order: String(keepOrder),
    autoinstall_known_extensions: "false",
    ...(threads !== undefined && { threads: String(threads) }),
    ...(memory !== undefined && { memory_limit: memory })
  };
}

/**
 * Each connection takes the next sequence that is left, and where none is, sets the threads for the others; all have ended
 * before an error is passed on.
 */
async function runOn(
  connections: readonly DuckDBConnection[],
  sequences: readonly (readonly string[])[],
  threads: number | undefined
): Promise<void> {
  const left = sequences.values();
  const ends = connections.map(async (connection) => {
    for (const statements of left)
      for (const sql of statements) await named(sql, async () => void (await connection.run(sql)));
    if (threads !== undefined) await setThreads(connection, threads);
  });
  for (const end of await Promise.allSettled(ends)) if (end.status === "rejected") throw end.reason as Error;
}

async function setThreads(connection: DuckDBConnection, threads: number): Promise<void> {
  await connection.run(`SET threads = ${threads}`);
}

async function threadsOf(connection: DuckDBConnection): Promise<number | undefined> {
  const [row] = await read<{ n: number }>(
    connection,
    "SELECT CAST(current_setting('threads') AS INTEGER) AS n"
  );
  return row?.n;
}

async function read<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.convertRowObjects(plainValue) as T[];
}

async function named<T>(sql: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw statementError(sql, error);
  }
}

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { RowTable } from "../../lib/model/row-table.js";

/** As much of the package as is needed: it keeps the types of this file from whoever imports it by its name. */
interface Blocking {
  readonly NODE_RUNTIME: unknown;
  readonly VoidLogger: new () => unknown;
  createDuckDB(bundles: unknown, logger: unknown, runtime: unknown): Promise<Bindings>;
}
interface Bindings {
  instantiate(onProgress: () => void): Promise<unknown>;
  connect(): { query(sql: string): ArrowTable; close(): void };
  registerFileBuffer(name: string, bytes: Uint8Array): void;
  reset(): void;
}
interface ArrowTable extends RowTable {
  toArray(): { toJSON(): unknown }[];
}

/** The engine of the pages, in Node: what it is asked and answers is the same as there. */
export interface WasmDatabase {
  /** Puts a file under a name that `read_parquet` finds. */
  addFile(name: string, bytes: Uint8Array): void;
  /** An Arrow table. */
  query(sql: string): RowTable;
  rows<T = Record<string, unknown>>(sql: string): T[];
  close(): void;
}

export async function openWasm(): Promise<WasmDatabase> {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const duckdb = require(file) as Blocking;
  const bundle = { mainModule: join(dirname(file), "duckdb-eh.wasm"), mainWorker: "" };
  const bindings = await duckdb.createDuckDB(
    { mvp: bundle, eh: bundle },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  );
  await bindings.instantiate(() => undefined);
  const connection = bindings.connect();
  return {
    addFile: (name, bytes) => bindings.registerFileBuffer(name, bytes),
    query: (sql) => connection.query(sql),
    rows: <T>(sql: string) =>
      connection
        .query(sql)
        .toArray()
        .map((row) => row.toJSON() as T),
    close() {
      connection.close();
      bindings.reset();
    }
  };
}

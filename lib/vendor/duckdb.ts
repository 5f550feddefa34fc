import * as duckdb from "npm:@duckdb/duckdb-wasm";

/** The engine's two files: its WebAssembly, and the script of the worker that it runs in. */
export interface DuckDbFiles {
  readonly module: string;
  readonly worker: string;
}

/** An engine that holds files of rows and answers SQL with Arrow tables. */
export interface DuckDb {
  addFile(name: string, bytes: Uint8Array): Promise<void>;
  query(sql: string): Promise<ArrowTable>;
  close(): Promise<void>;
}

/** What of an Arrow table is used. */
export interface ArrowTable {
  readonly numRows: number;
  getChild(name: string): ArrowColumn | null;
}

export interface ArrowColumn {
  readonly nullCount: number;
  get(row: number): unknown;
  toArray(): ArrayLike<unknown>;
}

/** The files for this browser: exceptions in WebAssembly where it has them. */
export async function duckDbFiles(): Promise<DuckDbFiles> {
  const { mainModule, mainWorker } = await duckdb.selectBundle({
    mvp: {
      mainModule: import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm"),
      mainWorker: import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js")
    },
    eh: {
      mainModule: import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"),
      mainWorker: import.meta.resolve("npm:@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js")
    }
  });
  if (!mainWorker) throw new Error("there is no query engine for this browser");
  return { module: mainModule, worker: mainWorker };
}

/** Starts the engine in a worker of its script; `module` is the address of its WebAssembly. */
export async function openDuckDb(worker: Worker, module: string): Promise<DuckDb> {
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate(module);
  await db.open({ query: { castBigIntToDouble: true } });
  const connection = await db.connect();
  return {
    addFile: (name, bytes) => db.registerFileBuffer(name, bytes),
    query: async (sql) => (await connection.query(sql)) as unknown as ArrowTable,
    async close() {
      await connection.close();
      await db.terminate();
    }
  };
}

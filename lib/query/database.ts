/** The one door to an engine, native or WASM, so that the same SQL text runs in Node, page and worker. */
export interface Database {
  /** Runs one or more statements for what they do. */
  run(sql: string): Promise<void>;
  /** The last statement's rows as plain values: dates and timestamps as ISO text, every kind of number as number. */
  rows<T = Record<string, unknown>>(sql: string): Promise<T[]>;
  close(): void;
}

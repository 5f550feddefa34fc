import { RollcallError } from "../lib/contract/rollcall-error.js";

/** What runs the SQL of figures and features; the rows are the same. */
export const engines = ["duckdb", "spark"] as const;
export type Engine = (typeof engines)[number];

/** The engine that ENGINE names, DuckDB without it; an error for any other word. */
export function readEngine(env: Readonly<Record<string, string | undefined>>): Engine {
  const named = env["ENGINE"] ?? "duckdb";
  const engine = engines.find((candidate) => candidate === named);
  if (engine === undefined)
    throw new RollcallError("ENGINE", `no engine "${named}"`, `take one of ${engines.join(", ")}`);
  return engine;
}

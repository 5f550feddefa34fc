import { readFileSync } from "node:fs";

/** What decides the bytes that a build writes, beside its own code. */
export const versions = {
  rollcall: versionIn("../package.json"),
  duckdb: versionIn("../node_modules/@duckdb/node-api/package.json"),
  node: process.versions.node
} as const;

function versionIn(file: string): string {
  const { version } = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as { version: string };
  return version;
}

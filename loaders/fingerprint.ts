import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** SHA-256 in hex of a JSON value; equal values give equal text, whatever the order of their keys. */
export function fingerprint(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}

/** SHA-256 in hex of the code below some folders or files: their names and bytes, in order of name. */
export function codeFingerprint(root: string, places: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap((place) => sourceFiles(root, place)).sort()) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function sourceFiles(root: string, place: string): string[] {
  if (statSync(join(root, place)).isFile()) return [place];
  return readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(root, `${place}/${entry.name}`)
      : /\.(ts|py)$/.test(entry.name)
        ? [`${place}/${entry.name}`]
        : []
  );
}

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

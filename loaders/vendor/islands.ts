import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/** Path of the script that makes finished pages answer, below the source root. */
export const islandsPath = "/islands/charts.js";

/**
 * Bundles the islands of lib/chart into one small file below the source root: as modules of their own they would be
 * half a hundred requests a page. Written only when it changes, so that a preview is not set off by it.
 */
export function bundleIslands(root: string): void {
  const text = islandsBundle();
  const file = join(root, islandsPath);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The bundle as text: the same for the same sources. */
export function islandsBundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["lib/chart/island/start.ts"],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false
  });
  return outputFiles.map((d) => d.text).join("");
}

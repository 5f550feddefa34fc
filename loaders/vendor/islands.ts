import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";

/**
 * The scripts that make finished pages answer: leaders' pages load the first, a model's pages the second, which holds
 * all charts, those on which the self-assessment is worked at the third, its report the fourth.
 */
export const islands = {
  charts: { path: "/islands/charts.js", entry: "lib/chart/island/start.ts" },
  model: { path: "/islands/model.js", entry: "lib/chart/island/start-model.ts" },
  assessment: { path: "/islands/assessment.js", entry: "lib/assessing/start.ts" },
  report: { path: "/islands/report.js", entry: "lib/chart/island/start-report.ts" }
} as const;

export type Island = keyof typeof islands;

/**
 * Bundles the islands of lib/chart into small files below the source root: as modules of their own they would be
 * half a hundred requests a page. Written only when they change, so that a preview is not set off by it.
 */
export function bundleIslands(root: string): void {
  for (const name of Object.keys(islands) as Island[]) {
    const text = islandsBundle(name);
    const file = join(root, islands[name].path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** A bundle as text: the same for the same sources. */
export function islandsBundle(name: Island): string {
  const { outputFiles } = buildSync({
    entryPoints: [islands[name].entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false
  });
  return outputFiles.map((d) => d.text).join("");
}

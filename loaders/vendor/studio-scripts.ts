import { readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { writeIfChanged } from "./write-if-changed.js";

/** The scripts of the workbench's model pages, by file name: that of the pages, and those of the workers behind them. */
export const studioScripts = {
  "studio.js": "lib/workbench/live/start.ts",
  "studio-worker.js": "lib/workbench/worker/studio-worker.ts",
  "fit-worker.js": "lib/model/worker/fit-worker.ts"
} as const;

export type StudioScript = keyof typeof studioScripts;

/**
 * Bundles those scripts below the source root: as modules of their own they would be four hundred requests a page. The
 * doors to the engines stay modules that Framework links, and are asked for when they are first needed.
 */
export async function bundleStudio(root: string): Promise<void> {
  for (const name of Object.keys(studioScripts) as StudioScript[])
    writeIfChanged(join(root, "islands", name), await studioScript(name));
}

/** A bundle as text: the same for the same sources. */
export async function studioScript(name: StudioScript): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [studioScripts[name]],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "warning",
    plugins: [engineDoors, workersBeside]
  });
  return outputFiles.map((d) => d.text).join("");
}

/** lib/vendor as the scripts find it from where they lie. */
const engineDoors: Plugin = {
  name: "engine-doors",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/vendor\/[a-z-]+\.js$/ }, ({ path }) => ({
      path: `../lib/vendor/${basename(path)}`,
      external: true
    }));
  }
};

/** A module that starts a worker finds its script beside its own. */
const workersBeside: Plugin = {
  name: "workers-beside",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]lib[\\/]workbench[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /import\.meta\.resolve\("([^"]+)"\)/g,
        (_, named: string) => `import.meta.resolve("./${scriptOf(resolve(path, "..", named))}")`
      ),
      loader: "ts"
    }));
  }
};

function scriptOf(worker: string): string {
  const source = worker.replace(/\.js$/, ".ts");
  const found = Object.entries(studioScripts).find(([, entry]) => resolve(entry) === source);
  if (!found) throw new Error(`${worker} is started as a worker and is none of the studio's scripts`);
  return found[0];
}

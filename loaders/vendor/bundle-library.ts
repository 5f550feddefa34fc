import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { relative } from "node:path/posix";
import { build, type Plugin } from "esbuild";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { findInstalled } from "./installed.js";
import type { VendoredLibrary } from "./libraries.js";

/** Where Framework looks for a library below its cache. */
export function libraryPath(library: VendoredLibrary): string {
  const folder = `${library.name}@${library.as ?? installed(library).version}`;
  return library.isBare === true ? `_node/${folder}/index.js` : `_npm/${folder}/_esm.js`;
}

/** Writes a library and its files below `cache`; the other libraries stay imports. */
export async function bundleLibrary(
  library: VendoredLibrary,
  libraries: readonly VendoredLibrary[],
  cache: string
): Promise<void> {
  const { folder } = installed(library);
  const target = join(cache, libraryPath(library));
  await build({
    entryPoints: [library.entry ? join(folder, library.entry) : library.name],
    outfile: target,
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "eof",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [shareLibraries(library, libraries)]
  });
  for (const file of library.files ?? []) {
    const to = join(dirname(target), file);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(folder, file), to);
  }
}

/** Turns an import of another vendored library into a relative one, so that a page loads each library once. */
function shareLibraries(self: VendoredLibrary, libraries: readonly VendoredLibrary[]): Plugin {
  const from = dirname(libraryPath(self));
  const others = new Map(
    libraries
      .filter((library) => library.name !== self.name)
      .map((library) => [library.name, relative(`/${from}`, `/${libraryPath(library)}`)])
  );
  return {
    name: "share-libraries",
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[@a-z]/ }, ({ path, kind }) =>
        kind !== "entry-point" && others.has(path) ? { path: others.get(path), external: true } : undefined
      );
    }
  };
}

function installed(library: VendoredLibrary): { folder: string; version: string } {
  const found = findInstalled(library.name);
  if (!found) throw new RollcallError(library.name, "not installed", "run npm ci");
  return found;
}

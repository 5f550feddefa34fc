import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { relative } from "node:path/posix";
import { build, type Plugin } from "esbuild";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { findInstalled } from "./installed.js";
import type { VendoredLibrary } from "./libraries.js";

/** Where Framework looks for a library below its npm cache: `<name>@<version>`. */
export function libraryFolder(library: VendoredLibrary): string {
  return `${library.name}@${library.as ?? installed(library).version}`;
}

/** Writes `<name>@<version>/_esm.js` and the library's files below `cache`; the other libraries stay imports. */
export async function bundleLibrary(
  library: VendoredLibrary,
  libraries: readonly VendoredLibrary[],
  cache: string
): Promise<void> {
  const { folder } = installed(library);
  const target = libraryFolder(library);
  await build({
    entryPoints: [library.entry ? join(folder, library.entry) : library.name],
    outfile: join(cache, target, "_esm.js"),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    legalComments: "inline",
    logLevel: "warning",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [shareLibraries(library, libraries)]
  });
  for (const file of library.files ?? []) {
    mkdirSync(dirname(join(cache, target, file)), { recursive: true });
    copyFileSync(join(folder, file), join(cache, target, file));
  }
}

/** Turns an import of another vendored library into a relative one, so that a page loads each library once. */
function shareLibraries(self: VendoredLibrary, libraries: readonly VendoredLibrary[]): Plugin {
  const others = new Map(
    libraries
      .filter((library) => library.name !== self.name)
      .map((library) => [
        library.name,
        `${relative(`/${libraryFolder(self)}`, `/${libraryFolder(library)}`)}/_esm.js`
      ])
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

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "../fingerprint.js";
import { writeWhole } from "../stage.js";
import { bundleLibrary } from "./bundle-library.js";
import { installedVersions } from "./installed.js";
import { absent, absentVersion, vendored, type VendoredLibrary } from "./libraries.js";

export interface VendorSpec {
  readonly libraries: readonly VendoredLibrary[];
  readonly absent: readonly string[];
}

/**
 * Fills Framework's cache of libraries below `root` from node_modules, so that a build asks no CDN and no registry.
 * The layout of that cache is Framework's own and undocumented: the stamp covers Framework's version too, and a
 * stamp that differs empties the whole cache. Returns whether anything was built.
 */
export async function vendorLibraries(
  root: string,
  spec: VendorSpec = { libraries: vendored, absent }
): Promise<boolean> {
  const cache = join(root, ".observablehq", "cache");
  const stampFile = join(cache, "_vendor.stamp");
  const stamp = vendorStamp(spec);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  const next = join(root, ".observablehq", "_cache.next");
  rmSync(next, { recursive: true, force: true });
  for (const library of spec.libraries) await bundleLibrary(library, spec.libraries, next);
  for (const name of spec.absent)
    mkdirSync(join(next, "_npm", `${name}@${absentVersion}`), { recursive: true });
  rmSync(cache, { recursive: true, force: true });
  renameSync(next, cache);
  writeWhole(stampFile, stamp);
  return true;
}

function vendorStamp(spec: VendorSpec): string {
  const builders = ["@observablehq/framework", "esbuild"];
  return fingerprint([spec, installedVersions([...builders, ...spec.libraries.map(({ name }) => name)])]);
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
  readonly dependencies: readonly string[];
}

/** The package that `name` means to code in `from`, as Node looks it up. */
export function findInstalled(name: string, from = process.cwd()): InstalledPackage | undefined {
  const folder = join(from, "node_modules", name);
  const file = join(folder, "package.json");
  if (existsSync(file)) {
    const { version, dependencies = {} } = JSON.parse(readFileSync(file, "utf8")) as {
      version: string;
      dependencies?: Record<string, string>;
    };
    return { folder, version, dependencies: Object.keys(dependencies) };
  }
  return dirname(from) === from ? undefined : findInstalled(name, dirname(from));
}

/** `name@version` of each package and of everything it depends on, sorted. */
export function installedVersions(names: readonly string[], from = process.cwd()): string[] {
  const seen = new Map<string, string>();
  const visit = (name: string, folder: string): void => {
    const found = findInstalled(name, folder);
    if (!found || seen.has(found.folder)) return;
    seen.set(found.folder, `${name}@${found.version}`);
    for (const dependency of found.dependencies) visit(dependency, found.folder);
  };
  for (const name of names) visit(name, from);
  return [...new Set(seen.values())].sort();
}

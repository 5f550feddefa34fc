import { readdir } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { SourceFile } from "./source-file.js";

/**
 * The files that a source names, in order of name: each pattern may hold `*`, `?` and `**`, and stays inside the folder.
 * An absolute path is taken as it is, for its owner wrote it out. A pattern matches no hidden file, nor a spreadsheet's lock file;
 * one that matches nothing is an error.
 */
export async function expandFiles(folder: string, patterns: readonly string[]): Promise<SourceFile[]> {
  const found = new Map<string, SourceFile>();
  for (const pattern of patterns)
    for (const file of await expand(folder, pattern)) found.set(file.path, file);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function expand(folder: string, pattern: string): Promise<SourceFile[]> {
  if (pattern.split(/[\\/]/).includes(".."))
    throw new RollcallError(pattern, "leads out of the district's folder", "put the files inside it");
  const root = isAbsolute(pattern) ? fixedPart(pattern) : folder;
  if (!/[*?]/.test(pattern)) return [namedFile(folder, resolve(folder, pattern))];
  const wanted = patternOf(isAbsolute(pattern) ? posix.relative(root, pattern) : pattern);
  const paths = (await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => !entry.isDirectory() && !/^(\.|~\$)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => wanted.test(relative(root, path).split(sep).join("/")));
  if (paths.length === 0)
    throw new RollcallError(
      pattern,
      "matches no file",
      "put the files there, or correct `files` in district.json"
    );
  return paths.map((path) => namedFile(folder, path));
}

/** Inside the folder a file goes by its path from there, outside by its last two names. */
function namedFile(folder: string, path: string): SourceFile {
  const inside = relative(folder, path).split(sep).join("/");
  const isOutside = inside.startsWith("../") || isAbsolute(inside);
  return { name: isOutside ? `${basename(dirname(path))}/${basename(path)}` : inside, path };
}

function fixedPart(pattern: string): string {
  const parts = pattern.split("/");
  return (
    parts
      .slice(
        0,
        parts.findIndex((part) => /[*?]/.test(part))
      )
      .join("/") || "/"
  );
}

function patternOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.\//, "")
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/|\*\*|\*|\?/g, (wild) => wilds[wild as keyof typeof wilds]);
  return new RegExp(`^${source}$`);
}

const wilds = { "**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]" } as const;

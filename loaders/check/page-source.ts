import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file of src that a page or file of the site is made from, and the parameters in its path. */
export interface Source {
  readonly path: string;
  /** Whether it is a program whose output counts. */
  readonly isLoader: boolean;
  readonly params: Readonly<Record<string, string>>;
  /** The file's place within the archive that the source prints. */
  readonly entry?: string;
}

/** The source of a page by its path in the site: `schools/oak.html` → src/schools/[school].md.ts with school = oak. */
export function pageSourceOf(root: string, page: string): Source | undefined {
  const route = page.replace(/\.html$/, "");
  return findSource(root, `${route}.md`) ?? findSource(root, `${route}/index.md`);
}

/** The source of a file by its path under `_file`, without hash: itself, a loader, or an archive that holds it. */
export function fileSourceOf(root: string, path: string): Source | undefined {
  const own = findSource(root, path);
  if (own) return own;
  const parts = path.split("/");
  for (let length = parts.length - 1; length > 0; length--) {
    const folder = parts.slice(0, length).join("/");
    const archive = findSource(root, `${folder}.zip`);
    if (archive) return { ...archive, entry: parts.slice(length).join("/") };
  }
  return undefined;
}

function findSource(root: string, path: string): Source | undefined {
  const parts = path.split("/");
  const walk = (
    folder: string,
    [part, ...rest]: readonly string[],
    params: Record<string, string>
  ): Source | undefined => {
    if (part === undefined || !existsSync(join(root, folder))) return undefined;
    for (const { name, found } of matching(join(root, folder), part, rest.length === 0)) {
      const here = folder ? `${folder}/${name}` : name;
      const source =
        rest.length === 0
          ? { path: here, isLoader: name.endsWith(".ts"), params: { ...params, ...found } }
          : walk(here, rest, { ...params, ...found });
      if (source) return source;
    }
    return undefined;
  };
  return walk("", parts, {});
}

/** Entries of a folder that stand for a part of a path: of its very name first, then `[parameter]` ones. */
function matching(
  folder: string,
  part: string,
  isFile: boolean
): { name: string; found: Record<string, string> }[] {
  const names = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile() === isFile)
    .sort();
  const endings = isFile ? ["", ".ts"] : [""];
  const exact = endings.flatMap((ending) =>
    names.includes(part + ending) ? [{ name: part + ending, found: {} }] : []
  );
  const parametrised = names.flatMap((name) => {
    const [, before = "", param = "", after = ""] = /^([^[]*)\[([^\]]+)\](.*)$/.exec(name) ?? [];
    return endings.flatMap((ending) => {
      const tail =
        ending && after.endsWith(ending) ? after.slice(0, -ending.length) : ending ? undefined : after;
      const fits = param && tail !== undefined && part.startsWith(before) && part.endsWith(tail);
      const value = fits ? part.slice(before.length, part.length - tail.length) : "";
      return value ? [{ name, found: { [param]: value } }] : [];
    });
  });
  return [...exact, ...parametrised];
}

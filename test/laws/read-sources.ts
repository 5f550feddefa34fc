import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import ts from "typescript";

export interface SourceFile {
  /** Path from the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Project files that this one imports, types included. */
  readonly imports: readonly string[];
  /** Those of them that it imports as types alone. */
  readonly typeImports: readonly string[];
  /** Bare specifiers: packages and `node:` modules. */
  readonly packages: readonly string[];
}

/** Every TypeScript file below a folder, with what it imports; the links in src are followed to their rooms. */
export function readSources(folder: string): SourceFile[] {
  return listFiles(folder)
    .filter((path) => path.endsWith(".ts"))
    .map(readSource);
}

/** Paths of all files below a folder, but for dot folders and links. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith(".") && !entry.isSymbolicLink())
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    })
    .sort();
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const specifiers = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const relative = specifiers.filter((specifier) => specifier.startsWith("."));
  return {
    path,
    text,
    imports: relative.map((specifier) => resolveImport(path, specifier)),
    typeImports: findTypeImports(path, text).map((specifier) => resolveImport(path, specifier)),
    packages: specifiers.filter((specifier) => !specifier.startsWith("."))
  };
}

/** Relative specifiers of `import type` and `export type` statements, but for those that are imported otherwise too. */
function findTypeImports(path: string, text: string): string[] {
  const specifiers = { types: [] as string[], values: [] as string[] };
  for (const statement of ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.isTypeOnly === true
      : statement.isTypeOnly;
    specifiers[typeOnly ? "types" : "values"].push(moduleSpecifier.text);
  }
  return specifiers.types.filter((name) => name.startsWith(".") && !specifiers.values.includes(name));
}

function resolveImport(from: string, specifier: string): string {
  const path = join(dirname(from), specifier)
    .replace(/^src\/lib\//, "lib/")
    .replace(/^src\/data\//, "loaders/");
  const source = path.replace(/\.js$/, ".ts");
  return existsSync(source) ? source : path;
}

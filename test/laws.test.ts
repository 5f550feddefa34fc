import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clockDoors, doors, inPage, longFiles, rooms } from "./laws/import-table.js";
import { impurities } from "./laws/purity.js";
import { listFiles, readSources } from "./laws/read-sources.js";
import type { SourceFile } from "./laws/read-sources.js";

const lib = readSources("lib");
const loaders = readSources("loaders");
const pages = readSources("src");
const all = [...lib, ...loaders, ...pages];

describe("rooms of lib", () => {
  it("each stand in the import table", () => {
    expect([...new Set(lib.map(roomOf))].filter((room) => !rooms[room])).toEqual([]);
  });

  it("import only the rooms that the table allows", () => {
    expect(
      lib.flatMap((file) =>
        file.imports
          .filter((path) => !path.startsWith("lib/") || !mayImport(file, path))
          .map((path) => `${file.path} imports ${path}`)
      )
    ).toEqual([]);
  });

  it("import only the packages that the table allows, and no node: module", () => {
    expect(
      lib.flatMap((file) =>
        file.packages
          .filter((name) => name.startsWith("node:") || !rooms[roomOf(file)]?.packages?.test(name))
          .map((name) => `${file.path} imports ${name}`)
      )
    ).toEqual([]);
  });

  it("touch no clock, dice, network, process or page, but for what runs in the page alone", () => {
    expect(
      lib
        .filter(({ path }) => !clockDoors.includes(path))
        .flatMap((file) => impurities(file.text, runsInPage(file)).map((what) => `${file.path}:${what}`))
    ).toEqual([]);
  });
});

describe("loaders", () => {
  it("import lib and each other, never a page or a test", () => {
    expect(strangers(loaders, /^(lib|loaders)\//)).toEqual([]);
  });

  it("leave native DuckDB to loaders/native, the files of a district to loaders/intake, and TensorFlow.js to lib/vendor", () => {
    expect(
      all.flatMap((file) =>
        doors
          .filter(({ folder }) => !file.path.startsWith(folder))
          .flatMap(({ packages }) => file.packages.filter((name) => packages.test(name)))
          .map((name) => `${file.path} imports ${name}`)
      )
    ).toEqual([]);
  });
});

describe("pages", () => {
  it("import nothing that reads more than the release", () => {
    const open = pages.filter((file) => !file.path.startsWith("src/[audience]/"));
    expect(strangers(open, /^(lib\/|src\/|loaders\/release\.ts$)/)).toEqual([]);
    expect(open.filter((file) => file.packages.some((name) => name.startsWith("node:")))).toEqual([]);
  });

  it("define no function longer than an expression", () => {
    const written = listFiles("src").filter((path) => path.endsWith(".md") || path.endsWith(".ts"));
    const long = written.filter((path) => /\bfunction\b|=>\s*\{/.test(readFileSync(path, "utf8")));
    expect(long).toEqual([]);
  });

  it("are imported by nothing", () => {
    expect(all.flatMap((file) => file.imports.filter((path) => path.includes(".md")))).toEqual([]);
  });
});

describe("files", () => {
  it("import in no circle, types aside since nothing of them runs", () => {
    const running = all.map((file) => ({
      ...file,
      imports: file.imports.filter((path) => !file.typeImports.includes(path))
    }));
    expect(findCircles(running)).toEqual([]);
  });

  it("have at most 250 lines, but for those listed with a reason", () => {
    const long = all.filter((file) => file.text.split("\n").length > 251).map((file) => file.path);
    expect(long.filter((path) => !longFiles[path])).toEqual([]);
    expect(Object.keys(longFiles).filter((path) => !long.includes(path))).toEqual([]);
  });

  it("have kebab-case names, and none of the names that say nothing", () => {
    const names = [...all, ...readSources("test")].map((file) => file.path);
    const segment = /^(\[[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)(\.[a-z]+)*$/;
    expect(names.filter((path) => !path.split("/").every((part) => segment.test(part)))).toEqual([]);
    expect(names.filter((path) => /(^|[/-])(utils?|helpers?|manager|info)\.ts$/.test(path))).toEqual([]);
  });

  it("hold no Markdown outside src, where Framework would make a page of it", () => {
    expect([...listFiles("lib"), ...listFiles("loaders")].filter((path) => path.endsWith(".md"))).toEqual([]);
  });
});

describe("the laws' own eyes", () => {
  it.each([
    ["const now = new Date();", false],
    ["const now = Date.now();", false],
    ["const roll = Math.random();", false],
    ["const text = await fetch('/x');", false],
    ["const node = document.createElement('p');", false],
    ["const home = process.env.HOME;", true]
  ])("see %s", (code, inPage) => {
    expect(impurities(code, inPage)).toHaveLength(1);
  });

  it.each([
    "const day = new Date(Date.UTC(2026, 0, 1));",
    "export function draw({ document }: { document: Document }) { return document.createElement('p'); }",
    "export const text = (options: { document: Document }) => options.document.title;"
  ])("pass %s", (code) => {
    expect(impurities(code, false)).toEqual([]);
  });

  it("see a circle", () => {
    const file = (path: string, ...imports: string[]): SourceFile => ({
      path,
      text: "",
      imports,
      typeImports: [],
      packages: []
    });
    expect(findCircles([file("a", "b"), file("b", "c"), file("c", "b")])).toEqual(["b → c → b"]);
  });
});

function roomOf(file: SourceFile): string {
  return file.path.split("/")[1] ?? "";
}

function mayImport(file: SourceFile, path: string): boolean {
  const [room, other] = [roomOf(file), path.split("/")[1] ?? ""];
  const law = rooms[room];
  const asType = file.typeImports.includes(path) && law?.types?.includes(other) === true;
  return room === other || law?.rooms.includes(other) === true || asType;
}

function runsInPage(file: SourceFile): boolean {
  return inPage.some((folder) => file.path.startsWith(folder));
}

function strangers(files: readonly SourceFile[], allowed: RegExp): string[] {
  return files.flatMap((file) =>
    file.imports.filter((path) => !allowed.test(path)).map((path) => `${file.path} imports ${path}`)
  );
}

function findCircles(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    else if (!done.has(path)) {
      for (const next of importsOf.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
  };
  for (const file of files) visit(file.path, []);
  return circles;
}

/** What a file of a built site may be; the path decides. */
export const siteFileKinds = [
  { kind: "page", pattern: /^(?!_)[^.]+\.html$/, meaning: "a page, which its source prints again" },
  {
    kind: "file",
    pattern: /^_file\/./,
    meaning: "a file of the pages, which its source or loader makes again"
  },
  { kind: "code", pattern: /^_import\/.+\.(js|css)$/, meaning: "the site's own scripts and styles" },
  { kind: "code", pattern: /^_(npm|node|jsr)\/.+\.(js|css|wasm)$/, meaning: "libraries" },
  { kind: "code", pattern: /^_observablehq\/[^/]+\.(js|css)$/, meaning: "the framework's scripts and styles" }
] as const;

export type SiteFileKind = (typeof siteFileKinds)[number]["kind"];

/** Undefined for a file that a public site has no use for: a search index, a data file, a map of sources. */
export function siteFileKind(path: string): SiteFileKind | undefined {
  return siteFileKinds.find(({ pattern }) => pattern.test(path))?.kind;
}

/** The path of the source of a file under `_file` or `_import`: without that folder and the hash in its name. */
export function sourceOfFile(path: string): string {
  return path.replace(/^_(file|import)\//, "").replace(/\.[0-9a-f]{8}(\.[^./]+(\.gz)?)$/, "$1");
}

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { District } from "../site/district.js";
import { footer } from "../site/footer.js";
import { head } from "../site/head.js";
import { header } from "../site/header.js";
import type { NavigationItem } from "../site/navigation.js";
import { markupTokens, type PageToken } from "./page-tokens.js";

export interface ExpectedPage {
  readonly title: string;
  readonly head: PageToken[];
  readonly header: PageToken[];
  readonly main: PageToken[];
  readonly footer: PageToken[];
}

/** What a page must hold: its source, as its loader prints it or as it is written, within the site's own frame. */
export async function expectedPage(
  source: string,
  path: string,
  district: District,
  items: readonly NavigationItem[]
): Promise<ExpectedPage> {
  const { title, body } = await parseSource(source, path);
  const route = `/${path.replace(/\.html$/, "")}`;
  return {
    title: `${title} | Rollcall`,
    head: markupTokens(head(route, false), path),
    header: markupTokens(header(district, items, route), path),
    main: markupTokens(body, path),
    footer: markupTokens(`<div>${footer(district, items)}</div>`, path)
  };
}

interface MarkdownModule {
  createMarkdownIt(): unknown;
  parseMarkdown(
    source: string,
    options: { md: unknown; path: string }
  ): { title: string | null; body: string };
}

/** By Framework's own Markdown: it has no public entry, so it is found by file. */
async function parseSource(source: string, path: string): Promise<{ title: string | null; body: string }> {
  const framework = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
  const module = (await import(pathToFileURL(join(framework, "dist/markdown.js")).href)) as MarkdownModule;
  return module.parseMarkdown(source, {
    md: module.createMarkdownIt(),
    path: `/${path.replace(/\.html$/, "")}`
  });
}

import type { Html } from "../report/html.js";

export interface FrontMatter {
  readonly title: string;
  readonly [key: string]: string | number | boolean | null | Readonly<Record<string, string>>;
}

/**
 * A page loader's output: front matter, then the page as ONE block of markup on one line, which Markdown passes
 * through untouched. `$` is written as an entity outside of scripts, so that no name can open a `${…}` expression.
 */
export function pageSource(
  frontMatter: FrontMatter,
  body: Html,
  islands: "charts" | "model" | "assessment" | "report" = "charts",
  language?: string
): string {
  const matter = Object.entries(frontMatter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${matter.join("\n")}\n---\n\n<div class="page"${languageOf(language)}>${inert(body.markup)}${scriptOf(islands)}</div>\n`;
}

/** What makes a finished page answer, with the charts of models or without, or the assessment's; a page reads whole without it. */
function scriptOf(islands: string): string {
  return `<script type="module" src="/islands/${islands}.js"></script>`;
}

/** Only where it is not the site's own. */
function languageOf(language: string | undefined): string {
  return language === undefined || language === "en" ? "" : ` lang="${language}"`;
}

function inert(markup: string): string {
  return markup
    .split(/(<script\b[^>]*>[\s\S]*?<\/script>)/i)
    .map((part) => (/^<script\b/i.test(part) ? part : part.replaceAll("$", "&#36;")))
    .join("")
    .replace(/\s*[\r\n]\s*/g, " ");
}

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { contentPolicy } from "./content-policy.js";

/**
 * Puts right what Framework's own page template leaves no setting for: the language, a viewport that may be
 * zoomed, and a policy that holds the page to its own host. Refuses a page in which Framework wrote an error, since its own build then ends well all the same.
 */
export function finishPages(output: string): void {
  for (const page of findPages(output)) {
    const file = join(output, page);
    const text = readFileSync(file, "utf8");
    const problem = /class="observablehq--error"[^>]*>([^<]*)/.exec(text);
    if (problem) throw new RollcallError(page, `the page holds an error: ${problem[1] ?? ""}`);
    writeFileSync(file, finishPage(text));
  }
}

/** The HTML files of a built site, by path from its root. */
export function findPages(output: string): string[] {
  return readdirSync(output, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && !path.startsWith("_"))
    .sort();
}

/** A page as it should be served. */
export function finishPage(text: string): string {
  const page = withoutIdleClient(text);
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(page)}">`;
  return page
    .replace("<html>", `<html lang="${languageOf(page)}">`)
    .replace('<meta charset="utf-8">', `$&\n${policy}`)
    .replace(/(<meta name="viewport" content="width=device-width, initial-scale=1), maximum-scale=1"/, '$1"');
}

/** What a page says of itself; the frame around it is English everywhere, and says so. */
function languageOf(page: string): string {
  return /<div class="page" lang="([a-z-]+)"/.exec(page)?.[1] ?? "en";
}

/** A page that has no code cell is whole without Framework's client: 17 kB that it need not fetch. */
function withoutIdleClient(text: string): string {
  const idle = /<script type="module">\s*import "[^"]*\/_observablehq\/client\.[^"]*";\s*<\/script>\n?/;
  if (!idle.test(text)) return text;
  return text
    .replace(idle, "")
    .replace(
      /<link rel="modulepreload" href="[^"]*\/_observablehq\/(client|runtime|stdlib)\.[^"]*">\n?/g,
      ""
    );
}

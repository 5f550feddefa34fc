import type { ExpectedPage } from "./expected-page.js";
import type { Finding } from "./finding.js";
import { pageRegions, type PageToken } from "./page-tokens.js";

/** Where a built page holds something that its source does not print when it has a release alone; shows no value. */
export function comparePage(path: string, html: string, expected: ExpectedPage): Finding[] {
  const built = pageRegions(html, path);
  const finding = (place: string, problem: string): Finding => ({
    place: `${path} ${place}`,
    problem,
    advice: "make it from release rows alone, then build again"
  });
  const strange = "holds what its page does not print from the release alone";
  const regions = (["header", "main", "footer"] as const).flatMap((region) => {
    const place = firstDifference(built[region], expected[region]);
    return place ? [finding(`${region}, ${place}`, strange)] : [];
  });
  const known = new Set(expected.head.map(({ text }) => text));
  const head = built.head.filter(({ place, text }) => !known.has(text) && !isOfFramework(place, text));
  return [
    ...(built.title === expected.title ? [] : [finding("title", strange)]),
    ...head.map(({ place }) => finding(`head, ${place}`, strange)),
    ...regions,
    ...built.outside.map(({ place }) => finding(place, "stands outside of header, page and footer"))
  ];
}

/** The place of the first token that is missing, added or other. */
function firstDifference(built: readonly PageToken[], expected: readonly PageToken[]): string | undefined {
  const length = Math.max(built.length, expected.length);
  for (let index = 0; index < length; index++) {
    const [b, e] = [built[index], expected[index]];
    if (b?.place !== e?.place || b?.text !== e?.text) return b?.place ?? e?.place;
  }
  return undefined;
}

/** What Framework and the finishing of pages put into every head. */
function isOfFramework(place: string, text: string): boolean {
  const patterns: Readonly<Record<string, RegExp>> = {
    "meta[charset]": /^utf-8$/,
    "meta[name]": /^(viewport|generator)$/,
    "meta[http-equiv]": /^Content-Security-Policy$/,
    "meta[content]":
      /^(width=device-width, initial-scale=1|Observable Framework v[0-9.]{3,9}|default-src [a-z :;'-]+)$/,
    "link[rel]": /^[a-z ]+$/,
    "link[as]": /^(style|font|script)$/,
    "link[type]": /^(text\/css|font\/woff2|image\/svg\+xml)$/,
    "link[crossorigin]": /^$/,
    "link[href]": /^[A-Za-z0-9_.@/-]+\.(css|js)$/,
    "base[href]": /^$/,
    "script[type]": /^module$/,
    "script[src]": /^[A-Za-z0-9_.@/-]+\.js$/
  };
  if (place === "script") return withoutFrameworkLines(text) === "";
  return patterns[place]?.test(text) ?? false;
}

/** A script's text less imports, registered files and the redirect of a page that is not there. */
function withoutFrameworkLines(script: string): string {
  return script
    .replace(/import (\{[a-zA-Z, ]+\} from )?"[^"]+";/g, "")
    .replace(
      /registerFile\("[^"]+", \{"name":"[^"]+","mimeType":"[^"]+","path":"[^"]+","lastModified":[0-9.]+,"size":[0-9]+\}\);/g,
      ""
    )
    .replace(
      /if \(location\.pathname\.endsWith\("\/"\)\) \{.*location\.replace\(alt \+ location\.search \+ location\.hash\)\); \}/,
      ""
    )
    .trim();
}

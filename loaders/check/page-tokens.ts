import { posix } from "node:path";
import { parseHTML } from "linkedom";
import { sourceOfFile } from "../../lib/publish/site-file-kind.js";

/** A text or attribute of a page, with where it stands: `h2`, `svg title`, `a[aria-label]`. */
export interface PageToken {
  readonly place: string;
  readonly text: string;
}

/** Regions of a built page. */
export interface PageRegions {
  readonly title: string;
  readonly head: PageToken[];
  readonly header: PageToken[];
  readonly main: PageToken[];
  readonly footer: PageToken[];
  /** Whatever stands in the body elsewhere. */
  readonly outside: PageToken[];
}

/** Every text and attribute of a page at a path, in the order in which they stand; addresses as they lead, not as written. */
export function pageRegions(html: string, path: string): PageRegions {
  const { document } = parseHTML(html);
  const region = (selector: string): PageToken[] => {
    const element = document.querySelector(selector);
    const tokens = element ? tokensOf(element, path) : [];
    element?.remove();
    return tokens;
  };
  const title = document.querySelector("title")?.textContent ?? "";
  document.querySelector("title")?.remove();
  const [main, header, footer] = ["#observablehq-main", "#observablehq-header", "#observablehq-footer"].map(
    region
  );
  return {
    ...{ title, main: main ?? [], header: header ?? [], footer: footer ?? [] },
    head: tokensOf(document.head, path),
    outside: tokensOf(document.body, path).filter(({ place }) => place !== "div[id]")
  };
}

/** The tokens of a piece of markup, of a page at a path. */
export function markupTokens(markup: string, path: string): PageToken[] {
  const { document } = parseHTML(`<!doctype html><html><body><div id="piece">${markup}</div></body></html>`);
  const piece = document.querySelector("#piece");
  return piece ? tokensOf(piece, path) : [];
}

/** What the build adds to links that lead elsewhere. */
const added = new Set(["rel", "target"]);
const addresses = new Set(["href", "src"]);

function tokensOf(root: Element, path: string): PageToken[] {
  const tokens: PageToken[] = [];
  const addText = (place: string, raw: string): void => {
    const text = raw.replace(/\s+/g, " ").trim();
    if (text) tokens.push({ place, text });
  };
  const addElement = (element: Element): void => {
    const name = element.localName;
    for (const { name: attribute, value } of [...element.attributes].sort(byName))
      if (!added.has(attribute) && value)
        tokens.push({
          place: `${name}[${attribute}]`,
          text: addresses.has(attribute) ? leadsTo(value, path) : value
        });
    addChildren(element);
  };
  /** Neighbouring texts count as one: parsers part them at entities. */
  const addChildren = (element: Element): void => {
    let text = "";
    for (const child of element.childNodes)
      if (child.nodeType === 3) text += child.textContent ?? "";
      else {
        addText(element.localName, text);
        text = "";
        if (child.nodeType === 8) addText(`${element.localName} comment`, child.textContent ?? "");
        if (child.nodeType === 1) addElement(child as Element);
      }
    addText(element.localName, text);
  };
  addChildren(root);
  return tokens;
}

function byName(a: Attr, b: Attr): number {
  return a.name < b.name ? -1 : 1;
}

/** An address from the site's root, without the folder and hash that the build gives to files. */
function leadsTo(address: string, path: string): string {
  if (/^([a-z]+:|#|\/\/)/i.test(address)) return address;
  const [, file = "", rest = ""] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const resolved = file ? posix.resolve("/", posix.dirname(path), file).slice(1) : "";
  return `${sourceOfFile(resolved)}${rest}`;
}

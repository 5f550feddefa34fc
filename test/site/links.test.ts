import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, it } from "vitest";
import { findPages } from "../../loaders/site/finish-pages.js";
import { resolveRequest } from "../../loaders/site/resolve-request.js";

describe.each(inject("sites"))("the $audience site", ({ folder }) => {
  const pages = findPages(folder);

  it.each(pages)("%s links to pages, files and places that exist", (page) => {
    const { document } = read(folder, page);
    const links = [...document.querySelectorAll("[href],[src]")]
      .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
      .filter((link) => !link.startsWith("data:"));
    expect(links.filter((link) => !leadsSomewhere(folder, page, link))).toEqual([]);
  });

  it.each(pages)("%s names its language, can be zoomed, and gives each id once", (page) => {
    const { document } = read(folder, page);
    const language = page.startsWith("assessment/es/") ? "es" : "en";
    expect(document.documentElement.getAttribute("lang")).toBe(language);
    expect(document.querySelector("meta[name=viewport]")?.getAttribute("content")).not.toMatch(
      /maximum-scale/
    );
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });
});

function read(folder: string, page: string): { document: Document } {
  return parseHTML(readFileSync(join(folder, page), "utf8"));
}

function leadsSomewhere(folder: string, page: string, link: string): boolean {
  const url = new URL(link, `http://site/${page}`);
  if (url.host !== "site") return link.startsWith("mailto:") || link.startsWith("https:");
  const found = resolveRequest(folder, url.pathname);
  if (found.kind !== "file") return false;
  if (url.hash === "" || !found.path.endsWith(".html")) return true;
  const { document } = parseHTML(readFileSync(found.path, "utf8"));
  return document.getElementById(decodeURIComponent(url.hash.slice(1))) !== null;
}

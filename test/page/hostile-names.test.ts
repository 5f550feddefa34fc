import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { pageSource } from "../../lib/page/page-source.js";
import { allFiles, allPages, parsed, textOf } from "./all-pages.js";
import { withNames } from "./fixtures/states.js";
import { renderedByFramework } from "./framework-markdown.js";

const name =
  "=Oak <img src=x onerror=alert(1)> ${alert(2)} </script><script>alert(3)</script> `a` *b* {{c}} \n\n# H";
const release = withNames(name);

describe("a school whose name is markup", () => {
  it.each(Object.entries(allPages(release)))("is text on the page %s, and runs nothing", (_, page) => {
    const rendered = renderedByFramework(pageSource({ title: name }, page));
    expect(rendered.code).toEqual([]);
    const document = parsed(page);
    expect(document.querySelectorAll("img, h1 script, [onerror]")).toHaveLength(0);
    const scripts = Array.from(document.querySelectorAll("script"), (d) => d.getAttribute("type"));
    expect(scripts.filter((type) => type !== "application/json")).toEqual([]);
    expect(rendered.body).not.toMatch(/<(img|em|strong|h1 id)/);
    expect(textOf(document.body)).toContain(
      "=Oak <img src=x onerror=alert(1)> ${alert(2)} </script><script>alert(3)</script> `a` *b* {{c}} # H"
    );
  });
  it.each(allFiles(release).map((d) => [d.name, d.csv]))("is harmless in %s.csv", (_, csv) => {
    for (const row of parse(csv, { columns: true }) as Record<string, string>[])
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@\t\r]/);
  });
});

import { describe, expect, it } from "vitest";
import { html, markup } from "../../lib/report/html.js";
import { pageSource } from "../../lib/page/page-source.js";
import { renderedByFramework as rendered } from "./framework-markdown.js";

const hostile = [
  "<script>alert(1)</script>",
  "${alert(1)} School",
  "\\${1} {{x}} `code` *bold* [a](b)",
  "A\n\n```js\nalert(1)\n```\n",
  "</div>\n\n# Heading\n\n<img src=x onerror=alert(1)>",
  "--- \ntitle: x"
];

describe("a page's source", () => {
  it.each(hostile)("shows the name %j as text and runs nothing", (name) => {
    const page = rendered(pageSource({ title: name }, html`<h1>${name}</h1>`));
    expect(page.code).toEqual([]);
    expect(page.body.replace(/<script type="module" src="[^"]*"><\/script>/, "")).not.toMatch(
      /<(script|img|h1 id|strong|em|pre)/
    );
    expect(page.title).toBe(name);
    expect(page.body.match(/<h1>/g)).toHaveLength(1);
  });
  it("guards markup that others made, as a chart's own text", () => {
    const page = rendered(
      pageSource({ title: "x" }, markup("<svg><text>${alert(1)}</text>\n\n<text>b</text></svg>"))
    );
    expect(page.code).toEqual([]);
    expect(page.body).toContain("&#36;{alert(1)}");
    expect(page.body).not.toContain("<p>");
  });
  it("loads the charts of models only where they are asked for", () => {
    const scripts = (source: string) => source.match(/\/islands\/\w+\.js/g);
    expect(scripts(pageSource({ title: "x" }, html`<p></p>`))).toEqual(["/islands/charts.js"]);
    expect(scripts(pageSource({ title: "x" }, html`<p></p>`, "model"))).toEqual(["/islands/model.js"]);
  });
  it("says its language where it is not the site's own", () => {
    const source = (language: string) => pageSource({ title: "x" }, html`<p></p>`, "assessment", language);
    expect(rendered(source("es")).body).toContain('<div class="page" lang="es">');
    expect(rendered(source("en")).body).toContain('<div class="page">');
  });
  it("leaves the content of scripts as it is", () => {
    const source = pageSource({ title: "x" }, markup('<script type="application/json">{"a":"$1"}</script>'));
    expect(rendered(source).body).toContain('{"a":"$1"}');
  });
});

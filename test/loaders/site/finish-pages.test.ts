import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { finishPage, finishPages } from "../../../loaders/site/finish-pages.js";

const viewport = `<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">`;
const preloads = `<link rel="modulepreload" href="./_observablehq/client.0a1b2c3d.js">
<link rel="modulepreload" href="./_import/lib/chart/island/table.4e5f6a7b.js">
`;

describe("a finished page", () => {
  it("names its language and can be zoomed", () => {
    const page = finishPage(`<!DOCTYPE html>\n<html>\n<head>\n${viewport}\n</head></html>`);
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('content="width=device-width, initial-scale=1">');
  });

  it("without a code cell may run the site's own files only", () => {
    const page = finishPage(`<meta charset="utf-8"><script type="application/json">[]</script>`);
    expect(page).toContain("script-src 'self';");
  });

  it("with a code cell may run it, and still reaches its own host alone", () => {
    const page = finishPage(`<meta charset="utf-8"><script type="module">define({})</script>`);
    expect(page).toContain("script-src 'self' 'unsafe-inline'");
    expect(page).toContain("default-src 'self'");
    expect(page).not.toMatch(/https?:|\*/);
  });

  it("without a code cell does without Framework's client, and keeps its own modules", () => {
    const idle = `<script type="module">\n\nimport "./_observablehq/client.0a1b2c3d.js";\n\n</script>\n`;
    const page = finishPage(preloads + idle);
    expect(page).not.toContain("_observablehq");
    expect(page).toContain("island/table");
  });

  it("with a code cell keeps the client", () => {
    const busy = `<script type="module">\n\nimport {define} from "./_observablehq/client.0a1b2c3d.js";\n\ndefine({})</script>`;
    expect(finishPage(preloads + busy)).toBe(preloads + busy);
  });

  it("says the language that its own text is in", () => {
    expect(finishPage(`<html><div class="page" lang="es">`)).toContain(`<html lang="es">`);
    expect(finishPage(`<html><div class="page">`)).toContain(`<html lang="en">`);
  });

  it("is refused if Framework wrote an error into it", () => {
    const folder = mkdtempSync(join(tmpdir(), "rollcall-finish-"));
    writeFileSync(
      join(folder, "data.html"),
      `<p class="observablehq--error">Error: file not found: x.csv</p>`
    );
    expect(() => {
      finishPages(folder);
    }).toThrow("data.html: the page holds an error: Error: file not found: x.csv");
    rmSync(folder, { recursive: true });
  });
});

import { parseHTML } from "linkedom";
import { buildSync } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chartBlock } from "../../lib/chart/block.js";
import type { ChartName } from "../../lib/chart/charts.js";
import { filterForm } from "../../lib/chart/filter-form.js";
import { hatchDefinitions } from "../../lib/chart/hatch.js";
import { dataTable, shareColumn, suppressed } from "../../lib/chart/table.js";
import { html } from "../../lib/report/html.js";
import { islandsBundle, type Island } from "../../loaders/vendor/islands.js";
import { rankedDotRows } from "../chart/fixtures.js";
import { gallery } from "../chart/gallery.js";

const address = "http://rollcall.test/";

/** Opens a page with a block of each chart in the site's own style, its script served from a file as a site does. */
export async function openChartPage(
  browser: Browser,
  options: BrowserContextOptions = {},
  query = "",
  island: Island = "model"
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.route(`${address}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/charts.js") return route.fulfill({ contentType: script, body: islandsBundle(island) });
    if (pathname === "/enliven.js") return route.fulfill({ contentType: script, body: enlivenBundle });
    return route.fulfill({ contentType: "text/html", body: chartPage });
  });
  await page.goto(address + query, { waitUntil: "networkidle" });
  return page;
}

const table = dataTable(
  rankedDotRows,
  [
    { name: "school", label: "School", value: (d) => d.label, href: (d) => d.href },
    { name: "students", label: "Students", numeric: true, value: (d) => d.n ?? suppressed },
    ...shareColumn<(typeof rankedDotRows)[number]>({ name: "rate", label: "Share", share: (d) => d.share })
  ],
  { caption: "Schools", filters: (d) => ({ level: d.level }) }
);

const levels = ["elementary", "middle", "high", "combined"].map((value) => ({
  value,
  label: capital(value)
}));

const { document } = parseHTML("<!doctype html><html><body></body></html>");

const body = html`${hatchDefinitions()}
  <h1>Every chart</h1>
  ${filterForm({ blocks: ["ranked-dots"], filters: [{ name: "level", label: "Level", all: "All levels", choices: levels }] })}
  ${Object.entries(gallery).map(([id, { chart, rows, options }]) =>
    chartBlock<ChartName>(document, {
      id,
      headline: `The finding of ${id}`,
      reading: "How to read it.",
      chart,
      rows,
      options,
      note: "A note.",
      ...(id === "ranked-dots" ? { table } : {}),
      methods: { href: "/methods" }
    })
  )}`;

const css = buildSync({ entryPoints: ["src/style.css"], bundle: true, write: false })
  .outputFiles.map((d) => d.text)
  .join("");

const chartPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width"><style>${css}</style></head><body>
<main id="observablehq-main">${body.markup}</main><script type="module" src="/charts.js"></script></body></html>`;

const script = "text/javascript";

/** What a workbench page imports, as one file. */
const enlivenBundle = buildSync({
  entryPoints: ["lib/chart/island/enliven.ts"],
  bundle: true,
  format: "esm",
  write: false
})
  .outputFiles.map((d) => d.text)
  .join("");

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

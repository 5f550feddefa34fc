import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../loaders/native/database.js";
import { finishPages } from "../../loaders/site/finish-pages.js";
import { runFramework } from "../../loaders/site/run-framework.js";
import { serveFolder } from "../../loaders/site/serve-folder.js";
import { launchBrowser } from "./launch-browser.js";
import { withoutNetwork } from "./without-network.js";
import { type Visit, visit } from "./visit.js";

/** A page that names each library as people who write pages do, without an import, and says what it got. */
const page = `---
sql:
  days: ./days.parquet
---
# Libraries

<p id="plot">\${Plot.plot({marks: [Plot.dot([[1, 2]])]}).tagName}</p>
<p id="d3">\${d3.sum([1, 2, 3])}</p>
<p id="htl">\${html\`<b>bold</b>\`}</p>
<p id="inputs">\${Inputs.range([0, 10], {value: 4}).value}</p>
<p id="arquero">\${aq.table({x: [1, 2]}).numRows()}</p>
<p id="arrow">\${Arrow.tableFromArrays({x: Int32Array.of(1, 2, 3)}).numRows}</p>
<p id="csv">\${(await FileAttachment("rows.csv").csv({typed: true})).length}</p>

\`\`\`sql id=[totals]
SELECT count(*)::INT AS n, sum(minutes)::DOUBLE AS minutes FROM days WHERE day >= DATE '2026-01-02'
\`\`\`

<p id="duckdb">\${totals.n}, \${totals.minutes}</p>

\`\`\`js
const worker = new Worker(import.meta.resolve("./tf-worker.js"), {type: "module"});
const product = new Promise((resolve) => (worker.onmessage = ({data}) => resolve(data)));
\`\`\`

<p id="tf">\${product}</p>
`;

/** A worker that multiplies on TensorFlow.js, as a fit does. */
const tfWorker = `import { openTf } from "./lib/vendor/tf.js";
import { tfWasmFiles } from "./lib/vendor/tf-wasm-files.js";

const { tf, backend } = await openTf(tfWasmFiles);
const product = tf.matMul(tf.tensor2d([1, 2], [1, 2]), tf.tensor2d([3, 4], [2, 1]));
postMessage(\`\${backend}, \${product.dataSync()[0]}\`);
`;

const config = `import { vendorLibraries } from "../../loaders/vendor/vendor-libraries.js";
const root = "dist/vendored/src";
await vendorLibraries(root);
export default {
  root,
  output: "dist/vendored/site",
  globalStylesheets: [],
  duckdb: { extensions: { json: null, parquet: null } },
  head: '<link rel="icon" href="data:,">',
  footer: ""
};
`;

const folder = "dist/vendored";
let seen: Visit;
let close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "src", "index.md"), page);
  writeFileSync(join(folder, "src", "rows.csv"), "x\n1\n2\n");
  writeFileSync(join(folder, "src", "tf-worker.ts"), tfWorker);
  symlinkSync(resolve("lib"), join(folder, "src", "lib"), "junction");
  writeFileSync(join(folder, "observablehq.config.ts"), config);
  await writeDays(join(folder, "src", "days.parquet"));
  await withoutNetwork(() => runFramework(["build", "--root", folder], {}, true));
  finishPages(join(folder, "site"));
  const [server, browser] = await Promise.all([serveFolder(join(folder, "site"), 0), launchBrowser()]);
  close = async () => {
    await browser.close();
    await server.close();
  };
  seen = await visit(browser, `http://127.0.0.1:${server.port}/`);
});

afterAll(async () => {
  await close?.();
});

describe("a page that names libraries", () => {
  it.each([
    ["plot", "svg"],
    ["d3", "6"],
    ["htl", "bold"],
    ["inputs", "4"],
    ["arquero", "2"],
    ["arrow", "3"],
    ["csv", "2"],
    ["duckdb", "2, 50"],
    ["tf", "wasm, 11"]
  ])("gets %s from node_modules", async (id, text) => {
    await expect.poll(() => seen.page.innerText(`#${id}`), { timeout: 30_000 }).toBe(text);
  });

  it("asks no other host, and meets no error", () => {
    expect([seen.strangers, seen.problems]).toEqual([[], []]);
  });
});

/** Three days as zstd Parquet, written by the native engine. */
async function writeDays(file: string): Promise<void> {
  const db = await openDatabase();
  await db.run(
    `COPY (SELECT DATE '2026-01-01' + i::INT AS day, 10 * (i + 1) AS minutes FROM range(3) AS t(i))
     TO '${file}' (FORMAT parquet, COMPRESSION zstd)`
  );
  db.close();
}

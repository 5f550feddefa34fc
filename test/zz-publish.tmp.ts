import { serveFolder } from "../loaders/site/serve-folder.js";
import { launchBrowser } from "./site/launch-browser.js";
const server = await serveFolder("dist/demo", 0);
const browser = await launchBrowser();
const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
page.on("pageerror", (e) => console.log("  error", e.message));
for (const [kind, search] of [["additive", "?block=6&bags=4"], ["logistic", "?kind=logistic&cohort=all&block=9"], ["trees", "?kind=trees&block=6"]] as const) {
  await page.goto(`http://127.0.0.1:${server.port}/workbench/model/${search}`);
  await page.waitForSelector("#model-list > *");
  await page.click("#train-form [type=submit]");
  await page.waitForSelector("#panel-buttons >> text=/^Keep$/", { timeout: 90000 });
  await page.click("#panel-buttons >> text=/^Keep$/");
  await page.waitForSelector(`tr:has(code:text-matches("^${kind}")) [data-publish]`);
  const got = kind === "trees" ? undefined : page.waitForEvent("download");
  await page.click(`tr:has(code:text-matches("^${kind}")) [data-publish]`);
  if (got) await (await got).saveAs(`/tmp/studio2/${kind}.json`);
  await page.waitForTimeout(500);
  console.log(kind, await page.innerText("#model-words"));
}
await page.screenshot({ path: "/tmp/studio2/publish.png", fullPage: true });
await browser.close();
await server.close();

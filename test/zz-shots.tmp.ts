import { serveFolder } from "../loaders/site/serve-folder.js";
import { launchBrowser } from "./site/launch-browser.js";
const server = await serveFolder("dist/demo", 0);
const browser = await launchBrowser();
for (const [width, scheme] of [[1280, "light"], [390, "dark"]] as const) {
  const page = await (await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })).newPage();
  page.on("pageerror", (e) => console.log("  error", e.message));
  await page.goto(`http://127.0.0.1:${server.port}/workbench/model/evaluate`);
  await page.click("#judge-start");
  await page.waitForSelector("#judgement #differences", { timeout: 60000 });
  await page.waitForSelector("#judge-progress[hidden]", { state: "attached", timeout: 120000 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/studio2/evaluated-${width}.png`, fullPage: true });
  await page.goto(`http://127.0.0.1:${server.port}/workbench/model/explain`);
  await page.click("#explain-start");
  await page.waitForSelector("#student-view #student", { timeout: 60000 });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `/tmp/studio2/explained-${width}.png`, fullPage: true });
}
await browser.close();
await server.close();

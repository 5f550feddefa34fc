import { serveFolder } from "../loaders/site/serve-folder.js";
import { launchBrowser } from "./site/launch-browser.js";
const folder = process.argv[2] ?? "dist/demo";
const server = await serveFolder(folder, 0);
const browser = await launchBrowser();
for (const path of ["/workbench/model/", "/workbench/model/evaluate", "/workbench/model/explain", "/model"]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const urls: string[] = [];
  let bytes = 0;
  context.on("request", (r) => urls.push(r.url()));
  page.on("console", (m) => m.type() === "error" && console.log("  console", m.text()));
  page.on("pageerror", (e) => console.log("  error", e.message));
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  cdp.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
  const t = performance.now();
  await page.goto(`http://127.0.0.1:${server.port}${path}`, { waitUntil: "networkidle" });
  const idle = performance.now() - t;
  console.log(path, urls.length, "requests", Math.round(bytes / 1000), "kB of the page alone, idle after", Math.round(idle), "ms");
  if (process.argv[3]) for (const u of urls) console.log("   ", u.replace(/^http:..127.0.0.1:\d+/, ""));
  await context.close();
}
await browser.close();
await server.close();

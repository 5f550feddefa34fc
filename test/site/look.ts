import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { serveFolder } from "../../loaders/site/serve-folder.js";
import { pageAddresses } from "./built-site.js";
import { launchBrowser } from "./launch-browser.js";

/** How a page is looked at. */
interface View {
  readonly name: string;
  readonly width: number;
  readonly colorScheme?: "light" | "dark";
  readonly print?: true;
}

const views: readonly View[] = [
  { name: "light", width: 1280 },
  { name: "dark", width: 1280, colorScheme: "dark" },
  { name: "phone-390", width: 390 },
  { name: "phone-320", width: 320 },
  { name: "print", width: 720, print: true }
];

/**
 * `npm run look [-- --folder dist/demo --page /schools]`: pictures of every page of a built site, or of one, in
 * look/: light, dark, two phones, and paper (a PDF in letter size, and its look as a picture).
 */
const { values } = parseArgs({
  options: { folder: { type: "string", default: "dist/public" }, page: { type: "string" } }
});
const server = await serveFolder(values.folder, 0);
const browser = await launchBrowser();
const addresses = pageAddresses(values.folder).filter((address) => address === (values.page ?? address));
if (!values.page) rmSync("look", { recursive: true, force: true });
mkdirSync("look", { recursive: true });
for (const address of addresses) {
  for (const view of views) await picture(browser, `http://127.0.0.1:${server.port}`, address, view);
  console.log(address);
}
await browser.close();
await server.close();

async function picture(browser: Browser, origin: string, address: string, view: View): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: view.width, height: 900 },
    colorScheme: view.colorScheme ?? "light",
    reducedMotion: "reduce"
  });
  await page.goto(origin + address, { waitUntil: "networkidle" });
  if (view.print) await page.emulateMedia({ media: "print", colorScheme: "light" });
  const name = `${address.replace(/^\/|\/$/g, "").replaceAll("/", "-") || "index"}-${view.name}`;
  if (view.print)
    await page.pdf({ path: join("look", `${name}.pdf`), format: "Letter", printBackground: true });
  await page.screenshot({ path: join("look", `${name}.png`), fullPage: true });
  await page.close();
}

import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "./find-browser.js";
import { unpackNpmBrowser } from "./npm-browser.js";

/**
 * A headless Chromium: the one that ROLLCALL_BROWSER names (a path, or `npm`), else an installed one, else the one
 * from npm.
 */
export async function launchBrowser(): Promise<Browser> {
  const asked = process.env["ROLLCALL_BROWSER"];
  const executable = asked === "npm" ? undefined : (asked ?? findBrowser());
  return executable ? await launch(executable) : await launchFromNpm();
}

async function launchFromNpm(): Promise<Browser> {
  const { executable, major, ownLibraries } = await unpackNpmBrowser();
  const browser = await launch(executable).catch(() => launch(executable, ownLibraries));
  if (browser.version().split(".")[0] === major) return browser;
  await browser.close();
  throw new Error(`${executable}: version ${browser.version()}, expected ${major} (delete it)`);
}

async function launch(executable: string, env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return await chromium.launch({
    executablePath: executable,
    args: ["--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: { ...process.env, ...env } as Record<string, string>
  });
}

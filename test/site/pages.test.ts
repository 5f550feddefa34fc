import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findBarriers } from "./accessibility.js";
import { isLeadersPage, visitedAddresses } from "./built-site.js";
import { launchBrowser } from "./launch-browser.js";
import { type Visit, visit } from "./visit.js";

let browser: Browser;
const paints: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  console.log(`first contentful paint and bytes on the wire:\n${paints.join("\n")}`);
});

const sites = inject("sites");

describe.each(sites)("the $audience site", (site) => {
  const { audience, origin } = site;

  describe.each(visitedAddresses(site, sites))("%s", (address) => {
    let seen: Visit;

    beforeAll(async () => {
      seen = await visit(browser, origin + address);
    });

    afterAll(async () => {
      await seen.page.context().close();
    });

    it("loads without an error and asks no other host", async () => {
      expect(seen.problems).toEqual([]);
      expect(seen.strangers).toEqual([]);
      expect(await seen.page.locator(".observablehq--error").count()).toBe(0);
    });

    it.runIf(isLeadersPage(address))("fetches under 150 kB beside fonts, and no engine", async () => {
      const bytes = seen.bytes();
      paints.push(`${audience} ${address}: ${await firstPaint(seen.page)}, ${(bytes / 1000).toFixed(0)} kB`);
      expect(bytes).toBeLessThan(150_000);
      expect(seen.fetched.filter((path) => path.endsWith(".wasm"))).toEqual([]);
    });

    it("is set in the faces that the site brings", async () => {
      const loaded = await seen.page.evaluate(() =>
        [...document.fonts].filter((face) => face.status === "loaded").map((face) => face.family)
      );
      expect(loaded.join()).toContain("Source Serif 4 Variable");
      expect(loaded.join()).toContain("Source Sans 3 Variable");
    });

    it.runIf(isLeadersPage(address))("reads whole with JavaScript off", async () => {
      const { page } = await visit(browser, origin + address, { javaScriptEnabled: false });
      const [live, still] = [await seen.page.innerText("main"), await page.innerText("main")];
      expect(await page.locator("h1").innerText()).not.toBe("");
      expect(countWords(still)).toBeGreaterThan(0.9 * countWords(live));
      await page.context().close();
    });

    it("has no serious barrier in light, in dark and on a phone, and never scrolls sideways", async () => {
      const { page } = seen;
      expect(await findBarriers(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findBarriers(page)).toEqual([]);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(await findBarriers(page)).toEqual([]);
    });
  });
});

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

async function firstPaint(page: Page): Promise<string> {
  const time = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime
  );
  return time === undefined ? "n/a, because nothing was painted" : `${time.toFixed(0)} ms`;
}

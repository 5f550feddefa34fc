import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { assessmentCharts } from "../../lib/chart/assessment/assessment-charts.js";
import { gallery } from "../chart/gallery.js";
import { findBarriers } from "./accessibility.js";
import { openChartPage } from "./chart-page.js";
import { launchBrowser } from "./launch-browser.js";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await page.context().close();
});

afterAll(async () => {
  await browser.close();
});

const schools = "#ranked-dots";

describe("a chart in the page", () => {
  it.each(["model", "report"] as const)("is drawn by the %s island at a phone's width", async (island) => {
    page = await openChartPage(browser, { viewport: { width: 390, height: 800 } }, "", island);
    const own = Object.keys(gallery).filter(
      (id) => (gallery[id]?.chart ?? "") in assessmentCharts === (island === "report")
    );
    expect(own.length).toBeGreaterThan(1);
    const drawings = own.map((id) => `#${id} .drawing-narrow svg`).join(", ");
    const widths = await page.$$eval(drawings, (all) => all.map((d) => d.getAttribute("width")));
    expect(widths).toEqual(own.map(() => "350"));
  });

  it("is drawn at the width at hand, names above their lines on a phone", async () => {
    page = await openChartPage(browser, { viewport: { width: 390, height: 800 } });
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.waitForFunction(() => document.querySelector(".drawing-wide svg")?.clientWidth === 904);
    expect(await page.isVisible(`${schools} .drawing-narrow`)).toBe(false);
  });

  it.each([320, 360, 390])("never scrolls sideways: %d px", async (width) => {
    page = await openChartPage(browser, { viewport: { width, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it.each([1280, 900, 390])("is there once and whole with scripts off: %d px", async (width) => {
    page = await openChartPage(browser, { viewport: { width, height: 800 }, javaScriptEnabled: false });
    const shown = page.locator(".drawing svg").filter({ visible: true });
    expect(await shown.count()).toBe(Object.keys(gallery).length);
    expect(await page.isVisible(".filters")).toBe(false);
  });

  it("moves nothing on the page when it is drawn anew", async () => {
    page = await openChartPage(browser);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 200);
        })
    );
    expect(shift).toBeLessThan(0.01);
  });

  it("shows a row's tooltip beside it, never over it", async () => {
    page = await openChartPage(browser);
    const row = page.locator(`${schools} .drawing-wide .row`).nth(4);
    await row.locator(".hit").hover();
    expect(await page.innerText(".tooltip")).toMatch(/^Linden Middle: 23.9%\n+742 students/);
    const [a, b] = [await page.locator(".tooltip").boundingBox(), await row.locator(".hit").boundingBox()];
    expect(a!.y >= b!.y + b!.height || a!.y + a!.height <= b!.y).toBe(true);
  });

  it("is one stop of the keyboard: arrows move, Enter opens, Escape leaves", async () => {
    page = await openChartPage(browser);
    await page.focus("select");
    await page.keyboard.press("Tab");
    for (let i = 0; i < 13; i++) {
      if (await page.evaluate((id) => document.activeElement?.closest(id) !== null, schools)) break;
      await page.keyboard.press("Tab");
    }
    expect(await page.getAttribute(":focus", "role")).toBe("application");
    await page.keyboard.press("ArrowDown");
    expect(await page.innerText(".tooltip p:first-child")).toBe("Oak High: 28.3%");
    expect(await page.innerText("[role=status].visually-hidden")).toContain(
      "Oak High: 28.3%. 1,494 students"
    );
    await page.keyboard.press("Escape");
    expect(await page.isVisible(".tooltip")).toBe(false);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/schools/sycamore-high");
  });

  it.each(["light", "dark"] as const)("has no serious barrier: %s", async (colorScheme) => {
    page = await openChartPage(browser, { colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe("a model's chart", () => {
  it("is redrawn on a phone and answers to keys with the names of its measures", async () => {
    page = await openChartPage(browser, { viewport: { width: 390, height: 800 } });
    await page.focus("#measure-dots .drawing-narrow");
    await page.keyboard.press("Home");
    expect(await page.innerText(".tooltip")).toMatch(/^Glass-box model\n+Right among the 400 44.5%/);
  });

  it("stays as it was drawn where a page has the leaders' script", async () => {
    page = await openChartPage(browser, { viewport: { width: 1000, height: 900 } }, "", "charts");
    expect(await page.isVisible("#measure-dots .drawing-print svg")).toBe(true);
    expect(await page.isVisible(`${schools} .drawing-wide svg`)).toBe(true);
  });

  it("put into a page that runs already is made to answer, once however often it is asked", async () => {
    page = await openChartPage(browser);
    await page.addScriptTag({
      type: "module",
      content: 'import { enliven } from "/enliven.js"; window.enliven = enliven; window.isThere = true;'
    });
    await page.waitForFunction(() => "isThere" in window);
    const counts = await page.evaluate(() => {
      const { enliven } = window as unknown as { enliven: (root: ParentNode) => readonly unknown[] };
      const place = document.createElement("div");
      for (const id of ["waterfall", "ranked-dots"]) {
        const block = document.getElementById(id)?.cloneNode(true) as HTMLElement;
        block.id = `new-${id}`;
        block.classList.remove("is-live");
        for (const head of block.querySelectorAll("th .sort")) head.replaceWith(...head.childNodes);
        place.append(block);
      }
      document.querySelector("main")?.prepend(place);
      return [enliven(place).length, enliven(place).length];
    });
    expect(counts).toEqual([2, 0]);
    expect(await page.locator("#new-ranked-dots thead th:first-child .sort").count()).toBe(1);
    await page.locator("#new-waterfall .drawing-wide .row .hit").nth(1).hover();
    expect(await page.innerText(".tooltip")).toMatch(/^Missed 3 of the 10 days in block 4: \+0.62/);
  });
});

describe("a filter", () => {
  it("takes rows out of chart and table, writes the address and says so", async () => {
    page = await openChartPage(browser);
    await page.selectOption("select", "middle");
    expect(await page.locator(`${schools} .drawing-wide .row`).count()).toBe(4);
    expect(await page.locator(`${schools} .drawing-print .row`).count()).toBe(4);
    expect(await page.locator(`${schools} tbody tr:not([hidden])`).count()).toBe(4);
    expect(await page.innerText(".filter-state")).toMatch(/^Middle: 4 of 21 shown/);
    expect(page.url()).toContain("?level=middle");
  });

  it("is read from the address", async () => {
    page = await openChartPage(browser, {}, "?level=high");
    expect(await page.inputValue("select")).toBe("high");
    expect(await page.locator(`${schools} .drawing-wide .row`).count()).toBe(3);
  });

  it("that leaves nothing is named, with a link that takes it back", async () => {
    page = await openChartPage(browser, {}, "?level=combined");
    expect(await page.innerText(`${schools} .drawing-wide .state.empty`)).toContain(
      "No row matches: Combined."
    );
    await page.click(`${schools} .drawing-wide .state.empty a`);
    await page.waitForFunction(
      () => document.querySelectorAll("#ranked-dots .drawing-wide .row").length === 21
    );
  });
});

describe("a table", () => {
  it("opens in the place of its chart and sorts with what is hidden last", async () => {
    page = await openChartPage(browser);
    const chartTop = await topUnderReading(".figure");
    await page.click(`${schools} summary`);
    expect(await page.isVisible(`${schools} .drawing-wide`)).toBe(false);
    expect(Math.abs((await topUnderReading(".as-table")) - chartTop)).toBeLessThan(24);
    for (const expected of ["1,494", "96"]) {
      await page.click(`${schools} th:nth-child(2) button`);
      const cells = await page.locator(`${schools} tbody td:nth-child(2)`).allInnerTexts();
      expect(Number(cells[0]?.replace(",", ""))).toBe(Number(expected.replace(",", "")));
      expect(cells.slice(-2)).toEqual(["hidden", "hidden"]);
    }
  });
});

async function topUnderReading(part: string): Promise<number> {
  const top = async (selector: string): Promise<number> =>
    (await page.locator(`${schools} ${selector}`).first().boundingBox())!.y;
  return (await top(part)) - (await top(".reading"));
}

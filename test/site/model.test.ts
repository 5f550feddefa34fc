import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "./launch-browser.js";

let browser: Browser;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];

const origin = inject("sites").find((d) => d.audience === "demo")?.origin ?? "";
const few = "bags=2&pairs=2";

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) problems.push(request.url());
  });
});

afterAll(async () => {
  await browser.close();
});

describe("the model pages", () => {
  it("train a glass box in the tab, which never freezes, and keep the best when it is stopped", async () => {
    await open(`?${few}`);
    expect(await page.inputValue("[name=bags]")).toBe("2");
    await watchTasks();
    await page.click("#train-form [type=submit]");
    await page.waitForFunction(() =>
      /round [1-9]\d* of at most/i.test(document.querySelector("#panel-steps")?.textContent ?? "")
    );
    expect(await page.innerText("#panel-steps")).toMatch(/Query engine\s+18\.1 of 18\.1 MB/);
    expect(await page.locator("#panel-drawing svg.chart").count()).toBe(1);
    await page.click("text=Stop and keep best");
    await page.waitForSelector("#panel-buttons >> text=/^Keep$/");
    expect(await longestTask()).toBeLessThan(100);
    expect(await page.innerText("#panel-steps")).toMatch(/Stopped after [\d.]+ s: [\d,]+ rows/);
    await page.click("#panel-buttons >> text=/^Keep$/");
    await page.waitForSelector("#last #measures");
    expect(await page.innerText("h1")).toMatch(/^With room for [\d,]+ students, the glass box/);
    expect(await page.locator("[data-remove]").count()).toBe(1);
    expect(await page.innerText("#run-list")).toContain("stopped by the reader, the best so far kept");
  });

  it("give up a training in its middle and leave all as it was", async () => {
    await page.click("#train-form [type=submit]");
    await page.waitForFunction(() =>
      /round/i.test(document.querySelector("#panel-steps")?.textContent ?? "")
    );
    await page.click("#panel-buttons >> text=Discard");
    await page.waitForSelector("#train-form >> visible=true");
    expect(await page.locator("[data-remove]").count()).toBe(1);
    expect(await page.innerText("#run-list")).toContain("thrown away by the reader");
  });

  it("train a logistic regression without the WebAssembly of its engine, and say so", async () => {
    await context.route(/tfjs-backend-wasm.*\.wasm/, (route) => route.abort());
    const before = problems.length;
    await page.selectOption("[name=kind]", "logistic");
    await page.click("#train-form [type=submit]");
    await page.waitForSelector("#panel-buttons >> text=/^Keep$/", { timeout: 30_000 });
    expect(await page.innerText("#panel-steps")).toContain("Trained on plain JavaScript, which is slower");
    await page.click("#panel-buttons >> text=/^Keep$/");
    await page.waitForSelector("[data-remove] >> nth=1");
    problems.length = before;
    await context.unroute(/tfjs-backend-wasm.*\.wasm/);
  });

  it("judge both beside five rules, with intervals", async () => {
    for (const box of await page.locator("tr:has([data-remove]) input[data-show]").all()) await box.check();
    await page.click("#compare");
    await page.waitForURL("**/evaluate?**");
    await page.waitForSelector("#judgement #measures");
    expect(await page.locator("#measures .drawing-wide .row").count()).toBe(7);
    expect(await page.innerText("h1")).toMatch(/^With room for [\d,]+ students/);
    for (const id of [
      "gain",
      "reliability",
      "threshold",
      "decision",
      "differences",
      "groups",
      "all-measures"
    ])
      expect(await page.locator(`#judgement #${id}`).count(), id).toBe(1);
    await page.locator("[name=capacity-share]").fill("5");
    await page.waitForFunction(() =>
      /^5% of [\d,]+ students: \d+/.test(document.querySelector("#capacity-words")?.textContent ?? "")
    );
    expect(page.url()).toContain("capacity=5%25");
  });

  it("explain the model and one student, and what would move the score", async () => {
    await page.click("a[data-studio-link] >> text=Explain");
    await page.waitForSelector("#student-view #student");
    expect(await page.locator("#explanation #weights").count()).toBe(1);
    await page.selectOption(
      "[name=model]",
      (await page.locator("[name=model] option[value^=additive] >> nth=0").getAttribute("value")) ?? ""
    );
    await page.waitForSelector("#explanation #shapes");
    for (const id of ["importance", "shapes", "drivers", "school-drivers", "predicted"])
      expect(await page.locator(`#explanation #${id}`).count(), id).toBe(1);
    expect(await page.innerText("#student h2")).toMatch(
      /^Simulated student \d+: from [\d.]+% to a risk score of/
    );
    expect(await page.innerText("#student .sentences")).toContain("It does not say why a student was away");
    const first = await page.innerText("#student h2");
    await page.focus("#student-after");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((text) => document.querySelector("#student h2")?.textContent !== text, first);
    const slider = page.locator("#what-if-form input[type=range]").first();
    await slider.fill((await slider.getAttribute("min")) ?? "0");
    await page.waitForSelector("#what-if-result .moved");
    expect(await page.innerText("#what-if-result")).toMatch(/[\d.]+% on record → [\d.]+% with these values/);
  });

  it("save a model as a file that a page loaded anew takes up again", async () => {
    await open("");
    await page.waitForSelector("[data-remove] >> nth=1");
    const id = await page.innerText("tr:has([data-remove]) >> nth=1 >> code");
    const download = page.waitForEvent("download");
    await page.click(`[data-save="${id}"]`);
    const path = await (await download).path();
    for (const left of [1, 0]) {
      await page.locator("[data-remove]").first().click();
      await page.waitForFunction((n) => document.querySelectorAll("[data-remove]").length === n, left);
    }
    await page.reload();
    await page.waitForSelector("#model-list tbody tr");
    expect(await page.locator("[data-remove]").count()).toBe(0);
    await page.setInputFiles("#model-file", path);
    await page.waitForSelector(`#model-list >> text=${id}`);
    expect(await page.innerText("#model-words")).toContain(`is loaded as ${id}`);
    await page.reload();
    await page.waitForSelector(`#model-list >> text=${id}`);
    await refuse(path);
  });

  it("give the file of a model to publish, and say where it goes and what takes it from there", async () => {
    const download = page.waitForEvent("download");
    await page.click("[data-publish]");
    expect((await download).suggestedFilename()).toBe("model.json");
    await page.waitForSelector("#model-words >> text=data/demo/model.json");
    expect(await page.innerText("#model-words")).toContain("npm run build -- --district demo");
  });

  it("ask for few files at first", async () => {
    for (const path of ["", "evaluate", "explain"]) {
      const asked: string[] = [];
      const fresh = await browser.newContext();
      fresh.on("request", (request) => asked.push(request.url()));
      const own = await fresh.newPage();
      await own.goto(`${origin}/workbench/model/${path}`, { waitUntil: "networkidle" });
      expect(asked.length).toBeLessThan(25);
      expect(asked.filter((d) => /\.wasm$|duckdb|tf\./.test(d))).toEqual([]);
      await fresh.close();
    }
  });

  it("ask no other host and leave no error", () => expect(problems).toEqual([]));
});

/** Files that hold no model of these rows are told in words, and nothing in them runs. */
async function refuse(path: string): Promise<void> {
  const text = readFileSync(path, "utf8");
  const files = [
    ["cut.json", text.slice(0, 2000), "Cut short"],
    ["other.json", "{}", "Not a model of Rollcall"],
    ["edited.json", text.replace(/,"label":"[^"]*","group"/, ',"label":"<img src=x onerror=alert(1)>","group"'), "The file was changed after it was written"]
  ] as const; // prettier-ignore
  for (const [name, content, words] of files) {
    await page.setInputFiles("#model-file", {
      name,
      mimeType: "application/json",
      buffer: Buffer.from(content)
    });
    await page.waitForSelector(`#model-words >> text=${words}`);
  }
  expect(await page.locator("#model-words img").count()).toBe(0);
  expect(await page.locator("[data-remove]").count()).toBe(1);
}

async function open(search: string): Promise<void> {
  await page.goto(`${origin}/workbench/model/${search}`);
  await page.waitForSelector("#model-list > *");
}

/** Notes every long task of the page from here on. */
async function watchTasks(): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((d) => d.duration))).observe({
      type: "longtask"
    });
  });
}

/** Milliseconds. */
async function longestTask(): Promise<number> {
  return await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
}

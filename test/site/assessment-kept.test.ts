import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { launchBrowser } from "./launch-browser.js";

const origin = inject("sites").find((d) => d.audience === "public")?.origin ?? "";
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

describe("a plan in the making", () => {
  it("is there after a reload whatever was typed: 150 percent, a year of three digits", async () => {
    await open("/assessment/plan");
    await addGoal("Fewer absent");
    await page.fill("#goal-0-target", "150");
    await page.fill("#goal-0-target_date", "0202-06-05");
    await page.press("#goal-0-target_date", "Tab");
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.inputValue("#goal-0-title")).toBe("Fewer absent");
    expect(await page.inputValue("#goal-0-target_date")).toBe("0202-06-05");
    expect(await page.innerText("#goal-0-problems")).toContain("must lie between 0 and 100 percent");
    expect(await page.locator("[data-kept]").count()).toBe(0);
  });

  it("is drawn in the fields when another tab's is taken", async () => {
    await open("/assessment/plan");
    await addGoal("Mine");
    const other = await page.context().newPage();
    await other.goto(`${origin}/assessment/plan`, { waitUntil: "networkidle" });
    await other.fill("#goal-0-title", "Theirs");
    await page.waitForSelector('[data-kept="elsewhere"]');
    await page.fill("#goal-0-title", "Mine again");
    await page.click("#take-other");
    expect(await page.inputValue("#goal-0-title")).toBe("Theirs");
    expect(await page.innerText("#goal-0-name")).toBe("Theirs");
    await page.fill("#goal-0-target", "12");
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.inputValue("#goal-0-title")).toBe("Theirs");
  });

  it("opens a session file where nothing can be saved, and a broken one not at all", async () => {
    const script =
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no") } })';
    await open("/assessment/plan", script);
    await addGoal("Taken along");
    const text = await downloaded("#save-session");
    await page.fill("#goal-0-title", "Typed since");
    await openFile(text.replace(/"Taken along"/, "7"));
    await page.waitForFunction(() =>
      /goal 1, title/.test(document.querySelector("#session-words")?.textContent ?? "")
    );
    expect(await page.inputValue("#goal-0-title")).toBe("Typed since");
    await openFile(text);
    await page.click("#ask-yes");
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>("#goal-0-title")?.value === "Taken along"
    );
  });

  it("that can't be read is put aside, which the page says, and hands out", async () => {
    await open("/assessment/es/plan");
    await addGoal("Menos ausencias");
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((d) => d.startsWith("rollcall session")) ?? "";
      localStorage.setItem(key, (localStorage.getItem(key) ?? "").replace('"Menos ausencias"', "7"));
    });
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.innerText('[data-kept="aside"] p:first-child')).toMatch(
      /no se puede leer: meta 1, título: falta o no es un texto .*Se puso aparte/
    );
    expect(JSON.parse(await downloaded("#aside-file"))).toMatchObject({ plan: { goals: [{ title: 7 }] } });
    await page.click("#add-goal");
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((d) => d.endsWith(" unread")));
    expect(kept).toHaveLength(1);
  });
});

describe("a tally page", () => {
  it("asks before a file replaces a plan without answers", async () => {
    await open("/assessment/plan");
    await addGoal("Fewer absent");
    const text = await downloaded("#save-session");
    await page.goto(`${origin}/assessment/tally`, { waitUntil: "networkidle" });
    await openFile(text);
    await page.waitForSelector("dialog.ask");
    await page.click("#ask-no");
  });
});

async function open(address: string, script = ""): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  if (script) await context.addInitScript(script);
  page = await context.newPage();
  await page.goto(origin + address, { waitUntil: "networkidle" });
}

async function addGoal(title: string): Promise<void> {
  await page.click("#add-goal");
  await page.fill("#goal-0-title", title);
}

async function openFile(text: string): Promise<void> {
  await page.setInputFiles("#open-session", {
    name: "session.json",
    mimeType: "application/json",
    buffer: Buffer.from(text)
  });
}

async function downloaded(selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path(), "utf8");
}

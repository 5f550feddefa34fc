import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { decodeResponse } from "../../lib/assessment/decode-response.js";
import { encodeResponse } from "../../lib/assessment/encode-response.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import { readResponse } from "../../lib/assessment/read-response.js";
import { responseText } from "../../lib/assessment/response-text.js";
import type { Response } from "../../lib/assessment/response.js";
import { responseOf } from "../assessment/random-response.js";
import { shippedInstrument as instrument } from "../assessment/shipped-instrument.js";
import { findBarriers } from "./accessibility.js";
import { launchBrowser } from "./launch-browser.js";
import { type Visit, visit, type VisitOptions } from "./visit.js";

const origin = inject("sites").find((d) => d.audience === "public")?.origin ?? "";
const questions = instrument.ingredients.flatMap((d) => d.questions.map((q) => q.question_id));
let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  // without scripts a browser still names the script that it does not load
  expect(seen.problems.filter((d) => !/^failed: .*\/islands\//.test(d))).toEqual([]);
  await page.context().close();
});

afterAll(async () => {
  await browser.close();
});

describe("the answer page", () => {
  it("is answered on a phone by keyboard alone, keeps it past a reload, hands it over, and asks nobody", async () => {
    await open("/assessment/answer", { width: 390 });
    const asked = seen.fetched.length;
    await tabTo("role");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    for (const [i, id] of questions.entries()) {
      await page.keyboard.press("Tab");
      if (i === 12) await tabTo(`${id}-note`);
      if (i === 12) continue;
      await page.keyboard.press("Space");
      for (let step = 0; step < i % 5; step++) await page.keyboard.press("ArrowRight");
      await tabTo(`${id}-note`);
      if (i === 0) await page.keyboard.type("<b>The list</b> comes every other Friday");
    }
    expect(await page.innerText("#progress-words")).toBe("24 of 25 answered");
    expect(await page.textContent("#answer-status")).toBe("Saved. 24 of 25 answered.");
    expect(await page.innerText("#open-questions")).toMatch(/^One question is still open/);
    await page.reload({ waitUntil: "networkidle" });
    const reloaded = seen.fetched.length;
    expect(await page.inputValue("#AD1-note")).toBe("<b>The list</b> comes every other Friday");
    await tabTo("finish");
    await page.keyboard.press("Enter");
    expect(await page.innerText("#handed-words")).toBe("Your answers are ready to hand over.");
    const response = decodeResponse(await page.innerText("#response-code"), instrument);
    expect(questions.filter((id) => response.ratings[id] === undefined)).toEqual([questions[12]]);
    expect(response.ratings).toMatchObject({ AD1: "strength", AD2: "ok_for_now", AD5: "unsure" });
    const file = JSON.parse(await downloaded("#response-file")) as Response;
    expect(readResponse(file, instrument, "file")).toEqual({ ...response, notes: file.notes });
    expect(file.notes["AD1"]).toBe("<b>The list</b> comes every other Friday");
    expect(seen.fetched.length - reloaded).toBe(0);
    expect(reloaded - asked).toBeLessThanOrEqual(asked);
  });

  it("raises the version with a change, and begins again for another person only when asked twice", async () => {
    await answerSome();
    await page.click("#finish");
    const first = await page.innerText("#response-code");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click('[data-copy="response-link"]');
    await page.waitForFunction(() => document.getElementById("answer-status")?.textContent === "Copied.");
    expect(await page.evaluate(() => window.navigator.clipboard.readText())).toBe(
      `${origin}/assessment/tally#${first}`
    );
    expect(await page.isDisabled("#AD1-unsure")).toBe(true);
    await page.click("#change");
    await page.check("#AD1-unsure", { force: true });
    await page.click("#finish");
    const second = decodeResponse(await page.innerText("#response-code"), instrument);
    expect(second).toMatchObject({ revision: 2, response_id: decodeResponse(first, instrument).response_id });
    await page.click("#again");
    await page.click("#ask-no");
    expect(await page.innerText("#progress-words")).toBe("2 of 25 answered");
    await page.click("#again");
    await page.click("#ask-yes");
    await page.waitForSelector("#AD1-unsure:not(:checked)", { state: "attached" });
    expect(await page.innerText("#progress-words")).toBe("0 of 25 answered");
    expect(await page.inputValue("#role")).toBe("");
  });

  it("takes an answer back, and says what is missing before it hands over", async () => {
    await open("/assessment/answer");
    await page.click("#finish");
    expect(await page.innerText("#finish-problem")).toBe("Choose your role and department first");
    expect(await focused()).toBe("role");
    await page.check("#AD1-strength", { force: true });
    await page.click('[data-clear="AD1"]');
    expect(await page.innerText("#progress-words")).toBe("0 of 25 answered");
    expect(await focused()).toBe("AD1-strength");
  });

  it("lets the person choose where two tabs were changed, and loses neither before", async () => {
    await answerSome();
    const other = await page.context().newPage();
    await other.goto(`${origin}/assessment/answer`, { waitUntil: "networkidle" });
    expect(await other.isChecked("#AD1-strength")).toBe(true);
    await other.check("#AD3-unsure", { force: true });
    await page.waitForSelector('[data-kept="elsewhere"]');
    expect(await page.innerText("#kept-notice")).toMatch(
      /later than this one. It has 3 answers, this tab has 2/
    );
    await page.check("#AD4-strength", { force: true });
    expect(await page.innerText("#saved-words")).toBe("Not saved");
    await page.click("#take-other");
    expect(await page.isChecked("#AD3-unsure")).toBe(true);
    await other.check("#AD5-strength", { force: true });
    await page.waitForSelector('[data-kept="elsewhere"]');
    await page.click("#keep-mine");
    await other.waitForSelector('[data-kept="elsewhere"]');
    expect(await page.innerText("#progress-words")).toBe("3 of 25 answered");
  });

  it.each([
    [
      "forbidden",
      'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no") } })'
    ],
    ["full", 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError") }']
  ])("says that storage is %s, and offers the file, from which one can go on", async (state, script) => {
    const context = await browser.newContext();
    await context.addInitScript(script);
    seen = { page: await context.newPage(), problems: [], strangers: [], fetched: [], bytes: () => 0 };
    page = seen.page;
    await page.goto(`${origin}/assessment/answer`, { waitUntil: "networkidle" });
    await page.check("#AD1-urgent_gap", { force: true });
    await page.waitForSelector(`[data-kept="${state}"]`);
    const text = await downloaded("#notice-file");
    await page.click("#again");
    await page.click("#ask-yes");
    await page.waitForSelector("#AD1-urgent_gap:not(:checked)", { state: "attached" });
    await page.setInputFiles("#open-file", fileOf("mine.json", text));
    await page.waitForSelector("#AD1-urgent_gap:checked");
  });

  it.each(["/assessment/answer", "/assessment/es/answer"])(
    "%s prints on three sheets at most with scripts off, and says how to return them",
    async (address) => {
      await open(address, { javaScriptEnabled: false });
      await page.emulateMedia({ media: "print" });
      expect(await page.isVisible(".paper-return")).toBe(true);
      expect(await page.isVisible(".paper-choice")).toBe(true);
      expect(await page.isVisible(".answer-progress")).toBe(false);
      const pdf = await page.pdf({ format: "Letter", preferCSSPageSize: true });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
    }
  );

  it("has no serious barrier while it is answered and after, in light and dark", async () => {
    await answerSome();
    expect(await findBarriers(page)).toEqual([]);
    await page.click("#finish");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe("the tally page", () => {
  it("takes files, codes and links, says what became of each, and tallies them without asking anybody", async () => {
    const code = encodeResponse(member(3), instrument);
    await open(`/assessment/tally#${encodeResponse(member(9), instrument)}`);
    const asked = seen.fetched.length;
    expect(page.url()).not.toContain("#");
    await give([
      fileOf("first.json", responseText(member(1, { notes: { AD1: "<img src=x onerror=alert(1)>" } }))),
      fileOf("second.json", responseText(member(2, { revision: 2 }))),
      fileOf("first again.json", responseText(member(1, { notes: { AD1: "<img src=x onerror=alert(1)>" } }))),
      fileOf("second old.json", responseText(member(2))),
      fileOf("huge.json", responseText(member(4, { notes: { AD1: "x".repeat(5_000_000) } }))),
      fileOf("other version.json", responseText(member(5, { instrument_version: 7 })))
    ]);
    await page.fill(
      "#codes",
      `Mine is ${code}, and his ${code.slice(0, -1)}${code.endsWith("0") ? "1" : "0"}.`
    );
    await page.click("#add-codes");
    const rows = await page
      .locator("#arrivals tbody tr")
      .evaluateAll((all) => all.map((row) => [row.children[0]?.textContent, row.children[3]?.textContent]));
    expect(rows).toEqual([
      ["link", "in the tally"],
      ["first.json", "in the tally"],
      ["second.json", "in the tally"],
      ["first again.json", "same again: the very answers are in the tally already"],
      ["second old.json", "superseded by version 2"],
      ["huge.json", expect.stringMatching(/^refused: 5\.0 MB: a response file is never larger than 1 MB/)],
      ["other version.json", expect.stringMatching(/^refused: answers version 7 of the instrument/)],
      ["code 1", "in the tally"],
      ["code 2", expect.stringMatching(/^refused: a character is wrong or two are swapped/)]
    ]);
    expect(await page.innerText("#arrivals-words")).toBe("4 members in the tally, from 9 that came in.");
    expect(await page.locator("#practice-AD1 .dots circle").count()).toBe(4);
    expect(await page.innerText("#notes-AD1 ul")).toBe("<img src=x onerror=alert(1)>");
    expect(await page.locator("#members-notes img").count()).toBe(0);
    expect(seen.fetched.length).toBe(asked);
  });

  it("keeps the 60 of 61 members", async () => {
    await open("/assessment/tally");
    await give(Array.from({ length: 61 }, (_, i) => fileOf(`${i + 1}.json`, responseText(member(i)))));
    expect(await page.innerText("#arrivals-words")).toBe("60 members in the tally, from 61 that came in.");
    expect(await page.innerText("#arrivals tr:last-child td:nth-child(4)")).toMatch(/at most 60 members/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });

  it("keeps what the team agrees past a reload, in a file of its own, and releases what is chosen", async () => {
    await open("/assessment/tally");
    await give(
      [1, 2, 3, 4, 5].map((i) => fileOf(`${i}.json`, responseText(member(i, { notes: { AD1: "secret" } }))))
    );
    expect(await page.inputValue("#agreed-AD1")).toBe("");
    await page.focus("#agreed-AD1");
    await page.selectOption("#agreed-AD1", "urgent_gap");
    expect(await page.innerText("#tally-headline")).toMatch(/^One practice is an urgent gap: /);
    expect(await focused()).toBe("agreed-AD1");
    await page.click("#ask-why-AD1");
    await page.fill("#why-AD1", "it came late");
    await page.fill("#room-teacher", "3");
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.inputValue("#agreed-AD1")).toBe("urgent_gap");
    const session = await downloaded("#save-session");
    expect(await page.isVisible("#release-final")).toBe(false);
    await page.check("#release-tally");
    expect(await page.innerText("#release-final")).toMatch(/^Once public, a year’s tally is final/);
    await page.check("#release-agreement");
    expect(await page.isDisabled("#release-plan")).toBe(true);
    const text = await downloaded("#make-release");
    const released = readReleased(JSON.parse(text), instrument, "2026.json");
    expect(released.tally?.members).toBe(5);
    expect(released.agreement).toMatchObject({
      ratings: { AD1: "urgent_gap" },
      notes: { AD1: "it came late" },
      in_the_room: [{ role_id: "teacher", members: 3 }]
    });
    expect(text).not.toMatch(/secret|response_id/);
    expect(await downloaded("#save-csv")).toMatch(/^question_id,practice,strength,/);
    await page.click("#clear-session");
    await page.click("#ask-yes");
    await page.waitForSelector("#practices", { state: "detached" });
    await page.setInputFiles("#open-session", fileOf("session.json", session));
    await page.waitForSelector("#practices");
    expect(await page.inputValue("#why-AD1")).toBe("it came late");
  });

  it("has no serious barrier with a tally in light, dark and on a phone, and never scrolls sideways", async () => {
    await open("/assessment/es/tally");
    await give([1, 2, 3, 4, 5, 6].map((i) => fileOf(`${i}.json`, responseText(member(i)))));
    await page.selectOption("#agreed-AD1", "urgent_gap");
    await page.selectOption("#agreed-AD2", "strength");
    expect(await page.innerText("#tally-headline")).toMatch(/^Una práctica es una carencia urgente/);
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

async function open(address: string, options: VisitOptions = {}): Promise<void> {
  seen = await visit(browser, origin + address, options);
  page = seen.page;
}

async function answerSome(): Promise<void> {
  await open("/assessment/answer");
  await page.selectOption("#role", "teacher");
  await page.selectOption("#department", "school");
  await page.check("#AD1-strength", { force: true });
  await page.check("#AD2-unsure", { force: true });
}

/** Presses Tab until an element has the focus. */
async function tabTo(id: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if ((await focused()) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach #${id}`);
}

async function focused(): Promise<string> {
  return await page.evaluate(() => document.activeElement?.id ?? "");
}

async function downloaded(selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path(), "utf8");
}

async function give(files: ReturnType<typeof fileOf>[]): Promise<void> {
  const before = await page.locator("#arrivals tbody tr").count();
  await page.setInputFiles("#response-files", files);
  await page.waitForFunction(
    (count) => document.querySelectorAll("#arrivals tbody tr").length === count,
    before + files.length
  );
}

function fileOf(name: string, text: string) {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

function member(index: number, change: Partial<Response> = {}): Response {
  const given = questions.map((_, i) => (["strength", "ok_for_now", "could_be_better", "urgent_gap", "unsure"] as const)[(i * 7 + index * 3) % 5]);
  return responseOf(given, { response_id: (index + 1).toString(16).padStart(8, "0"), ...change });
} // prettier-ignore

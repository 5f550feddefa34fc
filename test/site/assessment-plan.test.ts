import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findBarriers } from "./accessibility.js";
import { launchBrowser } from "./launch-browser.js";
import { type Visit, visit } from "./visit.js";

const site = inject("sites").find(({ audience }) => audience === "public");
let browser: Browser;
let seen: Visit;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  seen = await visit(browser, `${site?.origin}/assessment/plan`);
  page = seen.page;
});

afterAll(async () => {
  await browser.close();
});

describe("the plan page", () => {
  it("takes a goal by keyboard, with its baseline from the site's own figures", async () => {
    await page.focus("#priority-PE2");
    await page.keyboard.press("Space");
    await page.focus("#add-goal");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Fewer absent by June");
    await page.selectOption("#goal-0-place", "school:rowan-middle");
    expect(await page.inputValue("#goal-0-baseline")).toBe("2025-06-04");
    await page.fill("#goal-0-target", "24");
    await page.fill("#goal-0-target_date", "2026-06-05");
    await page.press("#goal-0-target_date", "Tab");
    await page.selectOption("#goal-0-responsible_role", "principal");
    expect(await page.innerText("#goal-0-problems")).toBe("Complete.");
    expect(await page.innerText("#goal-0-preview .goal-words")).toMatch(/^Behind From 26\.8%/);
    expect(await page.locator("#goal-0-preview svg:visible").count()).toBe(1);
  });

  it("says at the field what is wrong, and takes it back once it is mended", async () => {
    await page.fill("#goal-0-target", "90");
    expect(await page.getAttribute("#goal-0-target", "aria-invalid")).toBe("true");
    expect(await page.innerText("#goal-0-target-problem")).toBe("the target must not lie above the baseline");
    await page.fill("#goal-0-target", "24");
    expect(await page.getAttribute("#goal-0-target", "aria-invalid")).toBe("false");
  });

  it("marks a late step by word, and keeps the focus where it was", async () => {
    await page.click("#goal-0-add-step");
    await page.keyboard.type("Workshops with supper");
    await page.selectOption("#goal-0-step-0-role", "counselor");
    await page.fill("#goal-0-step-0-due", "2025-11-21");
    await page.press("#goal-0-step-0-due", "Tab");
    expect(await page.innerText("#goal-0-step-0-late")).toBe("late");
    await page.focus("#goal-0-step-0-status");
    await page.selectOption("#goal-0-step-0-status", "done");
    expect(await page.innerText("#goal-0-step-0-late")).toBe("");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("goal-0-step-0-status");
  });

  it("has no serious barrier with a goal open, in light, in dark and on a phone", async () => {
    expect(await findBarriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it("keeps it all past closing the page, in the tally's session, and sent nothing anywhere", async () => {
    await page.reload();
    expect(await page.inputValue("#goal-0-title")).toBe("Fewer absent by June");
    expect(await page.isChecked("#priority-PE2")).toBe(true);
    await page.click("#goal-0-remove");
    await page.click("#ask-yes");
    await page.locator(".plan-goal").waitFor({ state: "detached" });
    expect(seen.strangers).toEqual([]);
    expect(seen.problems).toEqual([]);
  });
});

describe("the published report", () => {
  it("shows tooltips of the grid and of goals, in the page's language", async () => {
    const report = (await visit(browser, `${site?.origin}/assessment/es/`)).page;
    await report.locator("#grid .drawing:visible .row").first().hover();
    expect(await report.innerText(".tooltip")).toContain("Podría ser mejor");
    await report.context().close();
  });

  it("offers its tables and its file", async () => {
    const report = (await visit(browser, `${site?.origin}/assessment/`)).page;
    for (const name of ["assessment-practices.csv", "assessment-goals.csv", "assessment-2026.json"]) {
      const href = await report.getAttribute(`a[download="${name}"]`, "href");
      const answer = await report.request.get(new URL(href ?? "", report.url()).href);
      expect([name, answer.status()]).toEqual([name, 200]);
    }
    await report.context().close();
  });
});

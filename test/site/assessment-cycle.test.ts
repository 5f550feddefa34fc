import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { instrumentQuestions } from "../../lib/assessment/instrument-questions.js";
import type { Rating } from "../../lib/assessment/rating.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import { tableText } from "../../lib/publish/table-text.js";
import { readDocuments } from "../../loaders/assessment/read-documents.js";
import { readRelease } from "../../loaders/release.js";
import { environment } from "../../loaders/site/build-site.js";
import { finishPages } from "../../loaders/site/finish-pages.js";
import { runFramework } from "../../loaders/site/run-framework.js";
import { type RunningServer, serveFolder } from "../../loaders/site/serve-folder.js";
import { shippedInstrument as instrument } from "../assessment/shipped-instrument.js";
import { launchBrowser } from "./launch-browser.js";
import { type Visit, visit } from "./visit.js";

const origin = inject("sites").find((d) => d.audience === "public")?.origin ?? "";
const questions = instrumentQuestions(instrument).map((d) => d.question_id);
let browser: Browser;
let home: string;
let server: RunningServer | undefined;
const visits: Visit[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  home = mkdtempSync(join(tmpdir(), "rollcall-cycle-"));
});

afterAll(async () => {
  await server?.close();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});

/** How one of the team answers: in a window so wide, by keyboard or by pointer; and hands over a file or a code. */
interface Member {
  readonly role: string;
  readonly department: string;
  readonly width: number;
  readonly by: "keyboard" | "pointer";
  readonly hands: "file" | "code";
  readonly rate: (question: number) => Rating;
}

const low = (question: number): Rating => (question === 12 ? "strength" : "ok_for_now");
const high = (question: number): Rating => (question === 12 ? "urgent_gap" : question === 3 ? "unsure" : "could_be_better");
const member = (role: string, department: string, rate: Member["rate"], rest: Partial<Member> = {}): Member => ({
  ...{ role, department, rate, width: 1280, by: "pointer", hands: "file" },
  ...rest
}); // prettier-ignore

/** Leaders see a strength where those who teach and support see an urgent gap: question 13. */
const team: readonly Member[] = [
  member("superintendent", "superintendents_office", low, { by: "keyboard" }),
  member("principal", "school", low, { width: 390 }),
  member("board_member", "superintendents_office", low, { hands: "code" }),
  member("teacher", "school", high, { width: 390, hands: "code" }),
  member("teacher", "curriculum", high),
  member("teacher", "special_education", high, { hands: "code" }),
  member("counselor", "student_services", high),
  member("nurse", "health", high, { hands: "code" }),
  member("social_worker", "student_services", high)
];

it("takes a team through its year: answers, tally, agreement, plan, release, build, page and comparison", async () => {
  const files: { name: string; mimeType: string; buffer: Buffer }[] = [];
  const codes: string[] = [];
  for (const [i, one] of team.entries()) {
    const handed = await answerAs(one);
    if (one.hands === "code") codes.push(handed);
    else files.push({ name: `${i}.json`, mimeType: "application/json", buffer: Buffer.from(handed) });
  }

  const tally = await open("/assessment/tally");
  await tally.setInputFiles("#response-files", files);
  await tally.fill("#codes", codes.join(" and "));
  await tally.click("#add-codes");
  await tally.waitForFunction(
    (count) => document.querySelectorAll('#arrivals tr[data-disposition="kept"]').length === count,
    team.length
  );
  expect(await tally.innerText("#arrivals-words")).toMatch(/^9 members in the tally, from 9/);
  const divided = questions[12] ?? "";
  expect(await tally.locator(`#practice-${divided} .dots circle`).count()).toBe(9);
  expect(await tally.innerText(`#practice-${divided}`)).toMatch(/0\.89\s+split/);
  expect(await tally.locator('[data-list="differences"] li').first().innerText()).toMatch(/[Ll]eadership/);
  for (const id of questions) {
    const rating = id === divided ? "urgent_gap" : id === questions[0] ? "strength" : "could_be_better";
    await tally.selectOption(`#agreed-${id}`, rating);
  }
  await tally.fill("#room-teacher", "3");
  await tally.fill("#room-principal", "1");
  await tally.fill("#agreed-on", "2026-01-20");

  await tally.goto(`${origin}/assessment/plan`, { waitUntil: "networkidle" });
  const first = await planGoal(tally, 0, { title: "Fewer students miss a tenth", place: "district" });
  const school = await tally
    .locator('#goal-0-place option[value^="school:"]:not([disabled])')
    .first()
    .getAttribute("value");
  const second = await planGoal(tally, 1, { title: "One school first", place: school ?? "" });
  const published = readRelease("snapshots/demo/release");
  const closing = (scope: string, place: string | null) =>
    published.rate.findLast(
      (d) => d.scope === scope && d.school === place && d.school_year === 2025 && d.rate !== null
    )?.rate ?? NaN;
  expect(first).toBeCloseTo(closing("district", null), 3);
  expect(second).toBeCloseTo(closing("school", school?.replace("school:", "") ?? ""), 3);

  await tally.goto(`${origin}/assessment/tally`, { waitUntil: "networkidle" });
  for (const part of ["tally", "agreement", "plan"]) await tally.check(`#release-${part}`);
  const text = await downloaded(tally, "#make-release");
  const released = readReleased(JSON.parse(text), instrument, "2026.json");
  expect(released.tally?.members).toBe(9);
  expect(released.plan?.goals.map((d) => d.baseline)).toEqual([first, second]);
  expect(text).not.toMatch(/response_id/);

  const site = await buildWith(text);
  const page = await open("/assessment/", site);
  expect(await page.innerText("h1")).toMatch(/urgent gap/);
  const whole = await page.innerText("main");
  expect(whole).toContain("Fewer students miss a tenth");
  expect(whole).toContain("One school first");
  expect(whole).toMatch(/9 members/);
  // the year before is there too, and the page says what became of it
  expect(whole).toMatch(/2024–25/);
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  for (const { problems, strangers } of visits) expect([...problems, ...strangers]).toEqual([]);
}, 600_000); // prettier-ignore

/** Answers all 25 questions in a browser of its own; the file's text or the code. */
async function answerAs({ role, department, width, by, hands, rate }: Member): Promise<string> {
  const page = await open("/assessment/answer", origin, width);
  const asked = visits.at(-1)?.fetched.length;
  if (by === "keyboard") await answerByKeyboard(page, role, department, rate);
  else {
    await page.selectOption("#role", role);
    await page.selectOption("#department", department);
    for (const [i, id] of questions.entries()) await page.click(`label[for="${id}-${rate(i)}"]`);
    await page.click("#finish");
  }
  await page.waitForSelector("#response-code");
  const handed =
    hands === "code" ? await page.innerText("#response-code") : await downloaded(page, "#response-file");
  expect(visits.at(-1)?.fetched.length).toBe(asked);
  await page.context().close();
  return handed;
}

async function answerByKeyboard(
  page: Page,
  role: string,
  department: string,
  rate: Member["rate"]
): Promise<void> {
  await tabTo(page, "role");
  await arrowTo(page, "#role", role);
  await tabTo(page, "department");
  await arrowTo(page, "#department", department);
  for (const [i, id] of questions.entries()) {
    await tabTo(page, `${id}-strength`);
    await page.keyboard.press("Space");
    for (let step = 0; step < 5 && !(await page.isChecked(`#${id}-${rate(i)}`)); step++)
      await page.keyboard.press("ArrowRight");
  }
  await tabTo(page, "finish");
  await page.keyboard.press("Enter");
}

async function arrowTo(page: Page, select: string, value: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    if ((await page.inputValue(select)) === value) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the keyboard does not reach ${value} of ${select}`);
}

async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 120; step++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach #${id}`);
}

/** Adds a goal of a place with a target three points lower and one step; its baseline, as the page proposed it. */
async function planGoal(page: Page, index: number, { title, place }: { title: string; place: string }): Promise<number> {
  const id = `#goal-${index}`;
  if (index === 0) for (const question of [questions[12], questions[1]]) await page.check(`[data-priority="${question}"]`);
  await page.click("#add-goal");
  await page.fill(`${id}-title`, title);
  await page.selectOption(`${id}-place`, place);
  const chosen = await page.locator(`${id}-baseline option:checked`).innerText();
  const baseline = Number(/([\d.]+)%/.exec(chosen)?.[1]) / 100;
  await page.fill(`${id}-target`, String(Math.round((baseline - 0.03) * 1000) / 10));
  await page.fill(`${id}-target_date`, "2026-06-05");
  await page.selectOption(`${id}-responsible_role`, { index: 1 });
  await page.click(`${id}-add-step`);
  await page.fill(`${id}-step-0-title`, "Write to families first");
  await page.fill(`${id}-step-0-due`, "2026-03-01");
  const date = await page.inputValue(`${id}-baseline`);
  expect(date).toMatch(/^2025-/);
  return await keptBaseline(page, index);
} // prettier-ignore

/** The baseline as it will stand in the released file. */
async function keptBaseline(page: Page, index: number): Promise<number> {
  const session = JSON.parse(await downloaded(page, "#save-session")) as {
    plan: { goals: { baseline: number }[] };
  };
  return session.plan.goals[index]?.baseline ?? NaN;
}

/** The public site of the demo district with this release of its team and the one before; its address. */
async function buildWith(text: string): Promise<string> {
  const own = join(home, "assessment");
  cpSync("data/demo/assessment", own, { recursive: true });
  writeFileSync(join(own, "2026.json"), text);
  const release = join(home, "release");
  cpSync("snapshots/demo/release", release, { recursive: true });
  const rows = readDocuments(own).map(({ document, school_year, json }) => ({ document, school_year, json }));
  writeFileSync(join(release, "assessment_document.json"), tableText("assessment_document", rows));
  const output = join(home, "site");
  const env = environment({ district: "demo", audience: "public" });
  await runFramework(["build"], { ...env, ROLLCALL_RELEASE: release, ROLLCALL_OUTPUT: output }, true);
  finishPages(output);
  server = await serveFolder(output, 0);
  return `http://127.0.0.1:${server.port}`;
}

async function open(address: string, from = origin, width = 1280): Promise<Page> {
  const seen = await visit(browser, from + address, { width });
  visits.push(seen);
  return seen.page;
}

async function downloaded(page: Page, selector: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await download.path(), "utf8");
}

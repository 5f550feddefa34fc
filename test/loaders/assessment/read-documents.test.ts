import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { releasedText } from "../../../lib/assessment/released-text.js";
import type { ReleasedAssessment } from "../../../lib/assessment/released-assessment.js";
import { auditDocuments } from "../../../lib/publish/assessment/audit-documents.js";
import { simulateAssessments } from "../../../lib/simulate/self-assessment.js";
import { gateDocuments } from "../../../loaders/assessment/gate-documents.js";
import { readDocuments } from "../../../loaders/assessment/read-documents.js";
import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { instrument } from "../../page/fixtures/invented-assessment.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-test-"));
const home = join(folder, "snapshot");
const studentKey = "0123456789abcdef";
const [earlier, later] = simulateAssessments(7, instrument) as [ReleasedAssessment, ReleasedAssessment];
let db: NativeDatabase;
let place = 0;

beforeAll(async () => {
  db = await openDatabase({ threads: 1 });
  mkdirSync(join(home, "record"), { recursive: true });
  await db.run(`COPY (SELECT '${studentKey}' AS student_key, CAST(NULL AS VARCHAR) AS sex)
    TO '${join(home, "record", "student.parquet")}' (FORMAT parquet)`);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** A folder with these files. */
function placeWith(files: Readonly<Record<string, string>>): string {
  const here = join(folder, `assessment-${place++}`);
  mkdirSync(here);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(here, name), text);
  return here;
}

const withGoalTitle = (title: string): string =>
  releasedText({
    ...later,
    plan: { ...later.plan!, goals: later.plan!.goals.map((goal) => ({ ...goal, title })) }
  });
const edited = (edit: (released: Record<string, unknown>) => unknown): string =>
  JSON.stringify(edit(JSON.parse(releasedText(later)) as Record<string, unknown>));

describe("released assessments of a district", () => {
  it("are read year by year, with the instrument that they answer to", () => {
    const here = placeWith({ "2025.json": releasedText(earlier), "2026.json": releasedText(later) });
    const documents = readDocuments(here);
    expect(documents.map((d) => [d.document, d.school_year])).toEqual([
      ["instrument", null],
      ["released", 2025],
      ["released", 2026]
    ]);
    expect(documents[2]?.json).toBe(releasedText(later));
    expect(auditDocuments(documents)).toEqual([]);
  });

  it("may be missing, whole folder and all", () => {
    expect(readDocuments(join(folder, "nowhere")).map((d) => d.document)).toEqual(["instrument"]);
  });

  it.each([
    ["cut off", { "2026.json": releasedText(later).slice(0, 900) }, /2026\.json: not JSON: .*cut off/],
    ["of a year twice", { "2026.json": releasedText(later), "2026 (1).json": releasedText(later) }, /2026 \(1\)\.json: not named by a school year.*one file a year/],
    ["named after another year", { "2027.json": releasedText(later) }, /2027\.json: holds the school year 2026 .*name it 2026\.json/],
    ["with a key that is not declared", { "2026.json": edited((d) => ({ ...d, responses: [] })) }, /2026\.json: .*responses.*unknown key/],
    ["with a note of a member", { "2026.json": edited((d) => ({ ...d, tally: { ...(d["tally"] as object), notes: {} } })) }, /notes: unknown key/],
    ["of another instrument version", { "2026.json": edited((d) => ({ ...d, tally: { ...(d["tally"] as object), instrument_version: 99 } })) }, /2026\.json: .*version/],
    ["of two school years", { "2026.json": edited((d) => ({ ...d, plan: { ...(d["plan"] as object), school_year: 2025 } })) }, /2025/],
    ["with an endless title", { "2026.json": withGoalTitle("x".repeat(5000)) }, /title/],
    ["larger than a summary", { "2026.json": " ".repeat(1_100_000) }, /larger than 1 MB/]
  ])("are refused when %s, with file and way out", (_, files, message) => {
    expect(() => readDocuments(placeWith(files))).toThrow(message);
  }); // prettier-ignore

  it("fail the build with a student's key in a goal's title, and say where", async () => {
    const here = placeWith({ "2026.json": withGoalTitle(`call the family of ${studentKey.toUpperCase()}`) });
    await expect(gateDocuments(db, readDocuments(here), "maple", home)).rejects.toThrow(
      /2026\.json plan\.goals\[0\]\.title: holds a key of a student/
    );
  });

  it("fail the build with the name of a private file", async () => {
    const here = placeWith({ "2026.json": withGoalTitle("see data/maple/files/outreach.csv") });
    await expect(gateDocuments(db, readDocuments(here), "maple", home)).rejects.toThrow(
      "must not be published"
    );
  });

  it("pass with words alone, a script among them, which stays text", async () => {
    const here = placeWith({ "2026.json": withGoalTitle("<script>alert(1)</script> & ${x}") });
    await expect(gateDocuments(db, readDocuments(here), "maple", home)).resolves.toBeUndefined();
  });

  it("are found out in a release where they hold more than their check lets through", () => {
    const [first, ...rest] = readDocuments(placeWith({ "2026.json": releasedText(later) }));
    const spoilt = rest.map((d) => ({ ...d, json: edited((all) => ({ ...all, member: "x" })) }));
    expect(auditDocuments([first!, ...spoilt])).toEqual([
      "the assessment of 2026 does not pass its check: member"
    ]);
    expect(auditDocuments(rest)).toEqual(["a released assessment without its instrument"]);
  });
});

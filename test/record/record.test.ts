import { createHash, createHmac } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { tables } from "../../lib/canon/tables.js";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";
import { openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { buildRecord, type RecordOptions, type RecordResult } from "../../loaders/record.js";
import { cedarFiles, cedarMapping, withCedar } from "./cedar.js";

const secret = "a secret for tests alone";

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function build(out: string, options: Partial<RecordOptions> = {}): Promise<RecordResult> {
  const folder = scratch();
  for (const [name, content] of Object.entries(cedarFiles)) writeFileSync(join(folder, name), content);
  const db = await openDatabase({ threads: 1 });
  try {
    return await buildRecord({
      db,
      district: normaliseDistrict(cedarMapping),
      folder,
      secret,
      out,
      ...options
    });
  } finally {
    db.close();
  }
}

/** The events in a view of the written record: the last digits of the date, and the category. */
async function events(out: string, view: string): Promise<string[]> {
  const db = await openDatabase({ threads: 1 });
  await openRecord(db, out);
  const rows = await db.rows<{ e: string }>(
    `SELECT strftime(date, '%d') || ' ' || attendance_category AS e FROM ${view} ORDER BY ALL`
  );
  db.close();
  return rows.map((row) => row.e);
}

describe("the record", () => {
  it("has every canonical table, the empty ones too, and tells what became of each row", async () => {
    const out = scratch();
    const { tables: written, files } = await build(out);
    const account = ["disposition", "finding"];
    expect(readdirSync(out).sort()).toEqual(
      [...Object.keys(tables), ...account].map((table) => `${table}.parquet`).sort()
    );
    expect(written.find((d) => d.table === "outreach")?.rows).toBe(0);
    expect(files.map((d) => [d.file, d.rows, d.dispositions])).toEqual([
      [
        "roster.csv",
        4,
        {
          kept: 4,
          superseded: 0,
          "exact duplicate": 0,
          quarantined: 0,
          "excluded by filter": 0,
          "look-up": 0
        }
      ],
      [
        "attendance.csv",
        9,
        {
          kept: 8,
          superseded: 0,
          "exact duplicate": 0,
          quarantined: 0,
          "excluded by filter": 1,
          "look-up": 0
        }
      ]
    ]);
  });

  it("keeps every version, of which the current ones are the newest not taken back", async () => {
    const out = scratch();
    await build(out);
    const kept = [
      "06 excused_absence",
      "06 unexcused_absence",
      "07 excused_absence",
      "08 excused_absence",
      "08 tardy",
      "08 unexcused_absence",
      "09 unexcused_absence",
      "09 unexcused_absence"
    ];
    expect(await events(out, "attendance_event")).toEqual(kept);
    expect(await events(out, "current_attendance_event")).toEqual([
      "06 excused_absence",
      "06 unexcused_absence",
      "07 excused_absence",
      "08 excused_absence",
      "08 tardy"
    ]);
  });

  it("says of a version when a newer one was recorded", async () => {
    await withCedar({}, async ({ db }) => {
      const rows = await db.rows(
        "SELECT CAST(date AS VARCHAR)[9:] AS day, recorded_on, superseded_on, retracted FROM kept_attendance_event WHERE day IN ('09') OR superseded_on IS NOT NULL ORDER BY day, recorded_on"
      );
      expect(rows).toEqual([
        { day: "08", recorded_on: "2026-01-09", superseded_on: "2026-01-20", retracted: false },
        { day: "09", recorded_on: "2026-01-10", superseded_on: "2026-01-21", retracted: false },
        { day: "09", recorded_on: "2026-01-21", superseded_on: null, retracted: true }
      ]);
    });
  });

  it("has equal bytes from equal files, and checksums that a changed value changes", async () => {
    const [one, two, three] = [scratch(), scratch(), scratch()];
    const first = await build(one);
    expect(await build(two)).toEqual(first);
    const digest = (out: string): string[] =>
      readdirSync(out)
        .sort()
        .map((file) =>
          createHash("sha256")
            .update(readFileSync(join(out, file)))
            .digest("hex")
        );
    expect(digest(two)).toEqual(digest(one));
    const other = await build(three, { secret: "another secret for tests" });
    expect(other.tables.find((d) => d.table === "student")?.checksum).not.toBe(
      first.tables.find((d) => d.table === "student")?.checksum
    );
    expect(other.secretFingerprint).not.toBe(first.secretFingerprint);
  });

  it("lists the columns that nothing read", async () => {
    expect((await build(scratch())).dropped).toEqual({ roster: ["Last", "First"], attendance: [] });
  });
});

describe("a key", () => {
  it("is the first 16 hex digits of HMAC-SHA-256 over the kind of id and the id", async () => {
    await withCedar({}, async ({ db }) => {
      const key = createHmac("sha256", secret).update("student:0101").digest("hex").slice(0, 16);
      expect(await db.rows(`SELECT sex FROM kept_student WHERE student_key = '${key}'`)).toEqual([
        { sex: "male" }
      ]);
    });
  });

  it("is tied to its id in the look-up file, outside the project only", async () => {
    const folder = scratch();
    const lookUpFile = join(folder, "keys.csv");
    await build(scratch(), { lookUpFile });
    expect(readFileSync(lookUpFile, "utf8")).toMatch(/^kind,id,key\nstudent,0101,[0-9a-f]{16}\n/);
    await expect(build(scratch(), { lookUpFile, project: folder })).rejects.toThrow(
      "ROLLCALL_LOOKUP: names a place inside the project (name a file outside it, where only authorised staff can read)"
    );
  });
});

describe("a build stops", () => {
  it("where more of a file would be quarantined than it may, naming the rules and their first lines", async () => {
    const strict = { ...cedarMapping, quarantine_limit: 0.1 };
    const attendance = cedarFiles["attendance.csv"]
      .replace("0102,07,2026-01-06,EX", "0102,07,2026-01-06,ZZ")
      .replace("0103,12,2026-01-08", "0999,12,2026-01-08");
    await expect(withCedar({ "attendance.csv": attendance }, async () => undefined, strict)).rejects.toThrow(
      "attendance.csv: 2 of 9 rows (22.2%) to attendance_event would be quarantined, more than 10%: unknown code (line 3); unknown student (line 5)"
    );
  });

  it("where a file lacks a column that the mapping reads", async () => {
    const attendance = cedarFiles["attendance.csv"].replace("Code", "Cod");
    await expect(withCedar({ "attendance.csv": attendance }, async () => undefined)).rejects.toThrow(
      /^attendance\.csv: no column "Code", which .* reads \(it has 7\) \(did you mean "Cod"\?\)$/
    );
  });
});

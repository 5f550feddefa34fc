import { mkdirSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { draftSummary } from "../../lib/district/draft/draft-summary.js";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";
import { openDatabase } from "../../loaders/native/database.js";
import { buildRecord } from "../../loaders/record.js";
import { isHere, named } from "../real/real-district.js";
import { confirmed, draftExports, draftOf, tablesOf, willowExports } from "./draft-exports.js";

describe("a draft of a folder of exports", () => {
  it("guesses each file's tables, and leaves out what holds none", async () => {
    const draft = await draftExports(willowExports);
    expect(tablesOf(draft)).toEqual({
      "attendance-*.csv": ["attendance_event"],
      "calendar.csv": ["calendar_day"],
      "enrollment.csv": ["enrollment", "student_status"],
      "schools.csv": ["school"],
      "students.csv": ["student"]
    });
    expect(draft.unused).toEqual([{ files: ["exports/notes.md"], reason: "no table was found in it" }]);
  });

  it("finds how files are written: delimiter, encoding, header under a title, numbers in names", async () => {
    const { guesses } = await draftExports(willowExports);
    const specs = Object.fromEntries(guesses.map((d) => [d.file.files[0], d.file.spec]));
    expect(specs["exports/students.csv"]).toEqual({
      format: "csv",
      delimiter: ";",
      encoding: "windows-1252"
    });
    expect(specs["exports/enrollment.csv"]).toEqual({ format: "csv", header_row: 2 });
    expect(specs["exports/attendance-*.csv"]).toEqual({ format: "csv" });
  });

  it("reads codes and dates by their words, and asks for those that it does not know", async () => {
    const { guesses } = await draftExports(willowExports);
    const columnsOf = (table: string) =>
      guesses.flatMap((d) => d.feeds).find((feed) => feed.table === table)!.columns;
    const columns = { ...columnsOf("student"), ...columnsOf("attendance_event") };
    expect(columns["attendance_category"]).toMatchObject({
      column: "Code",
      codes: { U: "unexcused_absence", E: "excused_absence", T: "tardy" },
      _to_decide: ["ZZ"]
    });
    expect(columns["date"]).toMatchObject({ column: "Date", format: "%m/%d/%Y" });
    expect(columns["race_ethnicity"]).toMatchObject({ codes: { "Two or More Races": "two_or_more" } });
    expect(columns["student_key"]).toMatchObject({ operation: "hash" });
  });

  it("marks every guess", async () => {
    const { guesses } = await draftExports(willowExports);
    for (const { feeds } of guesses)
      for (const feed of feeds)
        for (const column of Object.values(feed.columns)) expect(column).toHaveProperty("_guess");
  });

  it("takes the most repeated element of XML as the record, and the words of descriptors", async () => {
    const event = (id: number, word: string) =>
      `<Event><Student><StudentUniqueId>${id}</StudentUniqueId></Student><SchoolId>7</SchoolId><EventDate>2026-01-0${id}</EventDate><AttendanceEventCategory>uri://ed-fi.org/Category#${word}</AttendanceEventCategory></Event>`;
    const { guesses } = await draftExports({
      "events.xml": `<Interchange><Head/>${event(5, "Unexcused Absence")}${event(6, "Tardy")}</Interchange>`
    });
    expect(guesses[0]?.file.spec).toEqual({ format: "xml", element: "Event" });
    const feed = guesses[0]?.feeds.find((d) => d.table === "attendance_event");
    expect(feed?.columns["attendance_category"]).toMatchObject({
      after: "#",
      codes: { "Unexcused Absence": "unexcused_absence", Tardy: "tardy" }
    });
  });

  it("finds each sheet's own header", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("About").addRow(["Exported by the district"]);
    workbook
      .addWorksheet("Totals")
      .addRows([
        ["Totals of the year"],
        [],
        ["sid", "campus", "school_year", "total_days_enrolled", "total_days_absent"],
        ["0101", "07", "2024-25", 180, 9]
      ]);
    const { guesses } = await draftExports({ "totals.xlsx": Buffer.from(await workbook.xlsx.writeBuffer()) });
    expect(guesses.map((d) => d.file.spec)).toEqual([{ format: "xlsx", sheet: "Totals", header_row: 3 }]);
    expect(tablesOf({ guesses, mapping: {}, unused: [] })).toEqual({
      "totals.xlsx": ["school", "student", "student_year_summary"]
    });
  });

  it("names files one by one where a pattern would take in others that are written otherwise", async () => {
    const rows = "student_id,school,date,code\n1,7,2026-01-22,A\n";
    const { guesses } = await draftExports({
      "day-1.csv": rows,
      "day-2.csv": rows,
      "day-3.csv": `Title\n${rows}`
    });
    expect(guesses.map((d) => d.file.files)).toEqual([
      ["exports/day-1.csv", "exports/day-2.csv"],
      ["exports/day-3.csv"]
    ]);
  });

  it("says when day and month can't be told apart", async () => {
    const draft = await draftExports({ "absences.csv": "student_id,date,code\n1,01/02/2026,A\n" });
    expect(JSON.stringify(draft.mapping)).toContain(
      "day and month can't be told apart: %m/%d/%Y or %d/%m/%Y"
    );
  });

  it("says what a file lacks that is nearly a table", async () => {
    const draft = await draftExports({ "activity.csv": "account,app,day,minutes\nzq,Maths,2026-01-05,4\n" });
    expect(draft.unused).toEqual([
      { files: ["exports/activity.csv"], reason: "looks like digital_activity, but has no student_key" }
    ]);
    expect(draft.mapping["_feeds_to_complete"]).toMatchObject([
      { table: "digital_activity", _missing: [{ column: "student_key" }] }
    ]);
  });

  it("shows and writes no value of a column that tells who a person is, nor a name among codes", async () => {
    const attendance = "Pupil Number,Campus,Date,Code\n0102,12,01/15/2026,Zebulon\n0102,12,01/16/2026,U\n";
    const draft = await draftExports({ ...willowExports, "attendance-2026.csv": attendance });
    const said = JSON.stringify(draft.mapping) + draftSummary(draft).join("\n");
    for (const name of ["Zebulon", "Featherstone", "quackenbush", "Quill", "0101", "2014"])
      expect(said).not.toContain(name);
    expect(said).toContain("Last Name, First Name, E-mail");
  });

  it("is refused until it is confirmed", async () => {
    const { mapping } = await draftExports(willowExports);
    expect(() => normaliseDistrict(mapping)).toThrow("is a draft");
  });

  it("builds once it is confirmed and its words are decided", async () => {
    const exports = {
      ...willowExports,
      "attendance-2026.csv": "Pupil Number,Campus,Date,Code,Comment\n0102,12,01/15/2026,E,\n"
    };
    const draft = await draftExports(exports);
    const out = join(draft.home, "record");
    mkdirSync(out);
    const db = await openDatabase({ threads: 1, keepOrder: true });
    const district = normaliseDistrict(confirmed(draft));
    const record = await buildRecord({
      db,
      district,
      folder: draft.home,
      secret: "a secret for tests alone",
      out
    });
    db.close();
    const rows = Object.fromEntries(record.tables.map((d) => [d.table, d.rows]));
    expect(rows).toMatchObject({
      school: 2,
      student: 3,
      enrollment: 3,
      calendar_day: 20,
      attendance_event: 2,
      student_status: 6
    });
  });
});

describe.skipIf(!isHere)(named("drafts of real folders name the tables of their main files"), () => {
  it.each([
    [
      "star_tennessee",
      { "star_student_year_long.csv": ["school", "student", "student_status", "student_year_summary"] }
    ],
    [
      "sdp_messy",
      {
        "Student_Demographics_Raw.csv": ["student"],
        "Student_Classifications_Raw.csv": ["student_status", "student_year_summary"]
      }
    ],
    [
      "nyc_daily_school",
      { "schools.csv": ["school"], "nyc_daily_attendance_*.csv.gz": ["school_day_summary"] }
    ],
    [
      "oea",
      {
        "studentattendance.csv": ["attendance_event", "calendar_day", "school"],
        "daily_participation_students.csv": ["digital_activity", "student"],
        "diagnostic_results_ela.csv": ["assessment_result"],
        "diagnostic_results_math.csv": ["assessment_result"]
      }
    ]
  ])("%s", { timeout: 120_000 }, async (name, tables) => {
    const draft = await draftOf(`../shared/data/${name}`, `../shared/data/${name}`);
    expect(tablesOf(draft)).toMatchObject(tables);
    expect(() => normaliseDistrict(confirmed(draft))).not.toThrow();
    expect(JSON.stringify(draft.mapping)).not.toMatch(/@|Benefield|Carole|Cronan/);
  });
});

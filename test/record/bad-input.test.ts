import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { noRows } from "../../lib/contract/dispositions.js";
import { buildMaple, complaint, mapleFiles } from "./maple.js";

const { "attendance.csv": attendance, "students.csv": students } = mapleFiles;

/** The persons of Maple's files, none of whom may be named in what a build writes or says. */
const names = /Quackenbush|Zebulon|Featherstone|Ottoline|Thistlewood|Peregrine/i;

describe("a whole file that can't be read stops the build with its name and the way out", () => {
  it.each([
    ["that is missing", null, /^attendance\*\.csv\*: matches no file/],
    ["that is empty", "", /^attendance\.csv: the file is empty/],
    [
      "with another delimiter",
      attendance.replaceAll(",", ";"),
      /^attendance\.csv:1: one column where the delimiter is ",".*";"/
    ],
    ["with a NUL byte", attendance.replace("UX", "U\0X"), /^attendance\.csv:2: .*NUL/],
    ["without a column", attendance.replace("Date", "Dates"), /^attendance\.csv: no column "Date".*"Dates"/]
  ])("%s", async (_, content, message) => {
    expect(await complaint({ "attendance.csv": content })).toMatch(message);
  });

  it("in whose place is a folder", async () => {
    expect(await complaint({ "totals.csv": "/" })).toMatch(/^totals\.csv: is a folder/);
  });

  it("that is a truncated gzip file", async () => {
    const packed = gzipSync(attendance.repeat(1_000)).subarray(0, 100);
    expect(await complaint({ "attendance.csv": null, "attendance.csv.gz": packed })).toMatch(
      /^attendance\.csv\.gz: the gzip file is cut short/
    );
  });

  it("that has a line without end", async () => {
    const long = `${attendance}0101,07,2026-01-09,UX,${"flu ".repeat(2_000_000)}\n`;
    expect(await complaint({ "attendance.csv": long })).toMatch(/^attendance\.csv(:\d+)?: /);
  });
});

describe("a bad row ends in a finding, and leaves the others", () => {
  it("none of which a good district has", async () => {
    const { findings, dispositions, said } = await buildMaple();
    expect(findings).toEqual([]);
    expect(dispositions["attendance.csv"]).toEqual({ ...noRows(), kept: 4 });
    expect(said).not.toMatch(names);
  });

  it("where a file has a header and nothing else", async () => {
    const { findings, dispositions } = await buildMaple({ "attendance.csv": "Id,School,Date,Code,Note\n" });
    expect(dispositions["attendance.csv"]).toEqual(noRows());
    expect(findings).toMatchObject([{ file: "attendance.csv", rule: "no rows", effect: "note" }]);
  });

  it("where two files say different things of one student and day", async () => {
    const other = "Id,School,Date,Code,Note\n0101,07,2026-01-06,EX,flu\n0102,12,2026-01-09,UX,\n";
    const { findings, dispositions, db } = await buildMaple({ "attendance-2.csv": other });
    expect(findings.map((d) => [d.file, d.line, d.rule])).toEqual([
      ["attendance-2.csv", 2, "clash of keys"],
      ["attendance.csv", 2, "clash of keys"]
    ]);
    expect(dispositions["attendance-2.csv"]).toEqual({ ...noRows(), kept: 1, quarantined: 1 });
    expect(dispositions["attendance.csv"]).toEqual({ ...noRows(), kept: 3, quarantined: 1 });
    expect(await db.rows("SELECT count(*) AS n FROM current_attendance_event")).toEqual([{ n: 4 }]);
  });

  it("where a date is in 2099, or after the day that the data reach", async () => {
    const { findings } = await buildMaple({
      "attendance.csv": `${attendance}0103,12,2099-01-09,UX,\n0103,12,2026-02-02,UX,\n0103,12,2026-02-30,UX,\n`
    });
    expect(findings.map((d) => [d.line, d.column_name, d.rule, d.value_or_shape])).toEqual([
      [6, "date", "out of range", "2099-01-09"],
      [7, "date", "after the as-of date", "2026-02-02"],
      [8, "date", "not a date", "2026-02-30"]
    ]);
  });

  it("where a student is absent for longer than enrolled", async () => {
    const { findings, dispositions } = await buildMaple({
      "totals.csv": "Id,School,Year,Enrolled,Absent\n0101,07,2025,180,181\n0102,12,2025,180,180\n"
    });
    expect(findings).toMatchObject([{ file: "totals.csv", line: 2, rule: "absences beyond membership" }]);
    expect(dispositions["totals.csv"]).toEqual({ ...noRows(), kept: 1, quarantined: 1 });
  });

  it("where one student has two months of birth, and where a row then speaks of nobody known", async () => {
    const { findings, dispositions } = await buildMaple({
      "students.csv": `${students}0103,Thistlewood,Peregrine,2010-03-14,M\n`
    });
    const rules = findings.map((d) => [d.file, d.line, d.rule]);
    expect(rules).toEqual(
      expect.arrayContaining([
        ["students.csv", 4, "clash of keys"],
        ["students.csv", 5, "clash of keys"],
        ["enrollment.csv", 4, "unknown student"],
        ["attendance.csv", 5, "unknown student"]
      ])
    );
    expect(dispositions["students.csv"]).toEqual({ ...noRows(), kept: 2, quarantined: 2 });
  });

  it("where ids differ by nothing but leading zeros", async () => {
    const { findings } = await buildMaple({ "attendance.csv": attendance.replace("0101,07", "101,7") });
    const about = findings.filter((d) => d.rule === "differ only by leading zeros");
    expect(about.map((d) => [d.file, d.column_name]).sort()).toEqual([
      ["attendance.csv", "school_id"],
      ["attendance.csv", "student_key"]
    ]);
    expect(findings.filter((d) => d.rule.startsWith("unknown")).length).toBeGreaterThan(0);
  });

  it("where names have shifted into other columns, and none of them is shown", async () => {
    const shifted =
      "0104,Quackenbush,Zebulon,12,2026-01-09\n0104,12,Featherstone,Ottoline,UX\nThistlewood,12,2026-01-09,Peregrine,\n";
    const { findings, dispositions, said } = await buildMaple({
      "attendance.csv": attendance + shifted,
      "students.csv": `${students}0104,Zebulon,M,Quackenbush,2010-03-14\n`
    });
    expect(dispositions["attendance.csv"]).toEqual({ ...noRows(), kept: 4, quarantined: 3 });
    expect(dispositions["students.csv"]).toEqual({ ...noRows(), kept: 4 });
    expect(new Set(findings.filter((d) => d.file === "attendance.csv").map((d) => d.line))).toEqual(
      new Set([6, 7, 8])
    );
    expect(findings.filter((d) => d.file === "students.csv").map((d) => [d.column_name, d.effect])).toEqual([
      ["birth_month", "value set aside"],
      ["sex", "value set aside"]
    ]);
    expect(said).not.toMatch(names);
  });

  it("where a row has a cell too many, as one with a name in two halves", async () => {
    const { findings, dispositions, said } = await buildMaple({
      "students.csv": `${students}0104,Quackenbush,Zebulon,Ottoline,2010-03-14,M\n`
    });
    expect(findings).toMatchObject([{ file: "students.csv", line: 5, rule: "unreadable row" }]);
    expect(dispositions["students.csv"]).toEqual({ ...noRows(), kept: 3, quarantined: 1 });
    expect(said).not.toMatch(names);
  });

  it("but HTML in a school's name is a name, and kept to the letter", async () => {
    const name = "<script>alert(1)</script> & <b>Alder</b>";
    const { findings, db } = await buildMaple({
      "schools.csv": `School,Name,Level\n07,${name},elementary\n12,Birch,high\n`
    });
    expect(findings).toEqual([]);
    expect(await db.rows("SELECT school_name FROM current_school WHERE school_id = '07'")).toEqual([
      { school_name: name }
    ]);
  });
});

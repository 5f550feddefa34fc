import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SourceSpec } from "../../lib/contract/source-spec.js";
import { readSource } from "../../loaders/intake/read-source.js";
import { openDatabase } from "../../loaders/native/database.js";

const shared = join(import.meta.dirname, "../../../shared/data");
const isHere = existsSync(shared);

/** Rows as the README beside the files counts them, with an independent program. */
const files: [
  name: string,
  spec: SourceSpec,
  file: string,
  rows: number,
  firstLine: number,
  columns: number
][] = [
  ["STAR", { format: "csv" }, "star_tennessee/star_student_year_long.csv", 26_796, 2, 17],
  ["SDP classifications", { format: "csv" }, "sdp_messy/Student_Classifications_Raw.csv", 88_260, 2, 10],
  ["SDP demographics", { format: "csv" }, "sdp_messy/Student_Demographics_Raw.csv", 87_534, 2, 9],
  [
    "NYC 2013-14, gzip",
    { format: "csv" },
    "nyc_daily_school/nyc_daily_attendance_2013-14.csv.gz",
    289_022,
    2,
    3
  ],
  [
    "NYC 2014-15, gzip",
    { format: "csv" },
    "nyc_daily_school/nyc_daily_attendance_2014-15.csv.gz",
    244_811,
    2,
    3
  ],
  [
    "NYC 2015-16, gzip",
    { format: "csv" },
    "nyc_daily_school/nyc_daily_attendance_2015-16.csv.gz",
    273_415,
    2,
    3
  ],
  [
    "OEA attendance, byte order mark",
    { format: "csv" },
    "oea/contoso_sis/studentattendance.csv",
    12_000,
    2,
    13
  ],
  ["OEA participation", { format: "csv" }, "oea/clever/daily_participation_students.csv", 15_000, 2, 8],
  [
    "OEA roster, no header",
    { format: "csv", header: false },
    "oea/insights_k12_roster/person.csv",
    600,
    1,
    9
  ],
  [
    "OEA activity, Parquet",
    { format: "parquet" },
    "oea/insights_activity/activity.snappy.parquet",
    78_935,
    1,
    33
  ],
  [
    "Ed-Fi ODS events, Parquet",
    { format: "parquet" },
    "edfi_ods_grandbend/StudentSchoolAttendanceEvent.parquet",
    1_917,
    1,
    17
  ],
  [
    "Ed-Fi events, XML",
    { format: "xml", element: "StudentSchoolAttendanceEvent" },
    "edfi_grandbend/StudentSchoolAttendance.xml",
    1_917,
    3,
    11
  ],
  ["Ed-Fi students, XML", { format: "xml", element: "Student" }, "edfi_grandbend/Student.xml", 960, 3, 14]
];

describe.skipIf(!isHere)(`real files${isHere ? "" : " (skipped: no shared data)"}`, async () => {
  const db = await openDatabase({ threads: 2 });

  test.each(files)(
    "%s is read whole, each row with a line of its own",
    async (_, spec, file, rows, firstLine, columns) => {
      const raw = await readSource(db, spec, [file], "raw", shared);
      expect(raw.unreadable).toEqual([]);
      expect(raw.files.map((read) => [read.file, read.rows])).toEqual([[file, rows]]);
      expect(raw.columns.length).toBe(columns);
      const [counted] = await db.rows(
        "SELECT count(*) AS rows, count(DISTINCT _line) AS lines, min(_line) AS first FROM raw"
      );
      expect(counted).toEqual({ rows, lines: rows, first: firstLine });
    }
  );

  test("NYC's seven sheets hold 38,938 rows", async () => {
    let rows = 0;
    for (const sheet of ["All Students", "SWD", "Ethnicity", "Gender", "Poverty", "ELL", "STH"]) {
      const raw = await readSource(db, { format: "xlsx", sheet }, ["nyc_district/*.xlsx"], "raw", shared);
      expect(raw.columns.length).toBe(11);
      expect(raw.unreadable).toEqual([]);
      rows += raw.files[0]?.rows ?? 0;
    }
    expect(rows).toBe(38_938);
  });

  test("OEA's first header bears no byte order mark", async () => {
    const raw = await readSource(
      db,
      { format: "csv" },
      ["oea/contoso_sis/studentattendance.csv"],
      "raw",
      shared
    );
    expect(raw.columns[0]).toBe("id");
  });
});

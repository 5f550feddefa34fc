import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { judgeRecord, type JudgedRecord } from "../../loaders/record/judge-record.js";

const student = { column: "Id", operation: "hash" };

/** A district of two files: a roster with names, and attendance that tells the schools and the days as well. */
export const cedarMapping = {
  district_id: "cedar",
  district_name: "Cedar",
  time_zone: "America/Chicago",
  as_of: "2026-02-01",
  quarantine_limit: 1,
  recorded_on: { constant: "2025-08-01" },
  sources: [
    {
      id: "roster",
      files: ["roster.csv"],
      format: "csv",
      feeds: [
        {
          table: "student",
          columns: {
            student_key: student,
            sex: { column: "Sex", codes: { F: "female", M: "male" } },
            birth_month: "Born"
          }
        }
      ],
      statuses: {
        student_key: student,
        start_date: { constant: "2025-08-01" },
        values: { grade_level: "Grade" }
      }
    },
    {
      id: "attendance",
      files: ["attendance.csv"],
      format: "csv",
      filter: [{ column: "Code", is_not: ["X"] }],
      recorded_on: { column: "Entered" },
      retracted: { column: "Void", is: ["Y"] },
      feeds: [
        {
          table: "school",
          distinct: true,
          recorded_on: { constant: "2025-08-01" },
          columns: {
            school_id: "School",
            school_name: { template: "School {School}" },
            school_level: { constant: "middle" }
          }
        },
        {
          table: "attendance_event",
          columns: {
            student_key: student,
            school_id: "School",
            date: "Date",
            session_part: { constant: "day" },
            attendance_category: {
              column: "Code",
              codes: { UX: "unexcused_absence", EX: "excused_absence", TD: "tardy" }
            },
            minutes_missed: "Minutes"
          }
        }
      ]
    }
  ]
};

export const cedarFiles = {
  "roster.csv": `Id,Last,First,Sex,Born,Grade
0101,Quackenbush,Zebulon,M,2014-05-03,5
0102,Featherstone,Ottoline,F,2012-11-30,7
0103,Thistlewood,Peregrine,M,2012-02-14,7
0104,"Wigglesworth, Jr.",Araminta,F,2013-07-09,6
`,
  "attendance.csv": `Id,School,Date,Code,Minutes,Entered,Void
0101,07,2026-01-06,UX,,2026-01-07,
0102,07,2026-01-06,EX,,2026-01-07,
0102,07,2026-01-07,EX,,2026-01-08,
0103,12,2026-01-08,TD,15,2026-01-08,
0104,12,2026-01-08,UX,,2026-01-09,
0104,12,2026-01-08,EX,,2026-01-20,
0101,07,2026-01-09,UX,,2026-01-10,
0101,07,2026-01-09,UX,,2026-01-21,Y
0103,12,2026-01-12,X,,2026-01-12,
`
};

/** Words that no finding, message or log may hold. */
export const cedarNames = [
  "Quackenbush",
  "Zebulon",
  "Featherstone",
  "Ottoline",
  "Thistlewood",
  "Peregrine",
  "Wigglesworth",
  "Araminta"
];

export interface Cedar extends JudgedRecord {
  readonly db: NativeDatabase;
}

/** Judges Cedar's files and passes the record to a test; the folder is gone afterwards. */
export async function withCedar<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (cedar: Cedar) => Promise<T>,
  mapping: unknown = cedarMapping
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-cedar-"));
  const db = await openDatabase({ threads: 1 });
  try {
    for (const [name, content] of Object.entries({ ...cedarFiles, ...files }))
      writeFileSync(join(folder, name), content);
    const judged = await judgeRecord({
      db,
      district: normaliseDistrict(mapping),
      folder,
      secret: "a secret for tests alone"
    });
    return await test({ ...judged, db });
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

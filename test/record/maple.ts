import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";
import type { Finding } from "../../lib/contract/finding.js";
import type { DispositionCounts } from "../../lib/contract/dispositions.js";
import { text as literal } from "../../lib/contract/sql-text.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { buildRecord } from "../../loaders/record.js";
import { writtenFiles } from "../real/written-words.js";

/** A district small enough to spoil by hand: two schools, three students, two weeks. */
export const mapleFiles = {
  "schools.csv": "School,Name,Level\n07,Alder,elementary\n12,Birch,high\n",
  "students.csv":
    "Id,Last,First,Born,Sex\n0101,Quackenbush,Zebulon,2014-05-03,M\n0102,Featherstone,Ottoline,2009-11-30,F\n0103,Thistlewood,Peregrine,2010-02-14,M\n",
  "enrollment.csv":
    "Id,School,From,To\n0101,07,2026-01-05,\n0102,12,2026-01-05,\n0103,12,2026-01-05,2026-01-14\n",
  "days.csv": ["05", "06", "07", "08", "09", "12", "13", "14", "15", "16"]
    .flatMap((day) => [`07,2026-01-${day}`, `12,2026-01-${day}`])
    .reduce((text, line) => `${text}${line}\n`, "School,Date\n"),
  "attendance.csv":
    "Id,School,Date,Code,Note\n0101,07,2026-01-06,UX,\n0102,12,2026-01-06,EX,flu\n0102,12,2026-01-07,EX,flu\n0103,12,2026-01-08,TD,\n",
  "totals.csv": "Id,School,Year,Enrolled,Absent\n0101,07,2025,180,9\n0102,12,2025,180,18\n"
} as const;

const student = { column: "Id", operation: "hash" };

const mapping = {
  district_id: "maple",
  district_name: "Maple",
  time_zone: "America/Chicago",
  as_of: "2026-01-16",
  quarantine_limit: 1,
  recorded_on: { constant: "2026-01-05" },
  sources: [
    {
      id: "schools",
      files: "schools.csv",
      format: "csv",
      feeds: [
        { table: "school", columns: { school_id: "School", school_name: "Name", school_level: "Level" } }
      ]
    },
    {
      id: "students",
      files: "students.csv",
      format: "csv",
      feeds: [
        {
          table: "student",
          columns: {
            student_key: student,
            birth_month: { column: "Born", format: "%Y-%m-%d" },
            sex: { column: "Sex", codes: { F: "female", M: "male" } }
          }
        }
      ],
      drop: ["Last", "First"]
    },
    {
      id: "enrollment",
      files: "enrollment.csv",
      format: "csv",
      feeds: [
        {
          table: "enrollment",
          columns: { student_key: student, school_id: "School", entry_date: "From", exit_date: "To" }
        }
      ]
    },
    {
      id: "days",
      files: "days.csv",
      format: "csv",
      feeds: [
        {
          table: "calendar_day",
          columns: { school_id: "School", date: "Date", is_instructional: { constant: "yes" } }
        }
      ]
    },
    {
      id: "attendance",
      files: "attendance*.csv*",
      format: "csv",
      delimiter: ",",
      recorded_on: { lag_days: 1, from: "date" },
      feeds: [
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
            reason_code: "Note"
          }
        }
      ]
    },
    {
      id: "totals",
      files: "totals.csv",
      format: "csv",
      feeds: [
        {
          table: "student_year_summary",
          columns: {
            student_key: student,
            school_id: "School",
            school_year: { column: "Year", format: "school_year_spring" },
            days_enrolled: "Enrolled",
            days_absent: "Absent"
          }
        }
      ]
    }
  ]
};

type Spoilt = Readonly<Record<string, string | Uint8Array | null>>;

/** A build of Maple: what was found, what became of each file's rows, and every text that it wrote or said. */
export interface Maple {
  readonly db: NativeDatabase;
  readonly findings: readonly Finding[];
  readonly dispositions: Readonly<Record<string, DispositionCounts>>;
  readonly said: string;
}

/** Builds Maple's record with some files spoilt: other text or bytes, null for no file, "/" for a folder in its place. */
export async function buildMaple(spoilt: Spoilt = {}): Promise<Maple> {
  const home = mkdtempSync(join(tmpdir(), "rollcall-maple-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = writeFiles(join(home, "files"), { ...mapleFiles, ...spoilt });
  const out = join(home, "record");
  mkdirSync(out);
  const log: string[] = [];
  const result = await within((db) =>
    buildRecord({
      db,
      district: normaliseDistrict(mapping),
      folder,
      secret: "a secret for tests alone",
      out,
      progress: (step) => log.push(step)
    })
  );
  const db = await openDatabase({ threads: 1 });
  onTestFinished(() => db.close());
  await openRecord(db, out);
  const written = await writtenFiles(db, out);
  return {
    db,
    findings: await db.rows(`FROM read_parquet(${literal(join(out, "finding.parquet"))}) ORDER BY ALL`),
    dispositions: Object.fromEntries(result.files.map((d) => [d.file, d.dispositions])),
    said: [...log, JSON.stringify(result), ...written.flatMap((d) => [d.bytes, d.text])].join("\n")
  };
}

/** The message that the build ends in, which must be our own; any other error is thrown on. */
export async function complaint(spoilt: Spoilt): Promise<string> {
  const error: unknown = await buildMaple(spoilt).then(
    () => new Error("it was built without complaint"),
    (error: unknown) => error
  );
  if (!(error instanceof Error) || error.name !== "RollcallError") throw error;
  return error.message;
}

function writeFiles(folder: string, contents: Spoilt): string {
  mkdirSync(folder);
  for (const [name, content] of Object.entries(contents)) {
    if (content === "/") mkdirSync(join(folder, name));
    else if (content !== null) writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function within<T>(action: (db: NativeDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase({ threads: 1 });
  try {
    return await action(db);
  } finally {
    db.close();
  }
}

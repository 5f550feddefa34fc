import { attendanceStages } from "../../../lib/attendance/attendance-stages.js";
import type { Policy } from "../../../lib/attendance/policy.js";
import type { NativeDatabase } from "../../../loaders/native/database.js";
import { makeRecord, type RecordRows, runStages } from "../../snapshot/record-tables.js";

/** Forty days of instruction in blocks of ten, from August 1; two schools; `perSchool` students each, absent by a fixed pattern. */
export async function makeSmallDistrict(db: NativeDatabase, policy: Policy, perSchool = 120): Promise<void> {
  await makeRecord(db, smallRecord(perSchool));
  await runStages(db, attendanceStages([policy], asOf));
}

export const asOf = "2025-06-20";
export const canary = "canaryNeighborhoodXyzzy";

export function keyOf(school: number, i: number): string {
  return `${school}${String(i).padStart(3, "0")}abcdef012345`;
}

const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2024, 7, 1 + i)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .map((date) => date.toISOString().slice(0, 10))
  .slice(0, 40);

function smallRecord(perSchool: number): RecordRows {
  const schoolIds = ["1", "2"];
  const students = schoolIds.flatMap((school_id) =>
    Array.from({ length: perSchool }, (_, i) => ({ school_id, i, student_key: keyOf(Number(school_id), i) }))
  );
  return {
    school: schoolIds.map((school_id) => ({
      ...{
        school_id,
        school_name: `School ${school_id}`,
        school_level: "elementary" as const,
        district_id: "d"
      }
    })),
    calendar_day: schoolIds.flatMap((school_id) =>
      days.map((date, i) => ({
        school_id,
        date,
        school_year: 2025,
        is_instructional: true,
        day_number: i + 1
      }))
    ),
    snapshot_date: [9, 19, 29, 39].map((i, b) => ({ school_year: 2025, block: b + 1, as_of_date: days[i]! })),
    submission: schoolIds.flatMap((school_id) =>
      days.map((date) => ({ school_id, date, submitted_on: date }))
    ),
    student: students.map(({ student_key, i }) => ({ student_key, sex: i % 2 ? "male" : "female" })),
    student_status: students.flatMap(({ student_key, i }) => [
      { student_key, attribute: "grade_level" as const, value: String(1 + (i % 3)), start_date: days[0]! },
      { student_key, attribute: "homeless" as const, value: i < 3 ? "yes" : "no", start_date: days[0]! },
      {
        student_key,
        attribute: "neighborhood" as const,
        value: i % 60 ? "North" : canary,
        start_date: days[0]!
      }
    ]),
    enrollment: students.map(({ student_key, school_id }) => ({
      student_key,
      school_id,
      entry_date: days[0]!
    })),
    attendance_event: students.flatMap(({ student_key, school_id, i }) =>
      days
        .filter((_, day) => (i + day * 3) % ((i * 7) % 11 < 3 ? 7 : 31) === 0)
        .map((date) => ({
          ...{
            student_key,
            school_id,
            date,
            session_part: "day",
            attendance_category: "unexcused_absence" as const
          },
          reason_group: i % 2 ? ("medical" as const) : null
        }))
    ),
    published_figure: [
      {
        ...{ publisher: "State", measure: "chronic absence", place: "Small", grade: "all", group: "all" },
        ...{ school_year: 2025, numerator: 40, denominator: 240, rate: 1 / 6, suppressed: false }
      }
    ]
  };
}

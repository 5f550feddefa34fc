import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schoolIds, studentId, writeRawAttendance } from "./raw-attendance.js";

/** Writes the files of a large district, a year of attendance and what it refers to; returns how many attendance rows. */
export async function writeRawDistrict(folder: string, students: number, days: number): Promise<number> {
  writeFileSync(
    join(folder, "schools.csv"),
    `school_id,name\n${schoolIds.map((id) => `${id},School ${id}\n`).join("")}`
  );
  const people = Array.from({ length: students }, (_, i) => `${studentId(i)},${i % 2 ? "F" : "M"}\n`);
  writeFileSync(join(folder, "students.csv"), `student_id,sex\n${people.join("")}`);
  return writeRawAttendance(join(folder, "attendance.csv"), students, days);
}

const student = { column: "student_id", operation: "hash" };

/** The mapping of that district. */
export const rawDistrict = {
  district_id: "bench",
  district_name: "Bench",
  time_zone: "America/Chicago",
  recorded_on: { constant: "2025-08-01" },
  sources: [
    {
      id: "schools",
      files: ["schools.csv"],
      format: "csv",
      feeds: [
        {
          table: "school",
          columns: {
            school_id: "school_id",
            school_name: "name",
            school_level: { constant: "middle" },
            district_id: { constant: "bench" }
          }
        }
      ]
    },
    {
      id: "students",
      files: ["students.csv"],
      format: "csv",
      feeds: [
        {
          table: "student",
          columns: { student_key: student, sex: { column: "sex", codes: { F: "female", M: "male" } } }
        }
      ]
    },
    {
      id: "attendance",
      files: ["attendance.csv"],
      format: "csv",
      recorded_on: { lag_days: 1, from: "date" },
      feeds: [
        {
          table: "attendance_event",
          columns: {
            student_key: student,
            school_id: "school_id",
            date: "date",
            session_part: { constant: "day" },
            attendance_category: {
              column: "code",
              codes: { P: "present", EX: "excused_absence", UX: "unexcused_absence", T: "tardy" }
            },
            minutes_missed: "minutes"
          }
        }
      ]
    }
  ]
};

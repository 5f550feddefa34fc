import { createWriteStream } from "node:fs";
import { once } from "node:events";

const firstDay = Date.UTC(2025, 7, 18);
const dayLength = 86_400_000;
export const schoolIds = Array.from({ length: 100 }, (_, i) => String(1000 + i));
const codes = ["P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "P", "EX", "UX", "T", "P", "P"];

export const studentId = (student: number): string => `S${String(1_000_000 + student)}`;
export const schoolId = (student: number): string =>
  schoolIds[(Math.imul(student, 2654435761) >>> 0) % schoolIds.length] ?? "";

/** Writes a year of daily attendance as a school system exports it, day after day: student_id, school_id, date, code, minutes. */
export async function writeRawAttendance(path: string, students: number, days: number): Promise<number> {
  const out = createWriteStream(path, { highWaterMark: 1 << 22 });
  out.write("student_id,school_id,date,code,minutes\n");
  const people = Array.from({ length: students }, (_, i) => `${studentId(i)},${schoolId(i)},`);
  for (let day = 0; day < days; day++) {
    const date = new Date(firstDay + (day + Math.floor(day / 5) * 2) * dayLength).toISOString().slice(0, 10);
    let block = "";
    people.forEach((person, student) => {
      const code = codes[mix(student, day) % codes.length] ?? "P";
      block += `${person}${date},${code},${code === "T" ? mix(day, student) % 90 : 0}\n`;
    });
    if (!out.write(block)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
  return students * days;
}

/** A fixed scatter of two whole numbers, so that the file is the same on every machine. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f);
  return (h ^ (h >>> 13)) >>> 0;
}

import { policyFor } from "../../../attendance/policy.js";
import type { SchoolYear } from "../../../canon/school-year.js";
import type { KnownDistrict, KnownStudent } from "./known-district.js";

/** The students who are members on the as-of date, each with the one school at which they are counted. */
export function cohortOf(
  district: KnownDistrict,
  schoolYear: SchoolYear
): { student: KnownStudent; school_id: string }[] {
  return district.students.flatMap((student) => {
    const school_id = schoolOf(student, district, schoolYear);
    return school_id === undefined ? [] : [{ student, school_id }];
  });
}

/** Of the schools where the student is enrolled: the primary one, else the one entered last, else the lowest school_id. */
function schoolOf(student: KnownStudent, district: KnownDistrict, schoolYear: SchoolYear) {
  const { exitDayCounts } = policyFor(district.policies, schoolYear);
  const held = student.enrollment.filter(({ school_id, entry_date, exit_date }) => {
    const date = memberOn(school_id, schoolYear, district);
    return (
      entry_date <= date && (exit_date === null || date < exit_date || (exitDayCounts && date === exit_date))
    );
  });
  const primary = held.filter((enrollment) => enrollment.primary_school === true);
  const fromHere = primary.length > 0 ? primary : held;
  const lastEntry = fromHere
    .map(({ entry_date }) => entry_date)
    .sort()
    .at(-1);
  const candidates = fromHere.filter(({ entry_date }) => entry_date === lastEntry);
  return candidates.map(({ school_id }) => school_id).sort()[0];
}

/** The as-of date, or the school's last planned day of the year where that comes earlier. */
function memberOn(schoolId: string, schoolYear: SchoolYear, { calendar, asOf }: KnownDistrict): string {
  const lastDay = calendar
    .filter((day) => day.school_id === schoolId && day.school_year === schoolYear && day.is_instructional)
    .map((day) => day.date)
    .sort()
    .at(-1);
  return lastDay !== undefined && lastDay < asOf ? lastDay : asOf;
}

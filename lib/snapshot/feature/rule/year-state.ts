import type { SchoolYear } from "../../../canon/school-year.js";
import { attendanceOf } from "../../../attendance/rule.js";
import type { DistrictVersions } from "./district-versions.js";
import { knownDistrict } from "./known-district.js";

/** How a school year went for one student, as it was known when the next one's first snapshot was taken. */
export interface YearState {
  readonly student_key: string;
  readonly school_year: SchoolYear;
  readonly enrolled_units: number;
  readonly missed_units: number;
  readonly is_rated: boolean;
  /** Null where unrated. */
  readonly is_chronic: boolean | null;
}

/** The closed school years of the students named, each as known on the first as-of date of the next year that has any. */
export function yearStatesOf(studentKeys: readonly string[], district: DistrictVersions): YearState[] {
  const firsts = firstDates(district);
  return firsts.flatMap(({ school_year: next, as_of_date }, index) => {
    const closedBefore = firsts[index - 1]?.school_year ?? 0;
    const known = knownDistrict(district, as_of_date);
    const students = known.students.filter(({ student_key }) => studentKeys.includes(student_key));
    return students.flatMap((student) =>
      attendanceOf(student, known)
        .years.filter(({ school_id }) => school_id === "")
        .filter(({ school_year }) => school_year < next && school_year >= closedBefore)
        .map(({ school_year, enrolled_units, missed_units, is_rated, is_chronic }) => ({
          student_key: student.student_key,
          school_year,
          enrolled_units,
          missed_units,
          is_rated,
          is_chronic
        }))
    );
  });
}

/** The first as-of date of each school year that has one by now, in order of the years. */
function firstDates({ snapshot_date, asOf }: DistrictVersions) {
  const made = snapshot_date.filter(({ as_of_date }) => as_of_date <= asOf);
  return made
    .filter((here) => !made.some((d) => d.school_year === here.school_year && d.as_of_date < here.as_of_date))
    .sort((a, b) => a.school_year - b.school_year);
}

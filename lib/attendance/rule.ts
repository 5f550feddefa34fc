import { DAY_UNITS } from "./day-units.js";
import type { StudentBlock, StudentDay, StudentYear } from "./figures.js";
import { policyFor } from "./policy.js";
import { daysOf } from "./rule-day.js";
import { added, figureOf, figureOfTotals, inScope, scopesOf, total } from "./rule-figure.js";
import type { DistrictRecord, StudentRecord } from "./rule-record.js";

/** The figures of one student by the plain rule, day by day: what the SQL must equal. Slow; for tests and for reading. */
export function attendanceOf(
  student: StudentRecord,
  district: DistrictRecord
): { days: StudentDay[]; blocks: StudentBlock[]; years: StudentYear[] } {
  const days = daysOf(student, district);
  return { days, blocks: blocksOf(days, student, district), years: yearsOf(days, student, district) };
}

function blocksOf(days: StudentDay[], student: StudentRecord, district: DistrictRecord): StudentBlock[] {
  const ended = district.snapshotDates.filter(({ as_of_date }) => as_of_date <= district.asOf);
  return ended.flatMap(({ school_year, block, as_of_date }) => {
    const soFar = days.filter((day) => day.school_year === school_year && day.date <= as_of_date);
    return scopesOf(soFar).map((scope) => ({
      ...figureOf(scope, school_year, soFar, as_of_date, student, district),
      block,
      days_missed_in_block:
        total(inScope(soFar, scope), (day) => (day.block === block ? day.missed_units : 0)) / DAY_UNITS
    }));
  });
}

function yearsOf(days: StudentDay[], student: StudentRecord, district: DistrictRecord): StudentYear[] {
  const years = new Set([...days, ...student.totals].map((row) => row.school_year));
  return [...years].flatMap((schoolYear) => {
    const ofYear = days.filter((day) => day.school_year === schoolYear);
    const daily = scopesOf(ofYear).map((scope) =>
      figureOf(scope, schoolYear, ofYear, district.asOf, student, district)
    );
    const yearly = student.totals
      .filter(
        (d) => d.school_year === schoolYear && !daily.some((figure) => figure.school_id === d.school_id)
      )
      .map((d) => figureOfTotals(d, policyFor(district.policies, schoolYear)));
    if (yearly.length === 0) return daily;
    const districtParts = [...daily.filter((figure) => figure.school_id === ""), ...yearly];
    return [
      ...daily.filter((figure) => figure.school_id !== ""),
      ...yearly,
      added(districtParts, policyFor(district.policies, schoolYear))
    ];
  });
}

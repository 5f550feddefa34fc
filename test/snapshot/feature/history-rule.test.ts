import { describe, expect, it } from "vitest";
import { DAY_UNITS } from "../../../lib/attendance/day-units.js";
import { yearStatesOf } from "../../../lib/snapshot/feature/rule/year-state.js";
import { absences, calendar, day, districtOf, featuresAt, stay } from "./one-district.js";

const total = (school_year: number, days_absent: number, more = {}) => {
  return { student_key: "s", school_id: "1", school_year, days_enrolled: 100, days_absent, ...more };
};

describe("earlier school years", () => {
  it("are counted where they are rated", () => {
    const student_year_summary = [total(2024, 12), total(2023, 5), total(2021, 40)];
    expect(featuresAt(1, { student_year_summary })).toMatchObject({
      prior_year_absence_rate: 0.12,
      prior_year_chronic: true,
      absence_rate_two_years_back: 0.05,
      years_chronic: 2,
      years_rated: 3
    });
  });

  it("are not known where there are none", () => {
    expect(featuresAt(1, { student_year_summary: [total(2025, 50)] })).toMatchObject({
      prior_year_absence_rate: null,
      prior_year_chronic: null,
      years_chronic: null,
      years_rated: 0
    });
  });

  it("are as known at the first snapshot of the year, also in later ones", () => {
    const student_year_summary = [
      total(2024, 12, { superseded_on: day(11) }),
      total(2024, 2, { recorded_on: day(11) }),
      total(2023, 5, { recorded_on: day(11) })
    ];
    const known = { prior_year_absence_rate: 0.12, years_rated: 1 };
    expect(featuresAt(1, { student_year_summary })).toMatchObject(known);
    expect(featuresAt(9, { student_year_summary })).toMatchObject(known);
  });

  it("come from days where there are days, both schools' together", () => {
    const earlier = (n: number) => day(n).replace("2024-", "2023-");
    const lastYear = calendar("1").filter((d) => d.date < "2024-12-01");
    const record = {
      calendar_day: [
        ...calendar("1"),
        ...lastYear.map((d) => ({ ...d, date: d.date.replace("2024-", "2023-"), school_year: 2024 }))
      ],
      enrollment: [stay(1, { entry_date: "2023-08-01" })],
      attendance_event: absences([1, 2, 3]).map((event, n) => ({ ...event, date: earlier(n + 1) })),
      student_year_summary: [total(2024, 50)]
    };
    expect(yearStatesOf(["s"], districtOf(record))).toEqual([
      {
        student_key: "s",
        school_year: 2024,
        enrolled_units: lastYear.length * DAY_UNITS,
        missed_units: 3 * DAY_UNITS,
        is_rated: true,
        is_chronic: false
      }
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";

type Json = Record<string, unknown>;

const student = { column: "id", operation: "hash" };
const schools = {
  id: "schools",
  files: ["schools.csv"],
  format: "csv",
  feeds: [
    {
      table: "school",
      columns: { school_id: "n", school_name: "name", school_level: { constant: "middle" } }
    }
  ]
};
const students = {
  id: "students",
  files: ["students.csv"],
  format: "csv",
  feeds: [{ table: "student", columns: { student_key: student } }]
};
const events = {
  student_key: student,
  school_id: "n",
  date: "day",
  session_part: { constant: "day" },
  attendance_category: { column: "code", codes: { U: "unexcused_absence" } }
};

const undated = { ...events, date: undefined } as Json;
delete undated["date"];

/** Maple with one feed of attendance_event, whose columns and other keys a test may spoil. */
function maple(columns: Json = {}, feed: Json = {}, source: Json = {}, district: Json = {}): Json {
  const attendance = {
    id: "attendance",
    files: ["attendance.csv"],
    format: "csv",
    feeds: [{ table: "attendance_event", columns: { ...events, ...columns }, ...feed }],
    ...source
  };
  return {
    district_id: "maple",
    district_name: "Maple",
    time_zone: "America/Chicago",
    recorded_on: { constant: "2025-08-01" },
    sources: [schools, students, attendance],
    ...district
  };
}

function complaint(value: unknown): string {
  try {
    normaliseDistrict(value);
  } catch (error) {
    return (error as Error).message;
  }
  return "no complaint";
}

const column = "district.json sources[2].feeds[0].columns";

describe("a mapping", () => {
  it("says what publishers count otherwise", () => {
    const publishers = { State: ["above 10%", "no suspensions"] };
    expect(normaliseDistrict(maple({}, {}, {}, { publishers })).definitions).toEqual([
      { publisher: "State", note: "above 10%" },
      { publisher: "State", note: "no suspensions" }
    ]);
    expect(complaint(maple({}, {}, {}, { publishers: { State: [10] } }))).toContain(
      "district.json publishers.State[0]: not a text: 10"
    );
  });

  it("comes out complete", () => {
    const district = normaliseDistrict(maple());
    expect(district).toMatchObject({ districtId: "maple", isDemo: false, assumptions: [], generate: [] });
    expect(district.sources[2]).toMatchObject({ quarantineLimit: 0.05, drop: [], filter: [] });
    expect(district.sources[2]?.feeds[0]).toMatchObject({
      clash: { kind: "quarantine" },
      fold: { kind: "each" },
      recordedOn: { kind: "constant", date: "2025-08-01" }
    });
  });

  it("says of a school that it is of the district, and of a day which school year it is in", () => {
    const calendar = {
      table: "calendar_day",
      columns: {
        school_id: "n",
        date: { column: "day", format: "%m/%d/%Y" },
        is_instructional: { constant: true }
      }
    };
    const [first, , third] = normaliseDistrict(maple({}, {}, { feeds: [calendar] })).sources;
    expect(first?.feeds[0]?.columns["district_id"]?.origin).toEqual({ kind: "constant", value: "maple" });
    expect(third?.feeds[0]?.columns["school_year"]).toMatchObject({
      origin: { columns: ["day"] },
      formats: ["%m/%d/%Y"]
    });
  });

  it("may hold comments anywhere", () => {
    expect(complaint(maple({ _note: "see the manual" }, { _why: 1 }, { _guess: [] }, { _by: "us" }))).toBe(
      "no complaint"
    );
  });

  it("that is a draft is refused until a person has looked at it", () => {
    expect(complaint(maple({}, {}, {}, { draft: true }))).toMatch(
      /^district\.json: is a draft \(look at each guess/
    );
  });

  it("spreads statuses over one feed each, of which an empty one makes no row", () => {
    const statuses = {
      student_key: student,
      start_date: "from",
      values: { grade_level: "grade", homeless: { column: "h", codes: { Y: "yes" } } }
    };
    const source = normaliseDistrict(maple({}, {}, { statuses })).sources[2];
    expect(source?.feeds.slice(1).map((d) => [d.table, d.columns["attribute"]?.origin, d.skipEmpty])).toEqual(
      [
        ["student_status", { kind: "constant", value: "grade_level" }, ["value"]],
        ["student_status", { kind: "constant", value: "homeless" }, ["value"]]
      ]
    );
  });
});

describe("an error in a mapping names place and way out", () => {
  const cases: [string, Json, string][] = [
    [
      "an unknown key",
      maple({}, { colunms: {} }),
      'district.json sources[2].feeds[0]: unknown key "colunms" (did you mean "columns"?)'
    ],
    [
      "an unknown canonical column",
      maple({ dat: "day" }),
      `${column}.dat: unknown canonical column "dat" (attendance_event has: student_key, school_id, date, session_part, attendance_category, event_duration, minutes_missed, reason_code, reason_group; did you mean "date"?)`
    ],
    [
      "an unmapped required column",
      maple({}, { columns: undated }),
      `${column}: no "date", which attendance_event requires (map it: The day, in the district's own time zone)`
    ],
    [
      "an unknown table",
      maple({}, { table: "atendance_event" }),
      'district.json sources[2].feeds[0].table: unknown table "atendance_event" (did you mean "attendance_event"?)'
    ],
    [
      "an unknown operation",
      maple({ student_key: { column: "id", operation: "encrypt" } }),
      `${column}.student_key.operation: unknown word "encrypt" (one of: hash, hash-no-lookup, mask, drop, keep)`
    ],
    [
      "an id without an operation",
      maple({ student_key: "id" }),
      `${column}.student_key: holds ids of students and has no operation (add operation: hash or hash-no-lookup)`
    ],
    [
      "an id that is kept",
      maple({ student_key: { column: "id", operation: "keep" } }),
      `${column}.student_key.operation: "keep" is refused for ids of students (use hash or hash-no-lookup)`
    ],
    [
      "a key that is dropped",
      maple({ student_key: { column: "id", operation: "drop" } }),
      `${column}.student_key.operation: "drop" would leave student_key without keys (use hash or hash-no-lookup)`
    ],
    [
      "a code whose target is outside the closed list",
      maple({ attendance_category: { column: "code", codes: { U: "unexcused" } } }),
      `${column}.attendance_category.codes.U: "unexcused" is not in the closed list of attendance_category (one of: present, excused_absence, unexcused_absence, out_of_school_suspension, in_school_suspension, tardy, early_departure)`
    ],
    [
      "a grade that is none",
      maple(
        {},
        {},
        {
          statuses: {
            student_key: student,
            start_date: "from",
            values: { grade_level: { column: "g", codes: { KG: "Kindergarten" } } }
          }
        }
      ),
      'district.json sources[2].statuses.values.grade_level.columns.value.codes.KG: "Kindergarten" is not in the closed list of value (one of: PK, K, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, UG)'
    ],
    [
      "a bad date format",
      maple({ date: { column: "day", format: "%d/%Q/%Y" } }),
      `${column}.date.format: bad format "%d/%Q/%Y": has the unknown part %Q (write it as strptime does: "%m/%d/%Y", or one of: school_year_span, school_year_spring, school_year_fall)`
    ],
    [
      "a date without a day",
      maple({ date: { column: "day", format: "%Y-%m" } }),
      `${column}.date.format: bad format "%Y-%m": has no day (write it as strptime does: "%m/%d/%Y", or one of: school_year_span, school_year_spring, school_year_fall)`
    ],
    [
      "a school year that is to be a date",
      maple({ date: { column: "year", format: "school_year_span" } }),
      `${column}.date.format: makes a date of a school year without saying which day (add take: "first_day" or "last_day")`
    ],
    [
      "a bad time zone",
      maple({}, {}, {}, { time_zone: "Chicago" }),
      'district.json time_zone: unknown time zone "Chicago" (write an IANA name such as "America/Chicago")'
    ],
    [
      "a source's bad time zone",
      maple({ date: { column: "at", format: "%Y-%m-%d %H:%M:%S", zone: "Mars/Base" } }),
      `${column}.date.zone: unknown time zone "Mars/Base" (write an IANA name such as "America/Chicago" or "UTC")`
    ],
    [
      "a look-up in an unknown source",
      maple({ school_id: { column: "n", lookup: { source: "school", match: "a", take: "b" } } }),
      'district.json sources[2]: looks up in the unknown source "school" (did you mean "schools"?)'
    ],
    [
      "two sources of one id",
      maple({}, {}, { id: "students" }),
      'district.json sources[2].id: a second source "students" (give each its own id)'
    ],
    [
      "a source that feeds nothing",
      maple({}, {}, { feeds: [] }),
      'district.json sources[2]: "attendance" feeds nothing and no look-up uses it (add feeds, or remove the source)'
    ],
    [
      "a reference to a table that nothing feeds",
      maple(
        {},
        {},
        {},
        {
          sources: [
            schools,
            {
              ...students,
              feeds: [{ table: "outreach", columns: { student_key: student, date: "d", outreach_type: "t" } }]
            }
          ]
        }
      ),
      "district.json sources[1].feeds[0]: outreach refers to student, which nothing feeds (add a feed of student: a list of them, or distinct rows of this source)"
    ],
    [
      "rows that nothing places in time",
      maple(
        {},
        {},
        {},
        { recorded_on: undefined, sources: [{ ...schools, recorded_on: { constant: "2025-08-01" } }] }
      ),
      "no complaint"
    ],
    [
      "a feed that does not say when",
      maple({}, {}, {}, { recorded_on: undefined, sources: [schools] }),
      'district.json sources[0].feeds[0]: says not when its rows were recorded (add recorded_on to the feed, the source or the district: {"column": …}, {"lag_days": 1, "from": "date"} or {"constant": "2025-08-01"})'
    ],
    [
      "a lag from no date",
      maple({}, { recorded_on: { lag_days: 1, from: "day" } }),
      'district.json sources[2].feeds[0].recorded_on: "day" is no mapped date of attendance_event (count the lag from one of: date)'
    ],
    [
      "a limit that is no share",
      maple({}, {}, {}, { quarantine_limit: 5 }),
      "district.json quarantine_limit: not a number from 0 to 1: 5"
    ],
    [
      "an expression without a beginning",
      maple({ date: { format: "%Y" + "-%m-%d" } }),
      `${column}.date: says not where its text comes from (give one of: column, columns, constant, sum, template, first)`
    ],
    [
      "an expression with two beginnings",
      maple({ date: { column: "a", constant: "2025-01-01" } }),
      `${column}.date: says it twice: column, constant (give one of: column, columns, constant, sum, template, first)`
    ],
    [
      "a way out of the folder",
      maple({}, {}, { files: ["../other.csv"] }),
      'district.json sources[2].files: leaves the district\'s folder: "../other.csv" (write a path below it)'
    ],
    [
      "a clash of its own kind",
      maple({}, { clash: "newest" }),
      'district.json sources[2].feeds[0].clash: unknown clash "newest" (one of: quarantine, last_line, set_aside, {"prefer": {"<column>": ["<word>", …]}})'
    ],
    [
      "a filter without a test",
      maple({}, { filter: [{ column: "a" }] }),
      "district.json sources[2].feeds[0].filter[0]: has not exactly one test (give one of: is, is_not, empty)"
    ],
    [
      "an assumption without what it is made from",
      maple({}, {}, {}, { generate: [{ assume: "days_spread_over_session" }] }),
      "district.json generate[0]: days_spread_over_session needs session, which nothing feeds (add a feed of session)"
    ],
    [
      "a header-less file without columns",
      maple({}, {}, { header: false }),
      "district.json sources[2]: has no header and no columns (add columns: their names in order)"
    ]
  ];

  it.each(cases)("%s", (_, value, message) => {
    expect(complaint(value)).toBe(message);
  });

  it("and all errors are told at once", () => {
    const message = complaint(maple({ dat: "day", student_key: "id" }, {}, {}, { time_zone: "Chicago" }));
    expect(message).toMatch(/^district\.json: 3 problems\n {2}district\.json sources\[2\]/);
    expect(message.split("\n")).toHaveLength(4);
  });

  it("and what is no mapping at all is told as such", () => {
    for (const value of [null, 7, "x", [], {}]) expect(complaint(value)).toMatch(/^district\.json/);
  });
});

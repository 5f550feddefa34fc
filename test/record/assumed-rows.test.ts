import { describe, expect, it } from "vitest";
import { withCedar } from "./cedar.js";

const student = { column: "Id", operation: "hash" };
const school = {
  table: "school",
  columns: { school_id: "School", school_name: "School", school_level: { constant: "middle" } }
};

function mapping(sources: unknown[], generate: unknown[] = []): unknown {
  return {
    district_id: "cedar",
    district_name: "Cedar",
    time_zone: "America/Chicago",
    recorded_on: { constant: "2025-08-01" },
    sources,
    generate
  };
}

const schools = { id: "schools", files: ["schools.csv"], format: "csv", delimiter: ",", feeds: [school] };
const calendar = {
  id: "calendar",
  files: ["calendar.csv"],
  format: "csv",
  feeds: [{ table: "calendar_day", columns: { school_id: "School", date: "Date", is_instructional: "Open" } }]
};

/** Dates from a first one, weekends left out. */
function weekdays(first: string, count: number): string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); days.length < count; time += 86_400_000) {
    const date = new Date(time);
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  }
  return days;
}

describe("as-of dates", () => {
  const asOf = (days: number): Promise<unknown[]> =>
    withCedar(
      {
        "schools.csv": "School\n07\n",
        "calendar.csv": `School,Date,Open\n${weekdays("2025-08-18", days)
          .map((day) => `07,${day},yes`)
          .join("\n")}\n`
      },
      async ({ db }) => {
        const rows = await db.rows<{ block: number; day: number }>(
          "SELECT s.block, d.day_number AS day FROM kept_snapshot_date AS s JOIN kept_calendar_day AS d ON d.date = s.as_of_date ORDER BY block"
        );
        return rows.map((row) => row.day);
      },
      mapping([schools, calendar])
    );

  it("end every tenth day; the last block takes a rest of fewer than five", async () => {
    expect(await asOf(30)).toEqual([10, 20, 30]);
    expect(await asOf(34)).toEqual([10, 20, 34]);
    expect(await asOf(35)).toEqual([10, 20, 30, 35]);
    expect(await asOf(3)).toEqual([3]);
  });

  it("count the days on which at least half of the schools have instruction", async () => {
    const days = weekdays("2025-08-18", 12);
    const open = (name: string, from: number): string[] =>
      days.map((day, i) => `${name},${day},${i >= from ? "yes" : "no"}`);
    const files = {
      "schools.csv": "School\n07\n12\n15\n",
      "calendar.csv": `School,Date,Open\n${[...open("07", 0), ...open("12", 2), ...open("15", 4)].join("\n")}\n`
    };
    const rows = await withCedar(
      files,
      ({ db }) => db.rows("SELECT block, as_of_date FROM kept_snapshot_date"),
      mapping([schools, calendar])
    );
    expect(rows).toEqual([{ block: 1, as_of_date: days[11] }]);
  });
});

describe("days spread over a session", () => {
  const sessions = {
    id: "sessions",
    files: ["sessions.csv"],
    format: "csv",
    feeds: [
      {
        table: "session",
        columns: { school_id: "School", begin_date: "From", end_date: "To", instructional_days: "Days" }
      }
    ]
  };
  const students = {
    id: "students",
    files: ["students.csv"],
    format: "csv",
    delimiter: ",",
    feeds: [{ table: "student", columns: { student_key: student } }]
  };
  const attendance = {
    id: "attendance",
    files: ["attendance.csv"],
    format: "csv",
    feeds: [
      {
        table: "attendance_event",
        columns: {
          student_key: student,
          school_id: "School",
          date: "Date",
          session_part: { constant: "day" },
          attendance_category: { constant: "unexcused_absence" }
        }
      }
    ]
  };
  const generate = [{ assume: "days_spread_over_session" }, { assume: "full_year_membership" }];
  const files = {
    "schools.csv": "School\n07\n",
    "students.csv": "Id\n0101\n0102\n",
    "sessions.csv": "School,From,To,Days\n07,2025-08-18,2025-08-29,8\n",
    "attendance.csv": "Id,School,Date\n0101,07,2025-08-20\n0101,07,2025-08-21\n"
  };
  const all = mapping([schools, students, sessions, attendance], generate);

  it("are as many as it has, those with events among them, none of its ends off", async () => {
    const off = await withCedar(
      files,
      ({ db }) =>
        db.rows<{ date: string }>(
          "SELECT date FROM kept_calendar_day WHERE NOT is_instructional ORDER BY date"
        ),
      all
    );
    expect(off.map((row) => row.date)).toEqual(["2025-08-19", "2025-08-27"]);
  });

  it("make a member of each student who was seen, for the school's whole year", async () => {
    const members = await withCedar(
      files,
      ({ db }) => db.rows("SELECT school_id, entry_date, exit_date, recorded_assumed FROM kept_enrollment"),
      all
    );
    expect(members).toEqual([
      { school_id: "07", entry_date: "2025-08-18", exit_date: "2026-06-30", recorded_assumed: true }
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { withCedar } from "./cedar.js";

const student = { column: "Id", operation: "hash" };
const source = (id: string, feeds: unknown[], more: object = {}): unknown => ({
  id,
  files: [`${id}.csv`],
  format: "csv",
  delimiter: ",",
  feeds,
  ...more
});

const event = {
  student_key: student,
  school_id: { constant: "07" },
  date: "Date",
  session_part: { constant: "day" },
  attendance_category: { constant: "tardy" }
};
const mapping = {
  district_id: "cedar",
  district_name: "Cedar",
  time_zone: "America/Chicago",
  quarantine_limit: 1,
  recorded_on: { constant: "2025-08-01" },
  generate: [{ assume: "one_school", school_id: "07", school_name: "Alder", school_level: "middle" }],
  sources: [
    source("students", [{ table: "student", columns: { student_key: student } }]),
    source("members", [
      {
        table: "enrollment",
        columns: { student_key: student, school_id: { constant: "07" }, entry_date: "From", exit_date: "To" }
      }
    ]),
    source("days", [
      {
        table: "calendar_day",
        columns: { school_id: { constant: "07" }, date: "Date", is_instructional: "Open" }
      }
    ]),
    source("events", [{ table: "attendance_event", columns: event }]),
    source("calls", [
      {
        table: "outreach",
        columns: {
          student_key: {
            column: "Phone",
            operation: "hash",
            lookup: { source: "crosswalk", match: "Phone", take: "Id" }
          },
          date: "Date",
          outreach_type: { constant: "call" }
        }
      }
    ]),
    source("crosswalk", [], { filter: [{ column: "Current", is: ["Y"] }] })
  ]
};

const files = {
  "students.csv": "Id\n0101\n0102\n",
  "members.csv": "Id,From,To\n0101,2026-01-05,2026-01-07\n",
  "days.csv": "Date,Open\n2026-01-05,Y\n2026-01-06,Y\n2026-01-07,N\n2026-01-08,Y\n",
  "events.csv": "Id,Date\n0101,2026-01-05\n0101,2026-01-07\n0101,2026-01-08\n0102,2026-01-05\n",
  "calls.csv": "Phone,Date\n555,2026-01-05\n556,2026-01-05\n",
  "crosswalk.csv": "Phone,Id,Current\n555,0101,Y\n555,0102,N\n556,0102,N\n"
};

interface Noted {
  source_id: string;
  line: number;
  rule: string;
  rows: number;
}

describe("an event that will not count is told, by the file", () => {
  it("where its student is no member that day, and where the school has no instruction", async () => {
    const notes = await withCedar(
      files,
      ({ db }) =>
        db.rows<Noted>(
          `SELECT source_id, line, rule, "rows" FROM finding WHERE source_id = 'events' ORDER BY rule`
        ),
      mapping
    );
    expect(notes).toEqual([
      { source_id: "events", line: 3, rule: "no instruction that day", rows: 1 },
      { source_id: "events", line: 4, rule: "outside membership", rows: 2 }
    ]);
  });
});

describe("a look-up", () => {
  it("finds only rows that pass the filter of its source", async () => {
    await withCedar(
      files,
      async ({ db, files: settled }) => {
        expect(settled.find((d) => d.source === "crosswalk")?.dispositions).toMatchObject({
          "look-up": 1,
          "excluded by filter": 2
        });
        expect(settled.find((d) => d.source === "calls")?.dispositions).toMatchObject({
          kept: 1,
          quarantined: 1
        });
        expect(
          await db.rows("SELECT line, rule, value_or_shape FROM finding WHERE source_id = 'calls'")
        ).toEqual([{ line: 3, rule: "not in the look-up", value_or_shape: "999" }]);
      },
      mapping
    );
  });
});

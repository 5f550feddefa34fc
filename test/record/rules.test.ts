import { describe, expect, it } from "vitest";
import { rules } from "../../lib/contract/rules.js";
import { withCedar } from "./cedar.js";

const student = { column: "Id", operation: "hash" };

/** A roster and a list of everything: one feed for each kind of column, so that each cell can break its own rule. */
const mapping = {
  district_id: "cedar",
  district_name: "Cedar",
  time_zone: "America/Chicago",
  as_of: "2026-02-01",
  quarantine_limit: 1,
  recorded_on: { constant: "2025-08-01" },
  generate: [{ assume: "one_school", school_id: "07", school_name: "Alder", school_level: "middle" }],
  sources: [
    {
      id: "roster",
      files: ["roster.csv"],
      format: "csv",
      feeds: [{ table: "student", columns: { student_key: student, birth_month: "Born" } }]
    },
    { id: "types", files: ["types.csv"], format: "csv" },
    {
      id: "all",
      files: ["all.csv"],
      format: "csv",
      nulls: ["NULL"],
      feeds: [
        {
          table: "outreach",
          columns: {
            student_key: student,
            date: "Date",
            outreach_type: { column: "Type", lookup: { source: "types", match: "Type", take: "Name" } },
            punitive: "Harsh"
          }
        },
        {
          table: "student_year_summary",
          columns: {
            student_key: student,
            school_id: "School",
            school_year: { column: "Year", format: "school_year_spring" },
            days_enrolled: "Enrolled",
            days_absent: "Absent"
          }
        },
        {
          table: "enrollment",
          columns: {
            student_key: student,
            school_id: "School",
            entry_date: "From",
            exit_date: "To",
            teacher_key: { column: "Teacher", operation: "hash-no-lookup" },
            homeroom: { column: "Room", operation: "mask" }
          }
        },
        {
          table: "intervention_assignment",
          columns: {
            student_key: student,
            program: { constant: "Mentors" },
            assigned_on: "Date",
            arm: { column: "Arm", codes: { T: "treated" }, ignore_case: true },
            assigned_by: { column: "By", codes: {}, otherwise: "staff", if_empty: "random" },
            tier: "Tier"
          }
        }
      ]
    }
  ]
};

const good = {
  Id: "0101",
  Date: "2026-01-06",
  Type: "L",
  Harsh: "no",
  School: "07",
  Year: "2026",
  Enrolled: "80",
  Absent: "8",
  From: "2025-08-18",
  To: "",
  Teacher: "T9",
  Room: "Room 12",
  Arm: "t",
  By: "",
  Tier: "2"
};

interface Told {
  line: number | null;
  column_name: string | null;
  rule: string;
  value_or_shape: string | null;
  effect: string;
  advice: string;
}

/** What is told of one row with some cells spoilt. */
async function told(cells: Partial<typeof good>): Promise<string[]> {
  const row = { ...good, ...cells };
  const files = {
    "roster.csv": "Id,Born\n0101,2014-05-03\n",
    "types.csv": "Type,Name\nL,Letter\nC,Call\nV,Visit\nV,Home visit\n",
    "all.csv": `${Object.keys(row).join(",")}\n${Object.values(row).join(",")}\n`
  };
  return withCedar(
    files,
    async ({ db }) => {
      const findings = await db.rows<Told>("SELECT * FROM finding ORDER BY ALL");
      return findings
        .map((d) => `${d.column_name ?? "row"}: ${d.rule} ${d.value_or_shape ?? "-"} (${d.effect})`)
        .sort();
    },
    mapping
  );
}

describe("a row breaks a rule", () => {
  it("not at all, if nothing is wrong with it", async () => {
    expect(await told({})).toEqual([]);
  });

  const cases: [Partial<typeof good>, string[]][] = [
    [{ From: "" }, ["entry_date: missing - (row quarantined)"]],
    [{ To: "2025-08-32" }, ["exit_date: not a date 2025-08-32 (value set aside)"]],
    [{ To: "2025-08-17" }, ["row: exit before entry - (row quarantined)"]],
    [{ Year: "26" }, ["school_year: not a school year 26 (row quarantined)"]],
    [{ Year: "1926" }, ["school_year: out of range 1926 (row quarantined)"]],
    [{ Enrolled: "many" }, ["days_enrolled: not a number aaaa (row quarantined)"]],
    [{ Enrolled: "367" }, ["days_enrolled: out of range 367 (row quarantined)"]],
    [
      { Enrolled: "0" },
      [
        "days_enrolled: out of range 9 (row quarantined)",
        "row: absences beyond membership - (row quarantined)"
      ]
    ],
    [{ Absent: "81" }, ["row: absences beyond membership - (row quarantined)"]],
    [{ Tier: "1.5" }, ["tier: not a whole number 1.5 (value set aside)"]],
    [{ Harsh: "maybe" }, ["punitive: not yes or no aaaa (value set aside)"]],
    [{ Arm: "X" }, ["arm: unknown code X (row quarantined)"]],
    [{ Arm: "waitlist" }, []],
    [{ Arm: "Smith" }, ["arm: unknown code Aaaaa (row quarantined)"]],
    [{ By: "anyone" }, []],
    [{ Type: "Q" }, ["outreach_type: not in the look-up A (row quarantined)"]],
    [{ Type: "V" }, ["outreach_type: several in the look-up A (row quarantined)"]],
    [
      { School: "7" },
      [
        "school_id: differ only by leading zeros - (note)",
        "school_id: differ only by leading zeros - (note)",
        "school_id: unknown school 9 (row quarantined)",
        "school_id: unknown school 9 (row quarantined)"
      ]
    ],
    [
      { Date: "2026-02-02" },
      [
        "assigned_on: after the as-of date 2026-02-02 (row quarantined)",
        "date: after the as-of date 2026-02-02 (row quarantined)"
      ]
    ],
    [{ Tier: "NULL" }, []]
  ];

  it.each(cases)("%j", async (cells, findings) => {
    expect(await told(cells)).toEqual(findings);
  });

  it("that is declared, whichever it is", async () => {
    const all = (await Promise.all(cases.map(([cells]) => told(cells)))).flat();
    const names = new Set(all.map((line) => line.replace(/^[^:]+: /, "").replace(/ \S+ \([^)]*\)$/, "")));
    const known = new Set<string>([
      ...rules.map((d) => d.rule),
      "exit before entry",
      "absences beyond membership"
    ]);
    expect([...names].filter((name) => !known.has(name))).toEqual([]);
  });
});

it("a masked column keeps its form, a staff id its key, and neither its text", async () => {
  const files = {
    "roster.csv": "Id,Born\n0101,2014-05-03\n",
    "types.csv": "Type,Name\nL,Letter\n",
    "all.csv": `${Object.keys(good).join(",")}\n${Object.values(good).join(",")}\n`
  };
  const [row] = await withCedar(
    files,
    ({ db }) => db.rows("SELECT homeroom, CAST(teacher_key AS VARCHAR) AS teacher FROM kept_enrollment"),
    mapping
  );
  expect(row).toEqual({ homeroom: "Aaaa 99", teacher: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown });
});

import { lastYear, type LargeShape, type MadeTable, type MakingStep } from "./made-table.js";

/** What an event says, by its cause: 0 present, then the causes of absence from most to least common, then tardy. */
const causes = [
  { share: 0, category: "present", group: null, code: null },
  { share: 0.44, category: "excused_absence", group: "medical", code: "ILL" },
  { share: 0.28, category: "unexcused_absence", group: "unverified", code: "A" },
  { share: 0.12, category: "excused_absence", group: "family", code: "FAM" },
  { share: 0.06, category: "unexcused_absence", group: "transport", code: "BUS" },
  { share: 0.04, category: "excused_absence", group: "excused", code: "EX" },
  { share: 0.03, category: "out_of_school_suspension", group: "disciplinary", code: "OSS" },
  { share: 0.03, category: "excused_absence", group: "academic", code: "ACT" },
  { share: 0, category: "tardy", group: null, code: "T" }
] as const;

const unverified = 2;
const tardy = causes.length - 1;

/** By chance in 100: how many days an absence lasts. Their mean is 1.74. */
const lengths = [...Array<number>(60).fill(1), ...Array<number>(20).fill(2), ...Array<number>(10).fill(3)];
const longer = [...Array<number>(6).fill(4), ...Array<number>(4).fill(5)];

/** Absences come in runs, more in some students than in others: most miss 2 to 8 % of days, one in twenty 20 % and more. */
export function attendanceSteps({ corrections }: LargeShape): MakingStep[] {
  return [
    {
      table: "episode",
      sql: `
      WITH inclined AS (
        SELECT s.*, dice('inclined', student, 0) AS u, dice('inclined in', student, school_year) AS v FROM stay s
      ), rated AS (
        SELECT i.*, -ln(1 - (0.75 + v / 2) * CASE WHEN u < 0.85 THEN 0.022 + 0.056 * u / 0.85
          WHEN u < 0.95 THEN 0.078 + 1.2 * (u - 0.85) ELSE 0.2 + 6 * (u - 0.95) END) / 1.74 AS chance
        FROM inclined i
      )
      SELECT r.student, r.school, r.school_year, r.exit_date, d.number,
        [${[...lengths, ...longer].join(", ")}][whole('length', r.student, day_of(d.date), 1, 100)] AS days,
        ${causeOf("dice('cause', r.student, day_of(d.date))")} AS cause
      FROM rated r
      JOIN school_date d ON d.school = r.school AND d.school_year = r.school_year
        AND d.date >= r.entry_date AND d.date <= r.exit_date
      WHERE dice('absence', r.student, day_of(d.date)) < r.chance * d.weight`
    },
    {
      table: "absence",
      sql: `
      WITH missed AS (
        SELECT student, school, school_year, exit_date, cause, unnest(range(number, number + days)) AS number FROM episode
      )
      SELECT m.student, m.school, d.date, min(m.cause) AS cause
      FROM missed m
      JOIN school_date d ON d.school = m.school AND d.school_year = m.school_year AND d.number = m.number
      WHERE d.date <= m.exit_date
      GROUP BY ALL`
    },
    { table: "day_event", sql: dayEvents(corrections) }
  ];
}

/** One row a student-day, presents included: what finally stands, when that was recorded, and by what road it came. */
function dayEvents(corrections: boolean): string {
  const chance = "dice('road', student, day_of(date))";
  const road = `CASE
    WHEN cause = 0 OR cause = ${tardy} THEN CASE WHEN ${chance} < 0.0012 THEN 'corrected' ELSE 'plain' END
    WHEN ${chance} < 0.04 THEN 'late'
    WHEN ${chance} < 0.068 THEN 'corrected'
    WHEN ${chance} < 0.071 THEN 'retracted'
    WHEN ${chance} < 0.075 THEN 'ahead'
    ELSE 'plain' END`;
  return `
    WITH membership AS (
      SELECT s.student, s.school, s.school_year, d.date, d.number, coalesce(a.cause, 0) AS missed
      FROM stay s
      JOIN school_date d ON d.school = s.school AND d.school_year = s.school_year
        AND d.date >= s.entry_date AND d.date <= s.exit_date
      LEFT JOIN absence a ON a.student = s.student AND a.school = s.school AND a.date = d.date
    ), told AS (
      SELECT student, school, school_year, date, number, CASE
        WHEN missed = 0 AND dice('tardy', student, day_of(date)) < 0.032 * dice('tardiness', student, 0) THEN ${tardy}
        ELSE missed END AS cause
      FROM membership
    ), travelled AS (
      SELECT *, ${corrections ? road : "'plain'"} AS road FROM told
    )
    SELECT student, CAST(school AS UTINYINT) AS school, CAST(school_year AS SMALLINT) AS school_year, date,
      CAST(number AS UTINYINT) AS number, CAST(cause AS UTINYINT) AS cause,
      CAST(road AS ENUM ('plain', 'late', 'corrected', 'retracted', 'ahead')) AS road,
      date + CASE road
        WHEN 'late' THEN whole('lag', student, day_of(date), 1, 15)
        WHEN 'corrected' THEN 1 + CAST(floor(60 * pow(dice('lag', student, day_of(date)), 3)) AS INTEGER)
        WHEN 'retracted' THEN whole('lag', student, day_of(date), 1, 20)
        WHEN 'ahead' THEN -whole('lag', student, day_of(date), 1, 5)
        ELSE 0 END AS recorded_on
    FROM travelled`;
}

/** All versions: what stands or takes back, and before it what a correction or retraction found. */
export function attendanceTable({ students, years }: LargeShape): MadeTable {
  const byCause = (key: "category" | "group" | "code") =>
    `[${causes.map((d) => (d[key] === null ? "NULL" : `'${d[key]}'`)).join(", ")}][cause + 1]`;
  const isAbsence = `cause BETWEEN 1 AND ${tardy - 1}`;
  return {
    table: "attendance_event",
    rows: `
      SELECT student, school, school_year, date, number, cause, recorded_on, CAST(NULL AS DATE) AS superseded_on,
        road = 'retracted' AS retracted
      FROM day_event
      UNION ALL
      SELECT student, school, school_year, date, number,
        CASE WHEN road = 'retracted' THEN cause WHEN cause = ${unverified} THEN 0 ELSE ${unverified} END,
        date, recorded_on, FALSE
      FROM day_event WHERE road IN ('corrected', 'retracted')`,
    order: ["school_year", "cause = 0", "school", "student", "date", "recorded_on"],
    columns: {
      student_key: "student_key_of(student)",
      school_id: "school_id_of(school)",
      date: "date",
      session_part: "'day'",
      attendance_category: byCause("category"),
      event_duration: `CASE WHEN ${isAbsence} AND dice('part', student, day_of(date)) < 0.05
        THEN CASE WHEN dice('part', student, day_of(date)) < 0.03 THEN 0.5 ELSE 0.25 END END`,
      minutes_missed: `CASE WHEN cause = ${tardy} THEN whole('minutes', student, day_of(date), 3, 45) END`,
      reason_code: byCause("code"),
      reason_group: byCause("group"),
      recorded_on: "recorded_on",
      superseded_on: "superseded_on",
      retracted: "retracted",
      source_id: "'attendance'",
      source_file: `school_year - ${lastYear - years + 1}`,
      source_line: `(CAST(number AS INTEGER) - 1) * ${students} + student % ${students} + 2`
    }
  };
}

function causeOf(chance: string): string {
  let below = 0;
  const cases = causes.map(
    ({ share }, cause) => `WHEN ${chance} < ${(below += share).toFixed(2)} THEN ${cause}`
  );
  return `CASE ${cases.slice(1, -2).join(" ")} ELSE ${causes.length - 2} END`;
}

import {
  instructionalDays,
  lastYear,
  type LargeShape,
  type MadeTable,
  type MakingStep,
  schools
} from "./made-table.js";

/** Closures by school year and group of schools (NULL: all): each group begins, breaks and ends on days of its own. */
const closures = `
  SELECT y AS school_year, v.* FROM school_year, LATERAL (VALUES
    (NULL, 'Labor Day', nth_weekday(y - 1, 9, 1, 1), 1),
    (2, 'Fall break', nth_weekday(y - 1, 10, 1, 2), 2),
    (3, 'Fall break', nth_weekday(y - 1, 10, 4, 3), 2),
    (NULL, 'Veterans Day', make_date(y - 1, 11, 11), 1),
    (NULL, 'Thanksgiving', nth_weekday(y - 1, 11, 4, 4) - 1, 3),
    (NULL, 'Winter break', make_date(y - 1, 12, 22), 12),
    (3, 'Winter break', make_date(y, 1, 3), 3),
    (NULL, 'Martin Luther King Day', nth_weekday(y, 1, 1, 3), 1),
    (NULL, 'Presidents Day', nth_weekday(y, 2, 1, 3), 1),
    (1, 'Winter recess', nth_weekday(y, 2, 1, 3) + 1, 4),
    (0, 'Spring break', nth_weekday(y, 3, 1, 3), 5),
    (1, 'Spring break', nth_weekday(y, 4, 1, 1), 5),
    (2, 'Spring break', nth_weekday(y, 3, 1, 4), 5),
    (3, 'Spring break', nth_weekday(y, 3, 1, 3), 5),
    (NULL, 'Memorial Day', make_date(y, 5, 31) - CAST(isodow(make_date(y, 5, 31)) - 1 AS INTEGER), 1)
  ) AS v (school_group, event, first_date, days)`;

/** From the schools to one row a school and instructional day, numbered 1 to 180 in each year. */
export function calendarSteps({ years }: LargeShape): MakingStep[] {
  return [
    {
      table: "school_year",
      sql: `SELECT CAST(y AS INTEGER) AS y FROM range(${lastYear - years + 1}, ${lastYear + 1}) AS r (y)`
    },
    {
      table: "place",
      sql: `SELECT CAST(k AS INTEGER) AS school, CAST(k % 4 AS INTEGER) AS school_group,
        CASE WHEN k < ${schools * 0.6} THEN 0 WHEN k < ${schools * 0.8} THEN 1 ELSE 2 END AS level
      FROM range(${schools}) AS r (k)`
    },
    { table: "closure", sql: closures },
    {
      table: "weekday_of_school",
      sql: `
      WITH weekday AS (
        SELECT p.school AS school, p.school_group AS school_group, y.y AS school_year, CAST(d.day AS DATE) AS date
        FROM place p CROSS JOIN school_year y,
          LATERAL generate_series(nth_weekday(y.y - 1, 8, 1, 2) + [2, 7, 9, 14][p.school_group + 1],
            make_date(y.y, 7, 20), INTERVAL 1 DAY) AS d (day)
        WHERE isodow(d.day) <= 5
      ), opened AS (
        SELECT w.school, w.school_group, w.school_year, w.date,
          coalesce(any_value(c.event), CASE WHEN month(w.date) <= 2 AND dice('snow', w.school, day_of(w.date)) < 0.035
            THEN 'Snow day' END) AS event
        FROM weekday w
        LEFT JOIN closure c ON c.school_year = w.school_year AND w.date >= c.first_date
          AND w.date < c.first_date + c.days AND (c.school_group IS NULL OR c.school_group = w.school_group)
        GROUP BY w.school, w.school_group, w.school_year, w.date
      )
      SELECT *, CAST(sum(CASE WHEN event IS NULL THEN 1 ELSE 0 END) OVER (
        PARTITION BY school, school_year ORDER BY date) AS INTEGER) AS number
      FROM opened
      QUALIFY number < ${instructionalDays} OR (number = ${instructionalDays} AND event IS NULL)`
    },
    {
      table: "school_date",
      sql: `SELECT school, school_year, date, number,
        CASE WHEN isodow(date) IN (1, 5) THEN 1.25 ELSE 0.85 END * CASE WHEN month(date) IN (1, 2) THEN 1.2 ELSE 0.95 END
          AS weight
      FROM weekday_of_school WHERE event IS NULL`
    }
  ];
}

const onPlan = "make_date(school_year - 1, 7, 15)";

export const calendarTables: readonly MadeTable[] = [
  {
    table: "school",
    rows: "SELECT * FROM place",
    order: ["school"],
    columns: {
      school_id: "school_id_of(school)",
      school_name: "'School ' || school_id_of(school)",
      school_level: "['elementary', 'middle', 'high'][level + 1]",
      district_id: "'bench'",
      latitude: "41 + dice('north', school, 0) / 2",
      longitude: "-88 + dice('east', school, 0) / 2",
      recorded_on: "DATE '2015-07-15'"
    }
  },
  {
    table: "calendar_day",
    rows: "SELECT * FROM weekday_of_school",
    order: ["school", "date"],
    columns: {
      school_id: "school_id_of(school)",
      date: "date",
      school_year: "school_year",
      is_instructional: "event IS NULL",
      calendar_event: "coalesce(event, CASE number WHEN 1 THEN 'First day' END)",
      day_number: "CASE WHEN event IS NULL THEN number END",
      recorded_on: `CASE event WHEN 'Snow day' THEN date ELSE ${onPlan} END`
    }
  },
  {
    // every tenth day of the second group of schools; the last block ends with the last school
    table: "snapshot_date",
    rows: `
      WITH usual AS (
        SELECT w.school_year AS school_year, date,
          row_number() OVER (PARTITION BY w.school_year ORDER BY date) AS number
        FROM weekday_of_school w WHERE school = 1 AND coalesce(event, 'Snow day') = 'Snow day'
      ), ending AS (
        SELECT school_year, max(date) AS last_date FROM school_date GROUP BY school_year
      )
      SELECT u.school_year AS school_year, CAST(number // 10 AS INTEGER) AS block,
        CASE WHEN number = ${instructionalDays} THEN last_date ELSE date END AS date
      FROM usual u JOIN ending USING (school_year)
      WHERE number % 10 = 0 AND number <= ${instructionalDays}`,
    order: ["school_year", "block"],
    columns: { school_year: "school_year", block: "block", as_of_date: "date", recorded_on: onPlan }
  }
];

import type { LargeShape, MadeTable, MakingStep } from "./made-table.js";

/**
 * From seats to stays. A seat is held by one student from kindergarten to grade 12, then by another, so every year one
 * in thirteen is replaced. Of a year's students 92 % stay, 4 % change school, 3 % enter late, 1 % leave; 0.2 % are
 * enrolled in a second school for a time.
 */
export function peopleSteps({ students }: LargeShape): MakingStep[] {
  return [
    {
      table: "student_year",
      sql: `
      WITH seated AS (
        SELECT seat, y AS school_year, seat % 13 + y - 2013 AS since FROM range(${students}) AS r (seat), school_year
      ), graded AS (
        SELECT CAST(seat + ${students} * (since // 13) AS INTEGER) AS student, school_year, CAST(since % 13 AS INTEGER) AS grade
        FROM seated
      ), placed AS (
        SELECT *, CASE WHEN grade <= 5 THEN 0 WHEN grade <= 8 THEN 1 ELSE 2 END AS level,
          [0, 60, 80][level + 1] AS first_school, [60, 20, 20][level + 1] AS schools
        FROM graded
      )
      SELECT student, school_year, grade, level,
        CAST(first_school + floor(schools * pow(dice('school', student, level), 1.3)) AS INTEGER) AS school,
        CAST(first_school + floor(schools * dice('next school', student, school_year)) AS INTEGER) AS next_school,
        dice('fate', student, school_year) AS fate, whole('change', student, school_year, 10, 160) AS change_day,
        dice('twice', student, school_year) < 0.002 AS is_twice
      FROM placed`
    },
    {
      table: "stay",
      sql: `
      WITH dated AS (
        SELECT s.*, f.date AS first_date, c.date AS change_date, make_date(s.school_year, 6, 30) AS end_date,
          fate >= 0.92 AND fate < 0.96 AND next_school <> s.school AS is_mover
        FROM student_year s
        JOIN school_date f ON f.school = s.school AND f.school_year = s.school_year AND f.number = 1
        JOIN school_date c ON c.school = s.school AND c.school_year = s.school_year AND c.number = s.change_day
      ), main AS (
        SELECT student, school, school_year, is_twice,
          CASE WHEN fate >= 0.96 AND fate < 0.99 THEN change_date ELSE first_date END AS entry_date,
          CASE WHEN is_mover OR fate >= 0.99 THEN change_date ELSE end_date END AS exit_date,
          CASE WHEN is_mover THEN 'transfer' WHEN fate >= 0.99 THEN 'withdrawal' ELSE 'year end' END AS exit_type,
          CASE WHEN is_twice THEN TRUE END AS is_primary
        FROM dated
      )
      SELECT * EXCLUDE (is_twice) FROM main
      UNION ALL
      SELECT student, next_school, school_year, change_date + 1, end_date, 'year end', NULL FROM dated WHERE is_mover
      UNION ALL
      SELECT student, next_school, school_year, first_date + 60, first_date + 150, 'program end', FALSE
      FROM dated WHERE is_twice AND NOT is_mover AND next_school <> school`
    }
  ];
}

const student_key = "student_key_of(student)";

export const peopleTables: readonly MadeTable[] = [
  {
    table: "student",
    rows: `SELECT student, min(school_year - 6 - grade) AS birth_year, min(school_year) AS since
      FROM student_year GROUP BY student`,
    order: ["student"],
    columns: {
      student_key,
      sex: "pick('sex', student, 0, ['female', 'male'])",
      race_ethnicity: `pick('race', student, 0, ['white', 'white', 'white', 'white', 'hispanic', 'hispanic', 'hispanic',
        'black', 'black', 'asian', 'two_or_more', 'american_indian'])`,
      birth_month: "printf('%d-%02d', birth_year, whole('birth', student, 0, 1, 12))",
      recorded_on: "make_date(since - 1, 8, 1)"
    }
  },
  {
    table: "enrollment",
    rows: `
      SELECT *, FALSE AS is_left FROM stay
      UNION ALL SELECT *, TRUE AS is_left FROM stay`,
    order: ["school", "student", "entry_date", "is_left"],
    columns: {
      student_key,
      school_id: "school_id_of(school)",
      entry_date: "entry_date",
      exit_date: "CASE WHEN is_left THEN exit_date END",
      exit_type: "CASE WHEN is_left THEN exit_type END",
      primary_school: "is_primary",
      recorded_on: "CASE WHEN is_left THEN exit_date ELSE entry_date END",
      superseded_on: "CASE WHEN NOT is_left THEN exit_date END"
    }
  },
  {
    table: "student_status",
    rows: `
      WITH yearly AS (
        SELECT student, school_year, grade, min(entry_date) AS entry_date
        FROM student_year JOIN stay USING (student, school_year) GROUP BY ALL
      ), first_year AS (
        SELECT student, min(entry_date) AS entry_date FROM yearly GROUP BY student
      ), found AS (
        SELECT student, 'grade_level' AS attribute, CASE grade WHEN 0 THEN 'K' ELSE CAST(grade AS VARCHAR) END AS value,
          entry_date AS start_date, make_date(school_year, 6, 30) AS end_date, 0 AS lag
        FROM yearly
        UNION ALL
        SELECT student, 'economically_disadvantaged', 'yes', entry_date, make_date(school_year, 6, 30),
          whole('poverty lag', student, school_year, 0, 40)
        FROM yearly WHERE dice('poverty', student, 0) < 0.5
        UNION ALL
        SELECT student, 'homeless', 'yes', entry_date + whole('homeless on', student, school_year, 0, 200),
          make_date(school_year, 6, 30), whole('homeless lag', student, school_year, 0, 20)
        FROM yearly WHERE dice('homeless', student, school_year) < 0.03
        UNION ALL
        SELECT student, 'foster_care', 'yes', entry_date, make_date(school_year, 6, 30), 10
        FROM yearly WHERE dice('foster', student, school_year) < 0.007
        UNION ALL
        SELECT student, attribute, 'yes', entry_date, NULL, whole(attribute, student, 1, 0, 30)
        FROM first_year, (VALUES ('english_learner', 0.14), ('disability', 0.13), ('section_504', 0.04), ('migrant', 0.005))
          AS v (attribute, share)
        WHERE dice(attribute, student, 0) < share
        UNION ALL
        SELECT student, 'neighborhood', 'Ward ' || whole('ward', student, 0, 1, 24), entry_date, NULL, 0 FROM first_year
        UNION ALL
        SELECT student, 'home_language',
          pick('language', student, 0, ['English', 'English', 'English', 'English', 'Spanish', 'Arabic', 'Somali']),
          entry_date, NULL, 0
        FROM first_year
      )
      SELECT * FROM found`,
    order: ["student", "start_date", "attribute", "value"],
    columns: {
      student_key,
      attribute: "attribute",
      value: "value",
      start_date: "start_date",
      end_date: "end_date",
      recorded_on: "start_date + lag"
    }
  }
];

import { type MadeTable, type MakingStep, yearOfDate } from "./made-table.js";

/** Days on which something happened to a student: picked by number, kept if the student was then a member there. */
export const supportSteps: readonly MakingStep[] = [
  {
    table: "incident",
    sql: `
    WITH happened AS (
      SELECT student, school_year, nth, 1 + CAST(floor(180 * dice('incident on', student * 8 + nth, school_year)) AS INTEGER) AS number
      FROM student_year, range(6) AS r (nth)
      WHERE dice('incident', student * 8 + nth, school_year) < 0.235 * pow(dice('conduct', student, 0), 3)
    )
    SELECT h.student, d.date, min(h.nth) AS nth
    FROM happened h
    JOIN stay s USING (student, school_year)
    JOIN school_date d ON d.school = s.school AND d.school_year = h.school_year AND d.number = h.number
    WHERE d.date BETWEEN s.entry_date AND s.exit_date
    GROUP BY h.student, d.date`
  },
  {
    table: "tested",
    sql: `
    WITH planned AS (
      SELECT student, school_year, grade, term, subject, 20 + 70 * term + whole('test on', student * 8 + term * 2 + subject, school_year, 0, 5) AS number
      FROM student_year, range(3) AS t (term), range(2) AS u (subject)
      WHERE dice('tested', student * 8 + term * 2 + subject, school_year) < 0.95
    )
    SELECT p.student, d.date, any_value(p.grade) AS grade, min(p.term) AS term, p.subject
    FROM planned p
    JOIN stay s USING (student, school_year)
    JOIN school_date d ON d.school = s.school AND d.school_year = p.school_year AND d.number = p.number
    WHERE d.date BETWEEN s.entry_date AND s.exit_date
    GROUP BY p.student, d.date, p.subject`
  },
  {
    table: "answered",
    sql: `
    SELECT DISTINCT s.student, d.date
    FROM stay s
    JOIN school_date d ON d.school = s.school AND d.school_year = s.school_year AND d.number = 60
    WHERE d.date BETWEEN s.entry_date AND s.exit_date AND dice('answered', s.student, s.school_year) < 0.85`
  },
  {
    table: "activity",
    sql: `
    WITH active AS (
      SELECT student, school_year, app, 5 * week + whole('active on', student * 64 + week, school_year * 2 + app, 1, 5) AS number
      FROM student_year, range(36) AS w (week), range(2) AS a (app)
      WHERE dice('digital', student, 0) < 1 / 3.0 AND dice('app', student, app) < [1, 0.8][app + 1]
        AND dice('active', student * 64 + week, school_year * 2 + app) < 0.6 + 0.35 * dice('keen', student, 0)
    )
    SELECT DISTINCT a.student, a.app, d.date
    FROM active a
    JOIN stay s USING (student, school_year)
    JOIN school_date d ON d.school = s.school AND d.school_year = a.school_year AND d.number = a.number
    WHERE d.date BETWEEN s.entry_date AND s.exit_date`
  }
];

const student_key = "student_key_of(student)";

export const supportTables: readonly MadeTable[] = [
  {
    table: "behavior_event",
    rows: "SELECT * FROM incident",
    order: [yearOfDate, "student", "date"],
    columns: {
      student_key,
      date: "date",
      behavior_type:
        "pick('conduct type', student, day_of(date), ['defiance', 'disruption', 'fighting', 'property', 'vaping'])",
      days_suspended: "pick('suspended', student, day_of(date), [0, 0, 0, 0, 0, 0, 1, 3])",
      recorded_on: "date + whole('conduct lag', student, day_of(date), 0, 3)"
    }
  },
  {
    table: "assessment_result",
    rows: `
      SELECT student, date, subject, term, grade,
        0.8 * dice('ability', student, 0) + 0.2 * dice('form', student * 2 + subject, day_of(date)) AS ability
      FROM tested`,
    order: [yearOfDate, "student", "date", "subject DESC"],
    columns: {
      student_key,
      subject: "['Reading', 'Mathematics'][subject + 1]",
      date: "date",
      measure: "'Benchmark'",
      score: "round(400 + 25 * grade + 8 * term + 120 * ability)",
      percentile: "CAST(floor(1 + 98 * ability) AS DOUBLE)",
      placement:
        "CASE WHEN ability < 0.25 THEN 'Well below' WHEN ability < 0.45 THEN 'Below' ELSE 'On level' END",
      recorded_on: "date + 7"
    }
  },
  {
    table: "survey_response",
    rows: "SELECT * FROM answered",
    order: [yearOfDate, "student", "date"],
    columns: {
      student_key,
      instrument: "'School climate'",
      date: "date",
      scale: "'Belonging'",
      score: "round(1 + 4 * pow(dice('belonging', student, day_of(date)), 0.7), 1)",
      recorded_on: "date + 14"
    }
  },
  {
    table: "digital_activity",
    rows: "SELECT * FROM activity",
    order: [yearOfDate, "student", "date", "app"],
    columns: {
      student_key,
      app: "['Lessonloft', 'Mathpath'][app + 1]",
      date: "date",
      minutes: "CAST(whole('minutes of app', student * 2 + app, day_of(date), 2, 70) AS DOUBLE)",
      actions: "whole('actions', student * 2 + app, day_of(date), 1, 90)",
      recorded_on: "date + 1"
    }
  }
];

import { statusAttributes } from "../../canon/student-status.js";
import type { Stage } from "../../attendance/stage.js";
import { NEVER } from "./point.js";
import { clamped, moments, newest, type Span, stretch, versions } from "./version.js";

/** Attributes that hold or do not on a date. */
export const yesNoAttributes: readonly string[] = statusAttributes
  .filter((d) => d.yesNo)
  .map((d) => d.attribute);
/** Attributes that have one word or number at a time, and stand in profiles: all but the grade. */
export const profileWords: readonly string[] = statusAttributes
  .filter((d) => !d.yesNo && d.attribute !== "grade_level")
  .map((d) => d.attribute);

const listed = (attributes: readonly string[]) => attributes.map((a) => `'${a}'`).join(", ");

/** The yes/no attributes of which the district was known to hold any row, of any student, at each as-of date: 1 or 0. */
export function knownAttribute(firstDate: string): Stage {
  return {
    table: "known_attribute",
    sql: `
WITH stretch AS (
  SELECT DISTINCT attribute, from_seq, until_seq FROM (${versions(
    "student_status",
    {
      columns: "t.attribute AS attribute",
      where: `t.attribute IN (${listed(yesNoAttributes)})`,
      span: "years_span"
    },
    firstDate
  )}) v
)
SELECT a.school_year AS school_year, a.seq AS seq,
  ${yesNoAttributes.map((a) => `MAX(CASE WHEN v.attribute = '${a}' THEN 1 ELSE 0 END) AS ${a}`).join(",\n  ")}
FROM as_of_date a
JOIN year_span y ON y.school_year = a.school_year
LEFT JOIN stretch v ON v.from_seq <= a.seq AND v.until_seq > a.seq
GROUP BY a.school_year, a.seq`
  };
}

/** Stretches of time over which a student was known to have a yes/no attribute. */
export function yesVersion(firstDate: string): Stage {
  return {
    table: "yes_version",
    sql: versions(
      "student_status",
      {
        columns: "s.sid AS sid, t.attribute AS attribute",
        joins: `JOIN student_number s ON s.student_key = t.student_key
JOIN known_date b ON b.date = ${clamped("t.start_date", firstDate)}
LEFT JOIN known_date x ON x.date = ${clamped("t.end_date", firstDate)}`,
        where: `t.value = 'yes' AND t.attribute IN (${listed(yesNoAttributes)})`,
        from: "GREATEST(f.seq, b.seq)",
        until: `LEAST(COALESCE(u.seq, ${NEVER}), COALESCE(x.after_seq, ${NEVER}))`,
        span: "years_span"
      },
      firstDate
    )
  };
}

/** Which yes/no attributes a student was known to have (1 or 0), over the stretches of time in which they were the same. */
export const knownYes: Stage = {
  table: "known_yes",
  sql: `
WITH ${moments("yes_version", ["sid"], ["attribute"])}, flagged AS (
  SELECT sid, seq, ${yesNoAttributes.map((a) => `MAX(CASE WHEN m.attribute = '${a}' THEN 1 ELSE 0 END) AS ${a}`).join(",\n    ")}
  FROM at_moment m GROUP BY sid, seq
)
SELECT sid, ${yesNoAttributes.join(", ")}, ${stretch(["sid"])}
FROM flagged`
};

/**
 * The grade, which stands in every block's rows: that of the latest to have begun, where blocks are computed. Grades of
 * earlier years are most; those that a later one surpassed at all points are left out first.
 */
export function latestGrade(firstDate: string): Stage {
  const { sql } = begunStatus("begun", ["grade_level"], "point_span", firstDate);
  return {
    table: "latest_grade_level",
    sql: `
WITH begun AS (${sql}
), lasting AS (
  SELECT g.sid AS sid, MAX(g.start_date) AS start_date
  FROM begun g
  JOIN point_span w ON g.from_seq <= w.first_seq
  WHERE g.until_seq = ${NEVER} GROUP BY g.sid
), not_surpassed AS (
  SELECT b.*
  FROM begun b
  LEFT JOIN lasting l ON l.sid = b.sid
  WHERE l.start_date IS NULL OR b.start_date >= l.start_date
)
SELECT sid, value, start_date, from_seq, until_seq
FROM (${latest("not_surpassed", ["sid"], "point_span")}) s`
  };
}

/** The other attributes that have a value, each with the latest to have begun, over the stretches of time in which it was so. */
export function latestWord(firstDate: string): Stage[] {
  return [
    begunStatus("begun_word", profileWords, "years_span", firstDate),
    { table: "latest_word", sql: latest("begun_word", ["sid", "attribute"], "years_span") },
    ...profileWords.map((attribute) => ({
      table: `latest_${attribute}`,
      sql: `SELECT sid, value, from_seq, until_seq FROM latest_word WHERE attribute = '${attribute}'`
    }))
  ];
}

function begunStatus(table: string, attributes: readonly string[], span: Span, firstDate: string): Stage {
  const columns = "s.sid AS sid, t.attribute AS attribute, t.value AS value, t.start_date AS start_date";
  const joins = `JOIN student_number s ON s.student_key = t.student_key
JOIN known_date b ON b.date = ${clamped("t.start_date", firstDate)}`;
  const where = `t.attribute IN (${listed(attributes)})`;
  const query = { columns, joins, where, from: "GREATEST(f.seq, b.seq)", span };
  return { table, sql: versions("student_status", query, firstDate) };
}

function latest(begun: string, keys: readonly string[], span: Span): string {
  const order = "start_date DESC NULLS LAST, value DESC NULLS LAST";
  return newest(begun, keys, ["value", "start_date"], order, span);
}

/** What does not change of a student, over the stretches of time in which it was so known. */
export function knownStudent(firstDate: string): Stage {
  return {
    table: "known_student",
    sql: versions(
      "student",
      {
        columns: "s.sid AS sid, t.sex AS sex, t.race_ethnicity AS race_ethnicity",
        joins: "JOIN student_number s ON s.student_key = t.student_key",
        span: "years_span"
      },
      firstDate
    )
  };
}

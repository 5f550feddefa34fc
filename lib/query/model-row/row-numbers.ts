/**
 * SELECT text: one row a student of any snapshot, with a number from 0 that stands for the key in model rows, the same in
 * every row. It says nothing but in the snapshot that it is of.
 */
export const modelStudent = numbered("student", "SELECT DISTINCT student_key FROM student_feature");

/** The same of students of yearly figures. */
export const yearStudent = numbered("student", "SELECT DISTINCT student_key FROM student_year");

/** SELECT text: one row a school of any snapshot, with its place from 0 in the list of schools, and its name. */
export const modelSchool = named("student_feature");

/** The same of schools of yearly figures. */
export const yearSchool = named("(SELECT school_id FROM student_year WHERE school_id <> '')");

function numbered(number: "student" | "school", keys: string): string {
  const key = number === "student" ? "student_key" : "school_id";
  return `
SELECT CAST(ROW_NUMBER() OVER (ORDER BY k.${key}) - 1 AS INTEGER) AS ${number}, k.${key} AS ${key}
FROM (${keys}) k`;
}

function named(source: string): string {
  return `
SELECT n.school AS school, n.school_id AS school_id, COALESCE(s.school_name, n.school_id) AS school_name
FROM (${numbered("school", `SELECT DISTINCT school_id FROM ${source} f`)}) n
LEFT JOIN current_school s ON s.school_id = n.school_id`;
}

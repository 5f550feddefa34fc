import type { Stage } from "../../attendance/stage.js";
import { features } from "./feature-list.js";

/** What the students of each school's grade come to at each block: the second stage, which needs all of a block's rows. */
export const gradeTotal: Stage = {
  table: "grade_total",
  sql: `
SELECT school_year, block, school_id, grade_level, SUM(CAST(s.known_units AS DOUBLE)) AS known_units,
  SUM(CAST(s.missed_units AS DOUBLE)) AS missed_units, COUNT(s.digital_minutes_recent) AS n,
  SUM(CAST(s.digital_minutes_recent AS DOUBLE)) AS minutes,
  SUM(CAST(s.digital_minutes_recent AS DOUBLE) * CAST(s.digital_minutes_recent AS DOUBLE)) AS squares
FROM student_feature s GROUP BY school_year, block, school_id, grade_level`
};

/**
 * One row a row of student_feature: what depends on the other students of the school and of its grade at that date. It
 * follows from `student_feature` and `grade_total` so cheaply that it is computed where it is read, and not kept.
 */
export const peerFeature: Stage = {
  table: "peer_feature",
  sql: `
WITH school_total AS (
  SELECT school_year, block, school_id, SUM(g.known_units) AS known_units, SUM(g.missed_units) AS missed_units
  FROM grade_total g GROUP BY school_year, block, school_id
), peer_figure AS (
  SELECT s.student_key AS student_key, s.school_year AS school_year, s.block AS block,
    o.missed_units - CAST(s.missed_units AS DOUBLE) AS others_missed_school,
    o.known_units - CAST(s.known_units AS DOUBLE) AS others_known_school,
    g.missed_units - CAST(s.missed_units AS DOUBLE) AS others_missed_grade,
    g.known_units - CAST(s.known_units AS DOUBLE) AS others_known_grade,
    CAST(g.n AS DOUBLE) AS cell_n, g.minutes AS cell_minutes, g.squares AS cell_squares,
    CAST(s.digital_minutes_recent AS DOUBLE) AS digital_minutes_recent
  FROM student_feature s
  JOIN school_total o ON o.school_year = s.school_year AND o.block = s.block AND o.school_id = s.school_id
  LEFT JOIN grade_total g ON g.school_year = s.school_year AND g.block = s.block AND g.school_id = s.school_id
    AND g.grade_level = s.grade_level
)
SELECT student_key, school_year, block,
  ${features
    .filter((d) => d.table === "peer_feature")
    .map((d) => `${d.sql} AS ${d.name}`)
    .join(",\n  ")}
FROM peer_figure`
};

import { bands } from "../../canon/bands.js";
import type { Stage } from "../../attendance/stage.js";

/**
 * How many students are rated (n), chronically absent (x) and in each band: one row a district, level, grade,
 * school, school × grade and student group, in every block. PRIVATE: before the gate.
 */
export const absenceCube: Stage = {
  table: "absence_cube",
  sql: `
${counted("district", "''", [])}
UNION ALL ${counted("level", "''", ["school_level"])}
UNION ALL ${counted("grade", "''", ["grade"])}
UNION ALL ${counted("school", "school_id", ["school_level"])}
UNION ALL ${counted("school_grade", "school_id", ["school_level", "grade"])}
UNION ALL
SELECT 'group' AS scope, '' AS school_id, CAST(NULL AS VARCHAR) AS school_level, CAST(NULL AS VARCHAR) AS grade,
  attribute, value, school_year, block, n, x,
  ${bands.map(({ band }) => `0 AS ${band}`).join(", ")}
FROM cube_group`
};

function counted(scope: string, school: string, by: readonly string[]): string {
  const column = (name: string) => (by.includes(name) ? name : `CAST(NULL AS VARCHAR)`);
  const keys = [...(school === "''" ? [] : [school]), ...by, "school_year", "block"];
  return `
SELECT '${scope}' AS scope, ${school} AS school_id, ${column("school_level")} AS school_level, ${column("grade")} AS grade,
  CAST(NULL AS VARCHAR) AS attribute, CAST(NULL AS VARCHAR) AS value, school_year, block,
  CAST(COUNT(*) AS INTEGER) AS n, CAST(SUM(CASE WHEN is_chronic THEN 1 ELSE 0 END) AS INTEGER) AS x,
  ${bands.map(({ band }) => `CAST(SUM(CASE WHEN band = '${band}' THEN 1 ELSE 0 END) AS INTEGER) AS ${band}`).join(",\n  ")}
FROM cube_student
WHERE school_id ${school === "''" ? "=" : "<>"} ''
GROUP BY ${keys.join(", ")}`;
}

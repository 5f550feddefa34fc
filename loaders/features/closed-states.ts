import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import { type Stage, YEAR_END } from "../../lib/attendance/stage.js";
import { emptyFile, yearFile, yearTable } from "./partition.js";
import type { Timeline } from "./timeline.js";

/** The states of years that closed before one, of `wanted_student`, from the files below `out`. */
export function closedStates({ points }: Timeline, year: number, out: string): Stage {
  const closed = points.filter((point) => point.block === YEAR_END && point.school_year < year);
  const files = [emptyFile(yearTable), ...closed.map((point) => yearFile(point.school_year))];
  const paths = files.map((file) => literal(join(out, file))).join(", ");
  return {
    table: yearTable,
    sql: `
SELECT s.* FROM read_parquet([${paths}], hive_partitioning = false) s
SEMI JOIN wanted_student w ON w.student_key = s.student_key`
  };
}

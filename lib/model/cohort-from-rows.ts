import type { LabelName } from "../snapshot/label/label-list.js";
import { type Cohort, type Column, takeRows } from "./cohort.js";
import { kindOf, type ModelFeature } from "./model-feature.js";
import { readMarks, readNumbers, readWhole, readWords } from "./read-column.js";
import { rowOrder } from "./row-order.js";
import type { RowColumn, RowTable } from "./row-table.js";

/** A cohort as it was read. */
export interface ReadCohort extends Cohort {
  /** Values that were infinite, by feature: each was made missing. NaN is what a missing value is, and not counted. */
  readonly notFinite: readonly { readonly feature: string; readonly rows: number }[];
}

/** What tells rows apart, or is learnt: no feature may bear such a name. */
const notFeatures =
  /^(student|school)(_key|_id)?$|^school_year$|^block$|^(is_)?undetermined$|^is_leaver$|^chronic_(at|in|next)_/;

/** Numbers of students are places in a list, and no list is longer. */
const mostStudents = 2 ** 26;

/**
 * The rows that `selectCohort` gives, as columns of the features asked for and of no other: nothing else of a row can
 * enter a design. In order of student, school year and block, whatever order the engine gives them in. `schools` are the
 * schools' names by number. Refuses a label that is not true, false or missing, and text where a number belongs.
 */
export function toCohort(
  table: RowTable,
  features: readonly ModelFeature[],
  label: LabelName,
  schools: readonly string[] = []
): ReadCohort {
  const n = table.numRows;
  const notFinite: { feature: string; rows: number }[] = [];
  const columns = features.map((feature): Column => {
    if (notFeatures.test(feature.name))
      throw new RangeError(`${feature.name} is no feature: it tells whose row it is, or what became of it`);
    const column = columnOf(table, feature.name);
    if (kindOf(feature.unit) === "category") return { feature, ...readWords(column, n) };
    const { values, infinite } = readNumbers(column, n, feature.name);
    if (infinite > 0) notFinite.push({ feature: feature.name, rows: infinite });
    return { feature, values };
  });
  const whole = <A extends Uint8Array | Uint16Array | Uint32Array>(name: string, into: A) =>
    readWhole(columnOf(table, name), into, name);
  const school = whole("school", new Uint16Array(n));
  const cohort: Cohort = {
    n,
    columns,
    label: readMarks(columnOf(table, label), n, label),
    student: whole("student", new Uint32Array(n)),
    school,
    schools: namesOf(school, schools),
    schoolYear: whole("school_year", new Uint16Array(n)),
    block: whole("block", new Uint8Array(n)),
    undetermined: readMarks(columnOf(table, "undetermined"), n, "undetermined")
  };
  if (cohort.student.some((number) => number >= mostStudents))
    throw new RangeError("student holds numbers that are no places in a list (number students from 0)");
  return { ...takeRows(cohort, rowOrder(n, [cohort.student, cohort.schoolYear, cohort.block])), notFinite };
}

function columnOf(table: RowTable, name: string): RowColumn {
  const column = table.getChild(name);
  if (column == null) throw new RangeError(`the rows have no column ${name} (select it with selectCohort)`);
  return column;
}

/** A school without a name goes by its number. */
function namesOf(school: Uint16Array, names: readonly string[]): string[] {
  const last = school.reduce((most, d) => Math.max(most, d), names.length - 1);
  return Array.from({ length: last + 1 }, (_, number) => names[number] ?? `school ${number + 1}`);
}

import { schoolLevels, type GradeLevel } from "../canon/grade-level.js";
import type { TableColumn } from "../chart/table.js";
import { absenceState } from "../report/absence-state.js";
import { longDate } from "../report/date.js";
import type { BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { links } from "./links.js";
import { rateColumns } from "./rate-columns.js";
import { gradeChoices, type Choice } from "./school-choices.js";
import { schoolRates, type SchoolRate } from "./school-rates.js";

/** Every school, over all its grades and in each: what the ranked dots show. */
export function schoolsTable(
  edition: Edition,
  choices: readonly Choice<GradeLevel | "all">[] = gradeChoices(edition)
): BlockTable<SchoolRate> {
  const { isFinal } = edition;
  return {
    name: "schools",
    caption: `Share of each school’s students ${absenceState(isFinal)}`,
    rows: choices.flatMap(({ value }) => schoolRates(edition, value)),
    columns: [...schoolColumns(edition), ...rateColumns<SchoolRate>(isFinal), throughColumn],
    filters: (d) => ({ level: d.school.school_level, grade: d.grade }),
    chosen: { grade: "all" }
  };
}

/** The school's name with the way to its page, its level, and the grade that the row is about. */
function schoolColumns(edition: Edition): TableColumn<SchoolRate>[] {
  return [
    { name: "school", label: "School", value: (d) => d.name, href: (d) => links(edition).school(d.school.school), heads: true },
    { name: "level", label: "Level", value: (d) => d.school.school_level, text: (d) => levelLabel(d.school.school_level) },
    { name: "grade", label: "Grade", value: (d) => d.grade, text: (d) => (d.grade === "all" ? "All" : d.grade) }
  ]; // prettier-ignore
}

const throughColumn: TableColumn<SchoolRate> = {
  name: "attendance_through",
  label: "Attendance through",
  value: (d) => d.school.attendance_through,
  text: (d) => (d.school.attendance_through ? longDate(d.school.attendance_through) : "not known")
};

export function levelLabel(level: string): string {
  return schoolLevels.find((d) => d.level === level)?.label ?? level;
}

import { gradeLevels, gradeName, type GradeLevel } from "../canon/grade-level.js";
import { chartBlock } from "../chart/block.js";
import type { GroupDot } from "../chart/group-dots.js";
import type { TableColumn } from "../chart/table.js";
import { absenceState } from "../report/absence-state.js";
import type { Change } from "../report/change.js";
import type { Html } from "../report/html.js";
import { hiddenWords, isExact } from "../report/rate-words.js";
import { schoolGradesHeadline } from "../report/school-grades-headline.js";
import { blockTools, type BlockTable } from "./block-table.js";
import { schoolName, type Edition } from "./edition.js";
import type { GradeRate } from "./grades-block.js";
import { gapToRest } from "./group-rates.js";
import { hiddenNote } from "./hidden-note.js";
import { rateBefore, rateNow, ratesAt } from "./pick-rates.js";
import { changeColumns, rateColumns } from "./rate-columns.js";
import { round, shareOf } from "./share-of.js";
import { wholeSheet } from "./sheet-widths.js";

/** A school's grades against the whole school; undefined where none is known. */
export function schoolGradesBlock(edition: Edition, school: string): Html | undefined {
  const { site, isFinal } = edition;
  const grades = schoolGrades(edition, school);
  if (grades.length === 0) return undefined;
  const whole = rateNow(edition, { scope: "school", school });
  return chartBlock(edition.document, {
    id: "grades",
    headline: schoolGradesHeadline(grades),
    reading: `Share ${absenceState(isFinal)}, by grade, with 95% intervals. Gap: difference to the rest of the school; bold where its interval leaves out zero.`,
    chart: "groupDots",
    rows: grades.map((d): GroupDot => ({
      key: d.grade,
      label: d.name,
      n: d.row.n,
      share: shareOf(d.row),
      gap: round(d.gap?.difference ?? null),
      gapLow: round(d.gap?.low ?? null),
      gapHigh: round(d.gap?.high ?? null),
      because:
        d.row.shown === "hidden"
          ? `hidden: ${hiddenWords(d.row.hidden_because, site.smallest_cell)}`
          : undefined
    })),
    options: { reference: isExact(whole) ? { label: "School", rate: whole.rate } : undefined },
    widths: wholeSheet,
    note: hiddenNote(
      grades.map((d) => d.row),
      "grade",
      site.smallest_cell
    ),
    ...blockTools(edition, schoolGradesTable(edition, school), "rates")
  });
}

/** A grade of a school, and its difference to the school's other grades. */
export interface SchoolGrade extends GradeRate {
  readonly gap?: Change;
}

/** The grades of a school, in school order. */
export function schoolGrades(edition: Edition, school: string): SchoolGrade[] {
  return ratesAt(edition, { scope: "school_grade", school })
    .flatMap((row) => (row.grade ? [gradeRate(edition, row.grade, row)] : []))
    .sort((a, b) => gradeLevels.indexOf(a.grade) - gradeLevels.indexOf(b.grade));
}

/** One school's grades for its page; every school's for the file. */
export function schoolGradesTable(edition: Edition, school?: string): BlockTable<SchoolGrade> {
  const schools = school ? [school] : edition.release.school.map((d) => d.school);
  const schoolColumn: TableColumn<SchoolGrade> = {
    name: "school",
    label: school ? "" : "School",
    value: (d) => schoolName(edition, d.row.school)
  };
  return {
    name: "school-grades",
    caption: `Share of students ${absenceState(edition.isFinal)}, by grade`,
    rows: schools.flatMap((d) => schoolGrades(edition, d)),
    columns: [
      schoolColumn,
      { name: "grade", label: "Grade", value: (d) => d.grade, text: (d) => d.name, heads: true, sort: (d) => gradeLevels.indexOf(d.grade) },
      ...rateColumns<SchoolGrade>(edition.isFinal),
      ...changeColumns<SchoolGrade>((d) => d.gap, "gap", "Gap, points")
    ] // prettier-ignore
  };
}

function gradeRate(edition: Edition, grade: GradeLevel, row: GradeRate["row"]): SchoolGrade {
  const then = rateBefore(edition, { scope: "school_grade", school: row.school, grade });
  const whole = rateNow(edition, { scope: "school", school: row.school });
  return { grade, name: gradeName(grade), row, then, gap: gapToRest(row, whole) };
}

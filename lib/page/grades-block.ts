import { gradeLevels, gradeName, type GradeLevel } from "../canon/grade-level.js";
import { chartBlock } from "../chart/block.js";
import type { GradeDot } from "../chart/grade-dots.js";
import { absenceState } from "../report/absence-state.js";
import { gradesHeadline } from "../report/grades-headline.js";
import type { Html } from "../report/html.js";
import { hiddenWords, isExact, type RateRow } from "../report/rate-words.js";
import type { NamedRate } from "../report/standing.js";
import { blockTools, type BlockTable } from "./block-table.js";
import type { Edition } from "./edition.js";
import { hiddenNote } from "./hidden-note.js";
import { rateBefore, rateNow } from "./pick-rates.js";
import { rateColumns } from "./rate-columns.js";
import { shareOf } from "./share-of.js";

export interface GradeRate extends NamedRate {
  readonly grade: GradeLevel;
  readonly then?: RateRow;
}

/** The share by grade, with intervals, against the district; undefined where no grade is known. */
export function gradesBlock(edition: Edition, wide: number): Html | undefined {
  const { document, site, isFinal } = edition;
  const grades = gradeRates(edition);
  if (grades.length === 0) return undefined;
  const district = rateNow(edition, { scope: "district" });
  return chartBlock(document, {
    id: "grades",
    headline: gradesHeadline(grades, district),
    reading: `Share ${absenceState(isFinal)}, by grade, with 95% intervals.`,
    chart: "gradeDots",
    rows: grades.map((d): GradeDot => ({
      label: d.grade,
      n: d.row.n,
      share: shareOf(d.row),
      because:
        d.row.shown === "hidden"
          ? `hidden: ${hiddenWords(d.row.hidden_because, site.smallest_cell)}`
          : undefined
    })),
    options: {
      reference: isExact(district) ? { label: "District", rate: district.rate } : undefined,
      axis: "grade"
    },
    widths: { wide },
    note: hiddenNote(
      grades.map((d) => d.row),
      "grade",
      site.smallest_cell
    ),
    ...blockTools(edition, gradesTable(edition), "rates")
  });
}

/** The district's rate in each grade that it has, in school order. */
export function gradeRates(edition: Edition): GradeRate[] {
  return gradeLevels.flatMap((grade) => {
    const row = rateNow(edition, { scope: "grade", grade });
    return row
      ? [{ grade, name: gradeName(grade), row, then: rateBefore(edition, { scope: "grade", grade }) }]
      : [];
  });
}

export function gradesTable(edition: Edition): BlockTable<GradeRate> {
  return {
    name: "grades",
    caption: `Share of students ${absenceState(edition.isFinal)}, by grade`,
    rows: gradeRates(edition),
    columns: [
      { name: "grade", label: "Grade", value: (d) => d.grade, text: (d) => d.name, heads: true, sort: (d) => gradeLevels.indexOf(d.grade) },
      ...rateColumns<GradeRate>(edition.isFinal)
    ] // prettier-ignore
  };
}

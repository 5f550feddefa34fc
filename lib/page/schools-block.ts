import type { GradeLevel } from "../canon/grade-level.js";
import { chartBlock } from "../chart/block.js";
import { filterForm } from "../chart/filter-form.js";
import type { RankedDot } from "../chart/ranked-dots.js";
import { absenceState } from "../report/absence-state.js";

import { html, type Html } from "../report/html.js";
import { hiddenWords, isExact, type RateRow } from "../report/rate-words.js";
import { schoolsHeadline } from "../report/schools-headline.js";
import { lowerCase } from "../report/sentence.js";
import { ranked } from "../report/standing.js";
import { blockTools } from "./block-table.js";
import type { Edition } from "./edition.js";
import { hiddenNote } from "./hidden-note.js";
import { links } from "./links.js";
import { behindWords } from "./page-end.js";
import { rateNow } from "./pick-rates.js";
import { rateChange } from "./rate-change.js";
import { gradeChoices, levelChoices, type Choice } from "./school-choices.js";
import { schoolRates, type SchoolRate } from "./school-rates.js";
import { schoolsTable } from "./schools-table.js";
import { round, shareOf } from "./share-of.js";

/** So many schools the overview draws, the highest of them; the schools page has every one. */
const mostRanked = 60;

/** Schools ranked by their share, over all grades; the schools page has the same by level and grade. */
export function schoolsBlock(edition: Edition, wide: number): Html {
  const all: Choice<GradeLevel | "all">[] = gradeChoices(edition).slice(0, 1);
  const more = html`<a href="${links(edition).schools}">By level, grade and month</a>`;
  return rankedBlock(edition, wide, all, [more], mostRanked);
}

/** Schools ranked by their share, over all grades or in one, of all levels or one. */
export function filteredSchoolsBlock(edition: Edition, wide: number): Html {
  const choices = gradeChoices(edition);
  const filters = [
    { name: "level", label: "Level", all: "All levels", choices: levelChoices(edition) },
    { name: "grade", label: "Grade", choices }
  ];
  return html`${filterForm({ blocks: ["schools"], filters })}${rankedBlock(edition, wide, choices)}`;
}

function rankedBlock(
  edition: Edition,
  wide: number,
  choices: readonly Choice<GradeLevel | "all">[],
  tools: readonly Html[] = [],
  most = Infinity
): Html {
  const { document, site } = edition;
  const rates = choices.map(({ value }) => schoolRates(edition, value));
  const all = rates[0] ?? [];
  const district = rateNow(edition, { scope: "district" });
  return chartBlock(document, {
    id: "schools",
    headline: schoolsHeadline(all, district),
    reading: reading(edition, all),
    chart: "rankedDots",
    rows: rates.flatMap((d) => ranked(d).slice(0, most)).map((d) => schoolDot(edition, d)),
    options: dotOptions(district),
    chosen: { grade: "all" },
    variants: gradeVariants(edition, choices),
    widths: { wide },
    note:
      schoolsNote(all, site.smallest_cell) +
      (all.length > most ? ` Drawn: the ${most} highest of ${all.length}.` : ""),
    tools,
    ...blockTools(edition, schoolsTable(edition, choices), "rates")
  });
}

function reading({ site, isFinal }: Edition, schools: readonly SchoolRate[]): string {
  const past = schools.some((d) => isExact(d.then));
  const circle = past ? ` Open circle: last year${isFinal ? "" : ` at block ${site.block}`}.` : "";
  return `Share of each school’s students ${absenceState(isFinal)}, with its 95% interval.${circle} Bold: the interval does not reach the district’s.`;
}

/** A school as a row of ranked dots; `level` and `grade` are what the filters read. */
export function schoolDot(edition: Edition, { school, grade, row, then }: SchoolRate): RankedDot & Filtered {
  return {
    key: `${school.school}-${grade}`,
    label: school.school_name,
    n: row.n,
    share: shareOf(row),
    lastYear: then && isExact(then) ? round(then.rate) : null,
    change: round(rateChange(row, then)?.difference ?? null),
    because:
      row.shown === "hidden"
        ? `hidden: ${hiddenWords(row.hidden_because, edition.site.smallest_cell)}`
        : undefined,
    href: links(edition).school(school.school),
    note: behindWords(school),
    level: school.school_level,
    grade
  };
}

interface Filtered {
  readonly level: string;
  readonly grade: string;
}

/** What the chart says when one grade is chosen, against that grade in the district if its rate is shown exactly. */
function gradeVariants(edition: Edition, choices: readonly Choice<GradeLevel | "all">[]) {
  return Object.fromEntries(
    choices.slice(1).map(({ value, label }) => {
      const schools = schoolRates(edition, value);
      const ofGrade = rateNow(edition, { scope: "grade", grade: value as GradeLevel });
      const [reference, name] = isExact(ofGrade)
        ? [ofGrade, `District, ${label.charAt(0).toLowerCase()}${label.slice(1)}`]
        : [rateNow(edition, { scope: "district" }), "District, all grades"];
      const headline = `${label}: ${lowerCase(schoolsHeadline(schools, reference))}`;
      const note = schoolsNote(schools, edition.site.smallest_cell);
      return [`grade=${value}`, { headline, note, options: dotOptions(reference, name) }];
    })
  );
}

function dotOptions(reference: RateRow | undefined, label = "District") {
  return {
    reference: isExact(reference) ? { label, rate: reference.rate } : undefined,
    head: "Now (change)"
  };
}

function schoolsNote(all: readonly SchoolRate[], smallestCell: number): string {
  const late = all.flatMap(({ name, school }) => {
    const words = behindWords(school);
    return words ? [`${name}: ${words}.`] : [];
  });
  return [
    "Small number beside a name: students counted. A student of several schools counts once in each.",
    hiddenNote(
      all.map((d) => d.row),
      "school",
      smallestCell
    ),
    ...late.slice(0, 3)
  ]
    .filter(Boolean)
    .join(" ");
}

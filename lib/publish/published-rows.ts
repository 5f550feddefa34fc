import { gradeLevels } from "../canon/grade-level.js";
import { rounded } from "./figures.js";
import type { ReleaseRowOf } from "./release-tables.js";

type RateRow = ReleaseRowOf<"rate">;

/** A figure as someone else published it. */
export interface PublishedFigure {
  readonly publisher: string;
  readonly measure: string;
  readonly place: string;
  readonly grade: string;
  readonly group: string;
  readonly school_year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly rate: number | null;
  readonly suppressed: boolean;
}

export interface ComparisonOptions {
  readonly districtName: string;
  /** School names by slug. */
  readonly schoolNames: ReadonlyMap<string, string>;
  /** What each publisher counts otherwise than we do, as the mapping declares. */
  readonly definitions: readonly { readonly publisher: string; readonly note: string }[];
}

/** The rows of published.json: each figure of others beside the same rate of this release, if it shows one exactly. */
export function publishedRows(
  figures: readonly PublishedFigure[],
  rates: readonly RateRow[],
  options: ComparisonOptions
): ReleaseRowOf<"published">[] {
  const ours = indexFinalRates(rates, options);
  return figures.map((figure) => {
    const { publisher, measure, place, grade, group, school_year, suppressed, numerator, denominator } =
      figure;
    const row = isChronic(measure) ? ours.get(figureKey(place, grade, group, school_year)) : undefined;
    const rate = row?.shown === "exact" ? row.rate : null;
    const theirs = suppressed || figure.rate === null ? null : toBillionth(figure.rate);
    return {
      ...{ publisher, measure, place, grade, group, school_year, suppressed, theirs, ours: rate },
      theirs_from_counts:
        suppressed || numerator === null || !denominator ? null : toBillionth(numerator / denominator),
      difference: rate !== null && theirs !== null ? rounded(rate - theirs) : null,
      note: noteOf(figure, row, options)
    };
  });
}

/** What is public already keeps its precision, but not the dust of its division by 100. */
function toBillionth(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}

/** The final rates of district, schools, grades and groups by the words that publishers use for them. */
function indexFinalRates(
  rates: readonly RateRow[],
  { districtName, schoolNames }: ComparisonOptions
): Map<string, RateRow> {
  const index = new Map<string, RateRow>();
  for (const row of rates.filter((d) => d.is_final && d.scope !== "level")) {
    const place = row.school === null ? districtName : (schoolNames.get(row.school) ?? row.school);
    for (const group of groupWords(row))
      index.set(figureKey(place, row.grade ?? "all", group, row.school_year), row);
  }
  return index;
}

function groupWords({ attribute, value, value_label }: RateRow): string[] {
  if (attribute === null) return ["all"];
  return [value_label ?? "", `${attribute}: ${value}`, ...(value === "yes" ? [attribute] : [value ?? ""])];
}

function figureKey(place: string, grade: string, group: string, schoolYear: number): string {
  const words = [place, gradeWord(grade), allWord(group)].map((word) => word.trim().toLowerCase());
  return [...words, schoolYear].join("|");
}

/** "0K", "Grade 05" and "5" are grades as we write them. */
function gradeWord(grade: string): string {
  const word = grade
    .trim()
    .replace(/^grade\s+/i, "")
    .replace(/^0+(?=[0-9K])/i, "");
  return gradeLevels.find((level) => level.toLowerCase() === word.toLowerCase()) ?? allWord(grade);
}

/** "All Grades" and "All Students" are all. */
function allWord(words: string): string {
  return /^\s*all\b/i.test(words) ? "all" : words;
}

function isChronic(measure: string): boolean {
  return /chronic/i.test(measure);
}

function noteOf(
  { publisher, measure, suppressed }: PublishedFigure,
  row: RateRow | undefined,
  { definitions }: ComparisonOptions
): string | null {
  const said = definitions.filter((d) => d.publisher === publisher).map((d) => d.note);
  const missing = !isChronic(measure)
    ? ["we publish no figure of this measure"]
    : !row
      ? ["we publish no figure of this place, grade, group and year"]
      : row.shown !== "exact"
        ? ["our figure is withheld"]
        : [];
  return [...(suppressed ? ["withheld by the publisher"] : []), ...missing, ...said].join("; ") || null;
}

import { schoolYearOf } from "../../../canon/school-year.js";
import { total } from "../../../attendance/rule-figure.js";
import { type Block, isRecent } from "./block-at.js";
import type { KnownStudent } from "./known-district.js";
import { latestValue } from "./status-on.js";

/** Behavior, suspensions, assessments and belonging of this school year so far; the grade. */
export function schoolExperienceFeatures(student: KnownStudent, block: Block) {
  const soFar = <R extends { readonly date: string }>(rows: readonly R[]) => ofYearSoFar(rows, block);
  const events = soFar(student.behavior_event);
  return {
    behavior_events: events.length,
    behavior_events_recent: events.filter(({ date }) => isRecent(date, block)).length,
    days_suspended: total(events, ({ days_suspended }) => hundredths(days_suspended ?? 0)) / 100,
    ...assessmentFeatures(soFar(student.assessment_result)),
    survey_belonging: belonging(soFar(student.survey_response)),
    grade_level: latestValue("grade_level", student, block.asOf)
  };
}

/** Rows of the block's school year, none after its as-of date. */
export function ofYearSoFar<R extends { readonly date: string }>(
  rows: readonly R[],
  { school_year, asOf }: Block
): R[] {
  return rows.filter(({ date }) => schoolYearOf(date) === school_year && date <= asOf);
}

/** Percentiles: the newest of each subject and measure, and how far it is from the first of the year. */
function assessmentFeatures(results: KnownStudent["assessment_result"]) {
  const inOrder = results
    .filter(({ percentile }) => percentile !== null)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const series = new Map<string, number[]>();
  for (const { subject, measure, percentile } of inOrder) {
    const name = JSON.stringify([subject, measure]);
    series.set(name, [...(series.get(name) ?? []), hundredths(percentile ?? 0)]);
  }
  const all = [...series.values()];
  const newest = all.map((values) => values.at(-1) ?? 0);
  const growth = all
    .filter((values) => values.length > 1)
    .map((values) => (values.at(-1) ?? 0) - (values[0] ?? 0));
  return { assessment_percentile: meanOfHundredths(newest), assessment_growth: meanOfHundredths(growth) };
}

/** Mean score, on the newest date that has one, of the scales with belonging in their name. */
function belonging(responses: KnownStudent["survey_response"]): number | null {
  const ofScale = responses.filter(({ scale }) => scale.toLowerCase().includes("belonging"));
  const newest = ofScale
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return meanOfHundredths(
    ofScale.filter(({ date }) => date === newest).map(({ score }) => hundredths(score))
  );
}

/** Whole hundredths, halves up. */
function hundredths(value: number): number {
  return Math.floor(value * 100 + 0.5);
}

function meanOfHundredths(values: readonly number[]): number | null {
  return values.length === 0 ? null : total(values, (value) => value) / values.length / 100;
}

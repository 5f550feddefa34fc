import { AssessmentError } from "../../assessment/assessment-error.js";
import type { Instrument } from "../../assessment/instrument.js";
import { normaliseInstrument } from "../../assessment/normalise-instrument.js";
import { readReleased } from "../../assessment/read-released.js";
import type { ReleasedAssessment } from "../../assessment/released-assessment.js";
import { releasedText } from "../../assessment/released-text.js";
import type { ReleaseRowOf } from "../release-tables.js";
import { releasedYear } from "./released-year.js";

type DocumentRow = ReleaseRowOf<"assessment_document">;

/** The instrument of a release's rows, or undefined where it is missing. */
export function instrumentOf(rows: readonly DocumentRow[]): Instrument | undefined {
  const row = rows.find((d) => d.document === "instrument");
  return row && normaliseInstrument(JSON.parse(row.json));
}

/** What was released of each school year, the latest first. */
export function releasedOf(rows: readonly DocumentRow[]): ReleasedAssessment[] {
  const instrument = instrumentOf(rows);
  if (!instrument) return [];
  return rows
    .filter((d) => d.document === "released")
    .sort((a, b) => (b.school_year ?? 0) - (a.school_year ?? 0))
    .map((row) => readReleased(JSON.parse(row.json), instrument, `assessment ${row.school_year}`));
}

/** Where a document of a release holds what its check does not let through; shows no value of it. */
export function auditDocuments(rows: readonly DocumentRow[]): string[] {
  const instrument = guarded("the instrument", () => instrumentOf(rows));
  if (typeof instrument === "string") return [instrument];
  if (!instrument) return rows.length > 0 ? ["a released assessment without its instrument"] : [];
  return rows
    .filter((d) => d.document === "released")
    .flatMap(({ json, school_year }) => {
      const place = `the assessment of ${school_year}`;
      const read = guarded(place, () => readReleased(JSON.parse(json), instrument, place));
      if (typeof read === "string") return [read];
      return releasedText(read) === json && releasedYear(read) === school_year
        ? []
        : [`${place} is not what its check makes of it`];
    });
}

function guarded<T>(place: string, read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    const keys =
      error instanceof AssessmentError ? error.problems.map((d) => d.key).join(", ") : "not readable";
    return `${place} does not pass its check: ${keys}`;
  }
}

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AssessmentError } from "../../lib/assessment/assessment-error.js";
import type { Instrument } from "../../lib/assessment/instrument.js";
import { normaliseInstrument } from "../../lib/assessment/normalise-instrument.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import type { ReleasedAssessment } from "../../lib/assessment/released-assessment.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { releasedYear } from "../../lib/publish/assessment/released-year.js";

/** A text that public pages are to know of the assessment, past its check; `source` is the file it came from. */
export interface AssessmentDocument {
  readonly document: "instrument" | "released";
  readonly school_year: number | null;
  readonly json: string;
  readonly source: string;
}

/** Past this a file is no summary of counts and plans. */
const mostBytes = 1_000_000;

/**
 * The instrument (the district's own, or the common one) and what the coordinator released of each school year, in
 * `folder` as <school year>.json; throws where a file is not whole, strange or of another instrument.
 */
export function readDocuments(
  folder: string,
  commonInstrument = "data/assessment/instrument.json"
): AssessmentDocument[] {
  const own = join(folder, "instrument.json");
  const source = existsSync(own) ? own : commonInstrument;
  const instrument = checked(source, () => normaliseInstrument(readJson(source)));
  return [
    { document: "instrument", school_year: null, json: `${JSON.stringify(instrument)}\n`, source },
    ...releasedFiles(folder).map((name) => readYear(join(folder, name), instrument))
  ];
}

function releasedFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== "instrument.json");
  const stranger = names.find((name) => !/^\d{4}\.json$/.test(name));
  if (stranger)
    throw new RollcallError(
      join(folder, stranger),
      "not named by a school year, so it could be of a year twice",
      "keep one file a year, named by its spring: 2026.json for 2025–26"
    );
  return names.sort();
}

function readYear(file: string, instrument: Instrument): AssessmentDocument {
  const released = checked(file, () => readReleased(readJson(file), instrument, file));
  const year = yearIn(released, file);
  if (`${year}.json` !== file.slice(-9))
    throw new RollcallError(
      file,
      `holds the school year ${year}`,
      `name it ${year}.json, or download the year that it is to hold`
    );
  return { document: "released", school_year: year, json: releasedText(released), source: file };
}

function yearIn(released: ReleasedAssessment, file: string): number {
  const year = releasedYear(released);
  if (year !== undefined) return year;
  throw new RollcallError(
    file,
    "holds neither tally nor agreement nor plan, or these are of different school years",
    "release at least one of them, all of one year"
  );
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new RollcallError(file, "not there", "bring it back from the repository");
  if (statSync(file).size > mostBytes)
    throw new RollcallError(
      file,
      "larger than 1 MB, so it is no released assessment",
      "download it again from the tally page"
    );
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new RollcallError(
      file,
      `not JSON: ${error instanceof Error ? error.message : String(error)}`,
      "it may be cut off: download it again from the tally page"
    );
  }
}

/** What the assessment's own doors refuse, as an error of the build: a line each, with file, key and the way out. */
function checked<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error;
    const lines = error.problems.map(({ key, problem, advice }) => `${key}: ${problem} (${advice})`);
    throw new RollcallError(file, lines.join("; "));
  }
}

import { AssessmentError, knownProblem } from "./assessment-error.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import { isEntry, Judge } from "./judge.js";
import { readAgreement } from "./read-agreement.js";
import { readPlan } from "./read-plan.js";
import { readTally } from "./read-tally.js";
import type { ReleasedAssessment } from "./released-assessment.js";

/**
 * What a release file holds, past a strict check: nothing but declared keys, figures that the counts give, and of a
 * team under five no counts. A year asked under an earlier version of the instrument keeps its questions' ids.
 */
export function readReleased(json: unknown, instrument: Instrument, source: string): ReleasedAssessment {
  refuseNewer(json, source);
  const judge = new Judge();
  const entry = judge.entry(json, "", headKeys, ["tally", "agreement", "plan"]);
  judge.listed(entry["format"], "format", ["rollcall-assessment"]);
  judge.whole(entry["format_version"], "format_version", [1, 1]);
  const instrument_id = judge.listed(entry["instrument_id"], "instrument_id", [instrument.instrument_id]);
  const instrument_version = judge.whole(entry["instrument_version"], "instrument_version", [
    1,
    instrument.version
  ]);
  const tally = part(entry["tally"], (d) => readTally(d, "tally", instrument, judge));
  const questions = tally?.questions.map((d) => d.question_id) ?? everAsked(instrument);
  if (tally && tally.instrument_version !== instrument_version)
    judge.complain("tally.instrument_version", "not the file’s own", "release the tally again");
  const roles =
    instrument_version !== instrument.version ? undefined : instrument.roles.map((d) => d.role_id);
  const context = { questions, roles, isUnfinished: false, judge };
  const agreement = part(entry["agreement"], (d) => readAgreement(d, "agreement", context));
  const plan = part(entry["plan"], (d) => readPlan(d, "plan", context));
  const years = new Set([tally, agreement, plan].flatMap((d) => d?.school_year ?? []));
  if (years.size > 1)
    judge.complain("school_year", `several: ${[...years].join(", ")}`, "release one school year a file");
  const released_on = judge.day(entry["released_on"], "released_on");
  judge.settle(source);
  return {
    format: "rollcall-assessment",
    format_version: 1,
    released_on,
    instrument_id,
    instrument_version,
    ...(tally && { tally }),
    ...(agreement && { agreement }),
    ...(plan && { plan })
  };
}

const headKeys = ["format", "format_version", "released_on", "instrument_id", "instrument_version"];

/** Nothing else of a newer format can be judged. */
function refuseNewer(json: unknown, source: string): void {
  const version = isEntry(json) ? json["format_version"] : undefined;
  if (typeof version === "number" && version > 1)
    throw new AssessmentError([knownProblem("format_version", "newerFormat", `${version}`, "1")], source);
}

function part<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined ? undefined : read(value);
}

/** Questions of this version and of those that it maps. */
function everAsked(instrument: Instrument): readonly string[] {
  const own = instrumentQuestions(instrument).map((d) => d.question_id);
  return [...new Set([...own, ...instrument.maps_from.flatMap((d) => Object.keys(d.questions))])];
}

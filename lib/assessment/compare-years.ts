import { AssessmentError } from "./assessment-error.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import type { ReleasedAssessment, ReleasedQuestion } from "./released-assessment.js";
import { positionOf } from "./scale-counts.js";
import type { Median } from "./tally.js";

export interface YearComparison {
  readonly earlier_year: number;
  readonly later_year: number;
  readonly members: Pair<number>;
  /** What ratings are compared: the agreed ones where both years have them, else the medians. */
  readonly by: "agreed" | "median";
  /** A row a question of the later year, in its order. */
  readonly questions: readonly QuestionChange[];
}

export interface QuestionChange {
  readonly question_id: string;
  readonly earlier: Median | undefined;
  readonly later: Median | undefined;
  readonly change: "better" | "same" | "worse" | "not_comparable";
  /** Steps on the scale, above 0 is better; halves where a median lies between two. */
  readonly steps: number | undefined;
  readonly disagreement: Pair<number>;
  /** Why they can't be compared: the question is new or means another thing, or a year has no rating of it. */
  readonly reason: "not_asked_earlier" | "no_rating_earlier" | "no_rating_later" | undefined;
}

export interface Pair<T> {
  readonly earlier: T | undefined;
  readonly later: T | undefined;
}

/**
 * Two years beside each other. Where they were asked under different versions of the instrument, questions are paired
 * by its map (`instrument`, the later year's); without a map none can be compared.
 */
export function compareYears(
  earlier: ReleasedAssessment,
  later: ReleasedAssessment,
  instrument?: Instrument
): YearComparison {
  const [earlier_year, later_year] = [yearOf(earlier), yearOf(later)];
  if (earlier_year >= later_year)
    throw new AssessmentError([
      {
        key: "school_year",
        problem: `${earlier_year} is not before ${later_year}`,
        advice: "give the earlier year first"
      }
    ]);
  const by = earlier.agreement && later.agreement ? "agreed" : "median";
  const pairing = pairingOf(earlier, later, instrument);
  return {
    earlier_year,
    later_year,
    members: { earlier: earlier.tally?.members, later: later.tally?.members },
    by,
    questions: questionsOf(later, instrument).map((id) => {
      const before = pairing(id);
      const own = before === undefined ? undefined : ratingOf(earlier, before, by);
      return changeOf(id, own, ratingOf(later, id, by));
    })
  };
}

interface Standing {
  readonly median?: Median | undefined;
  readonly disagreement?: number | undefined;
}

function changeOf(question_id: string, before: Standing | undefined, now: Standing): QuestionChange {
  const [earlier, later] = [before?.median, now.median];
  const steps = earlier && later && positionOf(earlier) - positionOf(later);
  const row = {
    question_id,
    earlier,
    later,
    disagreement: { earlier: before?.disagreement, later: now.disagreement }
  };
  if (steps !== undefined)
    return { ...row, steps, reason: undefined, change: steps > 0 ? "better" : steps < 0 ? "worse" : "same" };
  const reason = !before ? "not_asked_earlier" : earlier ? "no_rating_later" : "no_rating_earlier";
  return { ...row, steps: undefined, change: "not_comparable", reason };
}

function ratingOf(year: ReleasedAssessment, question_id: string, by: "agreed" | "median"): Standing {
  const tallied: ReleasedQuestion | undefined = year.tally?.questions.find(
    (d) => d.question_id === question_id
  );
  const agreed = year.agreement?.ratings[question_id];
  const median: Median | undefined = by === "median" ? tallied?.median : agreed && [agreed, agreed];
  return { median, disagreement: tallied?.disagreement };
}

/** The earlier year's question of a later one; undefined where it was not asked. */
function pairingOf(
  before: ReleasedAssessment,
  now: ReleasedAssessment,
  instrument: Instrument | undefined
): (question_id: string) => string | undefined {
  if (before.instrument_id !== now.instrument_id) return () => undefined;
  if (before.instrument_version === now.instrument_version) return (question_id) => question_id;
  const isItsMap =
    instrument?.instrument_id === now.instrument_id && instrument.version === now.instrument_version;
  const maps = isItsMap ? instrument.maps_from : [];
  const map = maps.find((d) => d.version === before.instrument_version)?.questions ?? {};
  const back = new Map(Object.entries(map).map(([from, to]) => [to, from]));
  return (question_id) => back.get(question_id);
}

function questionsOf({ tally, agreement }: ReleasedAssessment, instrument: Instrument | undefined): string[] {
  if (tally) return tally.questions.map((d) => d.question_id);
  if (instrument) return instrumentQuestions(instrument).map((d) => d.question_id);
  return Object.keys(agreement?.ratings ?? {}).sort();
}

function yearOf({ tally, agreement, plan }: ReleasedAssessment): number {
  return (tally ?? agreement ?? plan)?.school_year ?? 0;
}

import { AssessmentError, knownProblem } from "./assessment-error.js";
import { disagreement } from "./disagreement.js";
import { distanceOf } from "./distance.js";
import { familyOf, otherFamily } from "./family-of.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import { mergeResponses } from "./merge-responses.js";
import type { Response } from "./response.js";
import { countsOf, medianOf, positionOf, rated, unsureShare, type Counts } from "./scale-counts.js";
import { shownFamilies } from "./smallest-family.js";
import type { FamilySide, QuestionTally, Tally } from "./tally.js";

/**
 * A team of 2 to 60 tallied, each member once. Families are told apart as `shownFamilies` allows: first among the
 * members, then on each question among those who rated it, and never one that the members' list keeps under "other".
 */
export function tallyResponses(responses: readonly Response[], instrument: Instrument): Tally {
  const members = mergeResponses(responses).responses;
  judgeTeam(members, instrument);
  const family = (d: Response) => familyOf(instrument, d.role_id, d.department_id);
  const sizes = tallyBy(members, family);
  const { shown, rest } = shownFamilies(sizes);
  const hidden = new Set([...sizes.keys()].filter((d) => !shown.includes(d)));
  const byFamily = new Map(members.map((d) => [d, family(d)]));
  const inOrder = instrument.families.map((d) => d.family_id).filter((d) => shown.includes(d));
  return {
    instrument_id: instrument.instrument_id,
    instrument_version: instrument.version,
    school_year: members[0]?.school_year ?? 0,
    members: members.length,
    families: [
      ...inOrder.map((family_id) => ({ family_id, members: sizes.get(family_id) ?? 0 })),
      ...(rest > 0 ? [{ family_id: otherFamily, members: rest }] : [])
    ],
    questions: instrumentQuestions(instrument).map((d) => tallyQuestion(d.question_id, byFamily, hidden))
  };
}

export const leastMembers = 2;
export const mostMembers = 60;

function judgeTeam(members: readonly Response[], instrument: Instrument): void {
  const { length } = members;
  const years = [...new Set(members.map((d) => d.school_year))].sort();
  const foreign = members.find(
    (d) => d.instrument_id !== instrument.instrument_id || d.instrument_version !== instrument.version
  );
  const problems = [
    ...(length < leastMembers ? [knownProblem("team", "tooFew", `${length}`, `${leastMembers}`)] : []),
    ...(length > mostMembers ? [knownProblem("team", "tooMany", `${length}`, `${mostMembers}`)] : []),
    ...(years.length > 1 ? [knownProblem("team", "mixedYears", years.join(", "))] : []),
    ...(foreign
      ? [knownProblem("team", "otherVersion", `${foreign.instrument_version}`, `${instrument.version}`)]
      : [])
  ];
  if (problems.length > 0) throw new AssessmentError(problems);
}

function tallyQuestion(
  question_id: string,
  byFamily: ReadonlyMap<Response, string>,
  hidden: ReadonlySet<string>
): QuestionTally {
  const given = [...byFamily.keys()].map((d) => d.ratings[question_id]);
  const counts = countsOf(given);
  const apart = disagreement(counts);
  return {
    question_id,
    counts,
    unanswered: given.filter((d) => d === undefined).length,
    median: medianOf(counts),
    unsure_share: unsureShare(counts),
    disagreement: apart,
    distance: apart === undefined ? undefined : distanceOf(apart),
    sides: sidesOf(question_id, byFamily, hidden)
  };
}

function sidesOf(
  question_id: string,
  byFamily: ReadonlyMap<Response, string>,
  hidden: ReadonlySet<string>
): FamilySide[] {
  const families = new Set(byFamily.values());
  const counts = new Map<string, Counts>();
  for (const family of families)
    counts.set(
      family,
      countsOf([...byFamily].filter(([, d]) => d === family).map(([d]) => d.ratings[question_id]))
    );
  const raters = new Map([...counts].map(([family, d]) => [family, rated(d)]));
  const sides = shownFamilies(raters, hidden).shown.flatMap((family_id) => {
    const median = medianOf(counts.get(family_id) ?? countsOf([]));
    return median ? [{ family_id, members: raters.get(family_id) ?? 0, median }] : [];
  });
  if (sides.length < 2) return [];
  return sides.sort(
    (a, b) => positionOf(a.median) - positionOf(b.median) || (a.family_id < b.family_id ? -1 : 1)
  );
}

function tallyBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

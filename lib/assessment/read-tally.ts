import { disagreement } from "./disagreement.js";
import { distanceOf } from "./distance.js";
import { otherFamily } from "./family-of.js";
import { instrumentQuestions } from "./instrument-questions.js";
import type { Instrument } from "./instrument.js";
import type { Entry, Judge } from "./judge.js";
import { ratings, scaleRatings, type Rating, type ScaleRating } from "./rating.js";
import { anyId, anyIdAdvice } from "./release-context.js";
import type { ReleasedQuestion, ReleasedTally } from "./released-assessment.js";
import { smallestTeamWithCounts } from "./released-tally.js";
import { answered, medianOf, rated, unsureShare, type Counts } from "./scale-counts.js";
import { smallestFamily } from "./smallest-family.js";
import { leastMembers, mostMembers } from "./tally-responses.js";
import type { FamilySide, Median } from "./tally.js";

/** A released tally past its judge: every figure is what its counts give, and nobody can be told apart. */
export function readTally(value: unknown, key: string, instrument: Instrument, judge: Judge): ReleasedTally {
  const entry = judge.entry(value, key, tallyKeys);
  const members = judge.whole(entry["members"], `${key}.members`, [leastMembers, mostMembers]);
  const families = readFamilies(entry["families"], `${key}.families`, members, judge);
  const door = new QuestionDoor(judge, members, new Map(families.map((d) => [d.family_id, d.members])));
  const version = judge.whole(entry["instrument_version"], `${key}.instrument_version`, [
    1,
    instrument.version
  ]);
  const questions = judge.list(entry["questions"], `${key}.questions`, [25, 25], (d, place) =>
    door.question(d, place)
  );
  const ids = questions.map((d) => d.question_id);
  const asked = version === instrument.version ? instrumentQuestions(instrument) : undefined;
  if (asked && ids.some((id, index) => id !== asked[index]?.question_id))
    judge.complain(`${key}.questions`, "not this instrument’s questions in their order", "release it again");
  judge.once(ids, (index) => `${key}.questions[${index}].question_id`);
  return {
    instrument_id: judge.listed(entry["instrument_id"], `${key}.instrument_id`, [instrument.instrument_id]),
    instrument_version: version,
    school_year: judge.whole(entry["school_year"], `${key}.school_year`, [1980, 2060]),
    members,
    families,
    questions
  };
}

const tallyKeys = ["instrument_id", "instrument_version", "school_year", "members", "families", "questions"];
const countKeys = ["counts", "unanswered", "unsure_share", "disagreement", "distance"] as const;

function readFamilies(value: unknown, key: string, members: number, judge: Judge): ReleasedTally["families"] {
  const families = judge.list(value, key, [1, 13], (item, place) => {
    const entry = judge.entry(item, place, ["family_id", "members"]);
    return {
      family_id: judge.id(entry["family_id"], `${place}.family_id`, anyId, anyIdAdvice),
      members: judge.whole(entry["members"], `${place}.members`, [1, mostMembers])
    };
  });
  judge.once(
    families.map((d) => d.family_id),
    (index) => `${key}[${index}].family_id`
  );
  const isWholeTeam = families.length === 1 && families[0]?.family_id === otherFamily;
  if (!isWholeTeam && families.some((d) => d.members < smallestFamily))
    judge.complain(key, `a family of fewer than ${smallestFamily}`, "release the tally again");
  if (families.reduce((sum, d) => sum + d.members, 0) !== members)
    judge.complain(key, "not all members, or more than all", "release the tally again");
  return families;
}

/** Questions of a tally of this many members in these families. */
class QuestionDoor {
  constructor(
    private readonly judge: Judge,
    private readonly members: number,
    private readonly families: ReadonlyMap<string, number>
  ) {}

  question(value: unknown, key: string): ReleasedQuestion {
    const entry = this.judge.entry(value, key, ["question_id", "sides"], ["median", ...countKeys]);
    const question_id = this.judge.id(entry["question_id"], `${key}.question_id`, anyId, anyIdAdvice);
    const held = countKeys.filter((d) => entry[d] !== undefined);
    if (this.members < smallestTeamWithCounts && held.length > 0)
      this.judge.complain(
        `${key}.${held[0]}`,
        `what a team under ${smallestTeamWithCounts} said can be told from it`,
        "release medians alone"
      );
    if (held.length === 0) return this.medianAlone(question_id, entry, key);
    const counts = this.counts(entry["counts"], `${key}.counts`);
    const apart = disagreement(counts);
    const question = {
      question_id,
      counts,
      unanswered: this.judge.whole(entry["unanswered"], `${key}.unanswered`, [0, this.members]),
      median: medianOf(counts),
      unsure_share: unsureShare(counts),
      disagreement: apart,
      distance: apart === undefined ? undefined : distanceOf(apart),
      sides: this.sides(entry, key, rated(counts))
    };
    if (answered(counts) + question.unanswered !== this.members)
      this.spoilt(key, "counts that are not of all members");
    for (const figure of ["median", "unsure_share", "disagreement", "distance"] as const)
      if (JSON.stringify(entry[figure]) !== JSON.stringify(question[figure]))
        this.spoilt(`${key}.${figure}`, "not what the counts give");
    return question;
  }

  /** Without counts nobody knows how many rated: no sides, and no median of a team in which it would be one member's word. */
  private medianAlone(question_id: string, entry: Entry, key: string): ReleasedQuestion {
    const median = this.median(entry["median"], `${key}.median`);
    if (median && this.members < smallestFamily)
      this.judge.complain(`${key}.median`, `of fewer than ${smallestFamily} members`, "leave it out");
    const sides = entry["sides"];
    if (!Array.isArray(sides) || sides.length > 0)
      this.judge.complain(`${key}.sides`, "sides without the counts they are of", "give an empty list");
    return { question_id, median, sides: [] };
  }

  private counts(value: unknown, key: string): Counts {
    const entry = this.judge.entry(value, key, ratings);
    const count = (rating: Rating) => this.judge.whole(entry[rating], `${key}.${rating}`, [0, this.members]);
    return {
      strength: count("strength"),
      ok_for_now: count("ok_for_now"),
      could_be_better: count("could_be_better"),
      urgent_gap: count("urgent_gap"),
      unsure: count("unsure")
    };
  }

  private median(value: unknown, key: string): Median | undefined {
    if (value === undefined) return undefined;
    const pair = this.judge.list(value, key, [2, 2], (d, place) => this.judge.listed(d, place, scaleRatings));
    const [better, worse] = pair as [ScaleRating, ScaleRating];
    if (scaleRatings.indexOf(better) > scaleRatings.indexOf(worse))
      this.spoilt(key, "not from better to worse");
    return [better, worse];
  }

  /** None or at least two, each of three or more, and what remains nobody or three at least (`shownFamilies`). */
  private sides(entry: Entry, key: string, raters: number): FamilySide[] {
    const sides = this.judge.list(entry["sides"], `${key}.sides`, [0, 12], (item, place) => {
      const side = this.judge.entry(item, place, ["family_id", "members", "median"]);
      const family_id = this.judge.listed(side["family_id"], `${place}.family_id`, [...this.families.keys()]);
      const most = Math.max(smallestFamily, this.families.get(family_id) ?? 0);
      const median = this.median(side["median"], `${place}.median`);
      if (!median) this.spoilt(`${place}.median`, "missing");
      return {
        family_id,
        members: this.judge.whole(side["members"], `${place}.members`, [smallestFamily, most]),
        median: median ?? ["strength", "strength"]
      };
    });
    const rest = raters - sides.reduce((sum, d) => sum + d.members, 0);
    const isOpen = sides.length > 0 && (rest < 0 || (rest > 0 && rest < smallestFamily));
    if (sides.length === 1 || isOpen || sides.some((d) => d.family_id === otherFamily))
      this.spoilt(`${key}.sides`, "sides from which a smaller one could be told");
    this.judge.once(
      sides.map((d) => d.family_id),
      (index) => `${key}.sides[${index}].family_id`
    );
    return sides;
  }

  private spoilt(key: string, problem: string): void {
    this.judge.complain(key, problem, "release the tally again");
  }
}

import { describe, expect, it } from "vitest";
import type { ReleasedTally } from "../../lib/assessment/released-assessment.js";
import { tellsMembers } from "../../lib/assessment/tells-members.js";
import { releaseOf } from "./small-release.js";

const tallyOf = (members: number, year = 2026): ReleasedTally => releaseOf(members, year).tally!;
const medians = (tally: ReleasedTally): ReleasedTally => ({
  ...tally,
  questions: tally.questions.map(({ question_id, median }) => ({ question_id, median, sides: [] }))
});
/** One member rates the first practice otherwise. */
const changed = (tally: ReleasedTally): ReleasedTally => {
  const [first, ...rest] = tally.questions;
  const counts = {
    ...first!.counts!,
    strength: first!.counts!.strength - 1,
    unsure: first!.counts!.unsure + 1
  };
  return { ...tally, questions: [{ ...first!, counts }, ...rest] };
};

describe("a tally beside the public one of its year", () => {
  it.each([
    ["one more member", 11, 12, true],
    ["one less", 12, 11, true],
    ["two more", 11, 13, true],
    ["three more", 11, 14, false],
    ["the same", 11, 11, false]
  ])("with %s tells of fewer than three: %i, then %i", (_, before, now, tells) => {
    expect(tellsMembers(tallyOf(before), tallyOf(now))).toBe(tells);
  });

  it("tells of a member who answered otherwise, or was another", () => {
    expect(tellsMembers(tallyOf(11), changed(tallyOf(11)))).toBe(true);
  });

  it("tells of nobody if either holds medians alone, as of a team under five, or is of another year", () => {
    expect(tellsMembers(tallyOf(11), medians(tallyOf(12)))).toBe(false);
    expect(tellsMembers(medians(tallyOf(11)), tallyOf(12))).toBe(false);
    expect(tellsMembers(tallyOf(4), tallyOf(5))).toBe(false);
    expect(tellsMembers(tallyOf(11, 2025), tallyOf(12))).toBe(false);
  });

  it("does not mind the order in which counts were written", () => {
    const tally = tallyOf(11);
    const turned = tally.questions.map((d) => ({
      ...d,
      counts: Object.fromEntries(Object.entries(d.counts!).reverse()) as typeof d.counts
    }));
    expect(tellsMembers(tally, { ...tally, questions: turned as ReleasedTally["questions"] })).toBe(false);
  });
});

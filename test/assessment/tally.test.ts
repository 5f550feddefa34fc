import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagreement } from "../../lib/assessment/disagreement.js";
import { distanceOf } from "../../lib/assessment/distance.js";
import { familyOf } from "../../lib/assessment/family-of.js";
import { ingredientProfiles } from "../../lib/assessment/ingredient-profiles.js";
import { differences, gaps, strengths, unknowns } from "../../lib/assessment/ranked-practices.js";
import { scaleRatings, type Rating } from "../../lib/assessment/rating.js";
import { releasedTally } from "../../lib/assessment/released-tally.js";
import type { Response } from "../../lib/assessment/response.js";
import { countsOf, medianOf } from "../../lib/assessment/scale-counts.js";
import { shownFamilies } from "../../lib/assessment/smallest-family.js";
import { tallyResponses } from "../../lib/assessment/tally-responses.js";
import { questionIds, randomResponse, responseOf } from "./random-response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

const scaleCounts = (
  ...[strength, ok_for_now, could_be_better, urgent_gap]: [number, number, number, number]
) => ({
  strength,
  ok_for_now,
  could_be_better,
  urgent_gap
});

describe("disagreement, computed by hand after Blair and Lacy (2000)", () => {
  it.each([
    // F = 3/11, 9/11, 1: d² = .05165 + .10124 + .25 = .40289; l² = .40289 / .75 = .53719
    [scaleCounts(3, 6, 2, 0), 0.46281],
    [scaleCounts(5, 0, 0, 5), 1],
    [scaleCounts(0, 0, 7, 0), 0],
    // F = 1/4, 2/4, 3/4: d² = 1/16 + 0 + 1/16; l² = (1/8) / (3/4) = 1/6
    [scaleCounts(2, 2, 2, 2), 5 / 6],
    // F = 0, 1/2, 1: d² = 1/4 + 0 + 1/4; l² = 2/3
    [scaleCounts(0, 1, 1, 0), 1 / 3],
    [scaleCounts(1, 0, 0, 0), undefined],
    [scaleCounts(0, 0, 0, 0), undefined]
  ])("of %j is %s", (counts, expected) => {
    const found = disagreement(counts);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(expected, 4);
  });

  it("is the same from either end of the scale, and when every member is doubled", () => {
    const some = fc
      .tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
      .filter((d) => d.reduce((a, b) => a + b) > 1);
    fc.assert(
      fc.property(some, ([a, b, c, d]) => {
        const once = disagreement(scaleCounts(a, b, c, d))!;
        expect(disagreement(scaleCounts(d, c, b, a))).toBeCloseTo(once, 12);
        expect(disagreement(scaleCounts(2 * a, 2 * b, 2 * c, 2 * d))).toBeCloseTo(once, 12);
        expect(once).toBeGreaterThan(-1e-12);
        expect(once).toBeLessThan(1 + 1e-12);
      }),
      { numRuns: 300, seed: 3 }
    );
  });

  it.each([
    [0, "close"],
    [0.45, "close"],
    [0.4501, "some"],
    [0.6, "some"],
    [0.61, "wide"],
    [0.8, "wide"],
    [0.81, "split"],
    [1, "split"]
  ])("of %s is named %s", (value, distance) => expect(distanceOf(value)).toBe(distance));
});

describe("the median", () => {
  it.each<[Rating[], unknown]>([
    [
      ["strength", "urgent_gap", "ok_for_now"],
      ["ok_for_now", "ok_for_now"]
    ],
    [
      ["strength", "urgent_gap"],
      ["strength", "urgent_gap"]
    ],
    [
      ["strength", "strength", "ok_for_now", "unsure"],
      ["strength", "strength"]
    ],
    [
      ["ok_for_now", "ok_for_now", "urgent_gap", "could_be_better"],
      ["ok_for_now", "could_be_better"]
    ],
    [["unsure", "unsure"], undefined],
    [
      ["unsure", "urgent_gap"],
      ["urgent_gap", "urgent_gap"]
    ]
  ])("of %j is %j: the unsure lie on no scale", (given, median) => {
    expect(medianOf(countsOf(given))).toEqual(median);
  });

  it("is the middle of the sorted ratings, for any team", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 60 }), (places) => {
        const sorted = places.toSorted((a, b) => a - b);
        const middle = [sorted[Math.ceil(sorted.length / 2) - 1]!, sorted[Math.floor(sorted.length / 2)]!];
        expect(medianOf(countsOf(places.map((d) => scaleRatings[d])))).toEqual(
          middle.map((d) => scaleRatings[d])
        );
      }),
      { numRuns: 300, seed: 4 }
    );
  });
});

/** Members as "family: what each of them answers to AD1", a role of the family each. */
function team(answers: Readonly<Record<string, readonly (Rating | undefined)[]>>): Response[] {
  const roles: Readonly<Record<string, string>> = {
    leadership: "principal",
    instruction: "teacher",
    student_support: "nurse",
    operations: "data_staff",
    community: "partner"
  };
  const members = Object.entries(answers).flatMap(([family, given]) =>
    given.map((rating) => ({ family, rating }))
  );
  return members.map(({ family, rating }, index) =>
    responseOf([rating], { role_id: roles[family]!, response_id: index.toString(16).padStart(8, "0") })
  );
}

describe("a tally", () => {
  const nine = team({
    leadership: ["strength", "strength", "ok_for_now"],
    instruction: ["could_be_better", "urgent_gap", "could_be_better", "urgent_gap"],
    community: ["unsure", undefined]
  });

  it("of nine members has the figures that a hand count gives", () => {
    const tally = tallyResponses(
      [...nine, responseOf([], { response_id: "ffffffff", role_id: "partner" })],
      instrument
    );
    expect(tally).toMatchObject({
      members: 10,
      school_year: 2026,
      families: [
        { family_id: "leadership", members: 3 },
        { family_id: "instruction", members: 4 },
        { family_id: "community", members: 3 }
      ]
    });
    expect(tally.questions[0]).toEqual({
      question_id: "AD1",
      counts: { strength: 2, ok_for_now: 1, could_be_better: 2, urgent_gap: 2, unsure: 1 },
      unanswered: 2,
      median: ["could_be_better", "could_be_better"],
      unsure_share: 1 / 8,
      // F = 2/7, 3/7, 5/7: d² = .045918 + .005102 + .045918 = .096939; 1 − .096939 / .75 = .870748
      disagreement: expect.closeTo(0.870748, 6) as number,
      distance: "split",
      sides: [
        { family_id: "leadership", members: 3, median: ["strength", "strength"] },
        { family_id: "instruction", members: 4, median: ["could_be_better", "urgent_gap"] }
      ]
    });
    expect(tally.questions[1]).toMatchObject({ unanswered: 10, median: undefined, unsure_share: undefined });
  });

  it.each([
    ["of one", 1, "team: answers of 1, a team has at least 2 members"],
    ["of nobody", 0, "team: answers of 0"],
    ["of 61", 61, "team: answers of 61, a team has at most 60 members"]
  ])("%s is refused", (_, members, message) => {
    const responses = Array.from({ length: members }, (_, i) =>
      responseOf([], { response_id: i.toString(16).padStart(8, "0") })
    );
    expect(() => tallyResponses(responses, instrument)).toThrow(message);
  });

  it("counts a member who hands in 61 times once", () => {
    const again = Array.from({ length: 61 }, (_, i) => ({ ...nine[0]!, revision: i + 1 }));
    expect(tallyResponses([...again, ...nine.slice(1)], instrument).members).toBe(9);
  });

  it("of two school years or of another version is refused", () => {
    const odd = (change: Partial<Response>) => [
      ...nine,
      responseOf([], { response_id: "eeeeeeee", ...change })
    ];
    expect(() => tallyResponses(odd({ school_year: 2025 }), instrument)).toThrow(
      "several school years: 2025, 2026"
    );
    expect(() => tallyResponses(odd({ instrument_version: 4 }), instrument)).toThrow("version 4");
  });

  it("is the same in any order of the files", () => {
    fc.assert(
      fc.property(randomTeam, fc.infiniteStream(fc.nat()), (responses, dice) => {
        const shuffled = responses
          .map((d) => [dice.next().value as number, d] as const)
          .sort(([a], [b]) => a - b)
          .map(([, d]) => d);
        expect(tallyResponses(shuffled, instrument)).toEqual(tallyResponses(responses, instrument));
      }),
      { numRuns: 60, seed: 6 }
    );
  });

  it("counts everyone once on every question", () => {
    fc.assert(
      fc.property(randomTeam, (responses) => {
        const { members, questions, families } = tallyResponses(responses, instrument);
        for (const { counts, unanswered } of questions)
          expect(Object.values(counts).reduce((a, b) => a + b) + unanswered).toBe(members);
        expect(families.reduce((sum, d) => sum + d.members, 0)).toBe(members);
      }),
      { numRuns: 60, seed: 7 }
    );
  });
});

describe("families", () => {
  it.each<[string, Record<string, number>, string[], number]>([
    ["are all shown where all have three", { a: 3, b: 4 }, ["b", "a"], 0],
    ["hide two small ones behind each other", { a: 5, b: 4, c: 2, d: 1 }, ["a", "b"], 3],
    ["hide the smallest shown one with a lone small one", { a: 5, b: 4, c: 2 }, ["a"], 6],
    ["are not shown at all where only one could be beside a small one", { a: 5, c: 1 }, [], 6],
    ["of a team of two are not shown", { a: 1, b: 1 }, [], 2]
  ])("%s", (_, members, shown, rest) => {
    expect(shownFamilies(new Map(Object.entries(members)))).toEqual({ shown, rest });
  });

  it("under three can be had by no subtraction, neither from the members' list nor from any question's sides", () => {
    fc.assert(
      fc.property(randomTeam, (responses) => {
        const tally = tallyResponses(responses, instrument);
        const listed = new Map(tally.families.map((d) => [d.family_id, d.members]));
        for (const [id, members] of listed) if (members < 3) expect([id, listed.size]).toEqual(["other", 1]);
        for (const { question_id, counts, sides } of tally.questions) {
          const raters = scaleRatings.reduce((sum, d) => sum + counts[d], 0);
          const rest = raters - sides.reduce((sum, d) => sum + d.members, 0);
          if (sides.length > 0) expect(rest === 0 || rest >= 3).toBe(true);
          expect(sides).not.toHaveLength(1);
          for (const side of sides) {
            const family = responses.filter(
              (d) => familyOf(instrument, d.role_id, d.department_id) === side.family_id
            );
            expect(side.members).toBe(
              family.filter((d) => (d.ratings[question_id] ?? "unsure") !== "unsure").length
            );
            expect(side.members).toBeGreaterThanOrEqual(3);
            expect(listed.has(side.family_id)).toBe(true);
          }
        }
      }),
      { numRuns: 200, seed: 8 }
    );
  });

  it("of three that keep a lone member company are on no question's sides either, though the loner be unsure", () => {
    const tally = tallyResponses(
      team({
        leadership: ["strength", "strength", "strength", "strength"],
        instruction: ["urgent_gap", "urgent_gap", "urgent_gap"],
        operations: ["unsure"]
      }),
      instrument
    );
    expect(tally.families).toEqual([
      { family_id: "leadership", members: 4 },
      { family_id: "other", members: 4 }
    ]);
    expect(tally.questions[0]!.sides).toEqual([]);
  });
});

describe("what a tally comes to", () => {
  const given: Readonly<Record<string, readonly Rating[]>> = {
    AD1: ["strength", "strength", "ok_for_now", "strength"],
    AD2: ["ok_for_now", "ok_for_now", "ok_for_now", "urgent_gap"],
    AD3: ["strength", "strength", "strength", "strength"],
    AD4: ["strength", "strength", "urgent_gap", "urgent_gap"],
    PE1: ["urgent_gap", "urgent_gap", "urgent_gap", "unsure"],
    PE2: ["could_be_better", "could_be_better", "urgent_gap", "could_be_better"],
    PE3: ["unsure", "unsure", "unsure", "ok_for_now"],
    PE4: ["ok_for_now", "ok_for_now", "could_be_better", "could_be_better"]
  };
  const tally = tallyResponses(
    [0, 1, 2, 3].map((i) =>
      responseOf(
        questionIds.map((id) => given[id]?.[i]),
        { response_id: `0000000${i}` }
      )
    ),
    instrument
  );
  const ids = (list: readonly { question_id: string; kind?: string }[]) =>
    list.map((d) => [d.question_id, d.kind].filter(Boolean).join(" "));

  it("ranks strengths before practices to continue", () => {
    expect(ids(strengths(tally))).toEqual(["AD1 strength", "AD3 strength", "PE3 continue", "AD2 continue"]);
    expect(strengths(tally).at(-1)?.share).toBe(0.75);
  });

  it("ranks urgent gaps before other gaps, and takes a team that is halved for neither", () => {
    expect(ids(gaps(tally))).toEqual(["PE1 urgent_gap", "PE2 gap"]);
  });

  it("ranks differences, the farthest apart first, without those that are close", () => {
    // AD4 stands half at each end: 1. AD2: F = 0, 3/4, 3/4: d² = 1/4 + 1/16 + 1/16; 1 − .375 / .75 = .5
    expect(differences(tally)).toEqual([
      { question_id: "AD4", disagreement: 1, distance: "split" },
      { question_id: "AD2", disagreement: expect.closeTo(0.5, 9) as number, distance: "some" }
    ]);
  });

  it("names what the team does not know", () => {
    expect(unknowns(tally)).toEqual([{ question_id: "PE3", unsure_share: 0.75 }]);
  });

  it("sums each ingredient up, in the instrument's order", () => {
    const [data, engagement, capacity] = ingredientProfiles(tally, instrument);
    expect(data).toEqual({
      ingredient_id: "AD",
      counts: { strength: 9, ok_for_now: 4, could_be_better: 0, urgent_gap: 3, unsure: 0 },
      unanswered: 4,
      median: ["strength", "strength"],
      unsure_share: 0,
      questions: { strengths: 3, between: 1, gaps: 0, unknown: 1 }
    });
    expect(engagement).toMatchObject({
      unsure_share: 4 / 16,
      questions: { strengths: 1, between: 1, gaps: 2, unknown: 1 }
    });
    expect(capacity).toMatchObject({ median: undefined, unsure_share: undefined, unanswered: 20 });
  });

  it("is released of a team under five as medians alone, where three rated", () => {
    const released = releasedTally(tally);
    expect(Object.keys(released.questions[0]!).sort()).toEqual(["median", "question_id", "sides"]);
    expect(released.questions[0]!.median).toEqual(["strength", "strength"]);
    expect(released.questions[7]!.median).toBeUndefined();
    expect(ids(strengths(released))).toEqual(["AD1 strength", "AD3 strength", "AD2 continue"]);
    expect(ingredientProfiles(released, instrument)[0]).toMatchObject({
      counts: undefined,
      questions: { strengths: 3, between: 1, gaps: 0, unknown: 1 }
    });
  });
});

const randomTeam: fc.Arbitrary<Response[]> = fc
  .uniqueArray(randomResponse, { minLength: 2, maxLength: 14, selector: (d) => d.response_id })
  .map((responses) => responses.map((d) => ({ ...d, school_year: 2026, notes: {} })));

import { describe, expect, it } from "vitest";
import { modelBlocksHeadline, type JudgedBlock } from "../../lib/report/model-blocks-headline.js";
import { modelDriversHeadline } from "../../lib/report/model-drivers-headline.js";
import { modelImportanceHeadline } from "../../lib/report/model-importance-headline.js";
import { modelPairHeadline } from "../../lib/report/model-pair-headline.js";
import { modelPredictedHeadline } from "../../lib/report/model-predicted-headline.js";
import { modelShapesHeadline } from "../../lib/report/model-shapes-headline.js";
import { modelStudentHeadline } from "../../lib/report/model-student-headline.js";
import { modelStudentSentences } from "../../lib/report/model-student-sentences.js";

describe("the headline of shapes", () => {
  it("names the fewest features, at most three, that carry more than half", () => {
    const features = [
      { words: "last year", weight: 2 },
      { words: "absence so far", weight: 4 },
      { words: "the last two weeks", weight: 3 },
      { words: "grade", weight: 1 },
      { words: "learning apps", weight: 1 }
    ];
    expect(modelShapesHeadline(features)).toBe(
      "What the model learned: absence so far and the last two weeks carry most of it, 63.6%"
    );
    expect(modelShapesHeadline([{ words: "absence so far", weight: 4 }, ...features.slice(3)])).toMatch(/: absence so far carries most of it, 66.7%$/); // prettier-ignore
  });
  it("says so where no few features carry it, or nothing was learnt", () => {
    const many = Array.from({ length: 10 }, (_, i) => ({ words: `feature ${i}`, weight: 1 }));
    expect(modelShapesHeadline(many)).toBe(
      "What the model learned: many features count; feature 0, feature 1 and feature 2 make up 30.0%"
    );
    expect(modelShapesHeadline([{ words: "grade", weight: 0 }])).toMatch(/^The model learned nothing/);
  });
});

describe("one student's headline", () => {
  const student = (score: number, ...contributions: number[]) =>
    modelStudentHeadline({
      subject: "One simulated student",
      base: 0.118,
      score,
      contributions: contributions.map((contribution, i) => ({
        topic: ["the last two weeks", "learning apps", "last year", "grade"][i] ?? "",
        contribution
      }))
    });

  it("goes from the start to the score and names what moved it most that way", () => {
    expect(student(0.415, 0.62, -0.9, 0.41)).toBe(
      "One simulated student: from 11.8% to a risk score of 41.5%, most of all from the last two weeks"
    );
    expect(student(0.05, 0.62, -0.9, 0.41)).toBe(
      "One simulated student: from 11.8% to a risk score of 5.0%, most of all from learning apps"
    );
  });
  it("singles out none of several that are about as large", () => {
    expect(student(0.415, 0.62, 0.1, 0.6)).toMatch(/most of all from the last two weeks and last year$/);
    expect(student(0.415, 0.62, 0.58, 0.6)).toMatch(/from several things about as much$/);
    expect(student(0.118, 0.2, -0.2)).toMatch(/a risk score of 11.8%, where all students begin$/);
  });
});

describe("one student in sentences", () => {
  it("say rank, raises, lowers and what came of students alike", () => {
    expect(
      modelStudentSentences({
        above: 0.94,
        raises: ["three days missed in the last two weeks", "7.5% of days missed so far", "12.4% last year"],
        lowers: ["learning apps used on 31 of 40 days"],
        alike: { value: 0.415, low: 0.37, high: 0.462 }
      })
    ).toEqual([
      "This student’s score is above that of 94% of students in the table.",
      "What raises it most: three days missed in the last two weeks, 7.5% of days missed so far and 12.4% last year.",
      "What lowers it most: learning apps used on 31 of 40 days.",
      "Of 100 students with such a score, about 42 became chronically absent (37 to 46)."
    ]);
  });
  it("round to all only where it is so, and say what is missing", () => {
    const [rank, raises, , alike] = modelStudentSentences({ above: 0.9996, raises: [], lowers: [] });
    expect([rank, raises, alike]).toEqual([
      "This student’s score is above that of more than 99% of students in the table.",
      "Nothing raises it.",
      "Too few students have such a score to say how many became chronically absent."
    ]);
  });
});

describe("the headline by block", () => {
  const block = (block: number, sign: number): JudgedBlock => ({
    block,
    model: 0.3 + block / 100,
    rule: 0.25,
    difference: sign > 0 ? { low: 0.01, high: 0.1 } : { low: -0.05, high: 0.05 }
  });
  const of = (...signs: number[]) =>
    modelBlocksHeadline({ blocks: signs.map((sign, i) => block(i + 1, sign)), unit: "share", current: 3 });

  it("says from which block on the model beats the best simple rule", () => {
    expect(of(0, 1, 1, 1)).toBe(
      "By block 2 the model beats the best simple rule, and at every block after it: 33.0% against 25.0% at block 3"
    );
    expect(of(1, 1, 1)).toMatch(/^At every block the model beats the best simple rule: 33.0%/);
  });
  it("says up to which, where others catch up", () => {
    expect(of(1, 1, 1, 0, 0)).toBe(
      "Up to block 3 the model beats the best simple rule: 33.0% against 25.0% at block 3; later not clearly"
    );
    expect(of(1, 0, 1, 0)).toBe("The model clearly beats the best simple rule at 2 of 4 blocks");
  });
  it("claims nothing where no block is clear or none was measured", () => {
    expect(of(0, 0, 0)).toMatch(/^At no block does the model clearly beat the best simple rule: 33.0%/);
    expect(modelBlocksHeadline({ blocks: [{ block: 1 }], unit: "share" })).toMatch(/^At no block could/);
  });
});

describe("the headline of drivers", () => {
  const driver = (label: string, share: number | null, reach = 0.03) => ({
    label,
    share,
    low: share === null ? null : share - reach,
    high: share === null ? null : share + reach
  });
  const whom = "students with a score above 30%";

  it("names the leader where its interval is clear of the next", () => {
    expect(modelDriversHeadline([driver("Earlier years", 0.22), driver("Attendance so far", 0.61)], whom)).toBe(
      "Attendance so far leads for 61.0% of students with a score above 30%, earlier years for 22.0%"
    ); // prettier-ignore
    expect(modelDriversHeadline([driver("Earlier years", 0.42), driver("Attendance so far", 0.44)], whom)).toMatch(
      /^No driver clearly leads: attendance so far for 44.0%/
    ); // prettier-ignore
  });
  it("claims no rank over drivers that are hidden", () => {
    const some = [driver("Earlier years", 0.2), driver("Attendance so far", 0.35), driver("Barriers", null)];
    expect(modelDriversHeadline(some, whom)).toMatch(/^Attendance so far leads, of the drivers shown, for 35.0%/); // prettier-ignore
    expect(modelDriversHeadline([driver("Barriers", null)], whom)).toBe(
      "Too few students with a score above 30% to show their drivers"
    );
  });
});

describe("headlines of weights, pairs and predicted shares", () => {
  it("give the part that the two heaviest groups carry", () => {
    const groups = [{ label: "Earlier years", weight: 0.3 }, { label: "Attendance so far", weight: 0.9 }]; // prettier-ignore
    expect(modelImportanceHeadline(groups)).toBe(
      "Attendance so far carries 75.0% of the model, earlier years 25.0%"
    );
  });
  it("leave out a pair's cells in which nobody is or which are hidden", () => {
    const cells = [
      { contribution: -0.26, n: 40 },
      { contribution: 0.31, n: 60 },
      { contribution: 2, n: 0 },
      { contribution: null, n: null }
    ];
    expect(modelPairHeadline("Days missed", "grade", cells)).toBe(
      "Days missed and grade together add −0.26 to +0.31 beyond what each does"
    );
  });
  it("count the schools whose predicted change is clear", () => {
    const rise = { difference: 0.032, low: 0.01, high: 0.05 };
    const still = { difference: 0.01, low: -0.01, high: 0.03 };
    expect(
      modelPredictedHeadline([{ label: "Oak High", change: rise }, { label: "Elm", change: still }, { label: "Ash" }]) // prettier-ignore
    ).toBe(
      "1 of 2 schools shown is predicted to end clearly higher than now; Oak High the most, by 3.2 points"
    );
    expect(modelPredictedHeadline([{ label: "Elm", change: still }])).toBe(
      "None of 1 school is predicted to end clearly higher than now"
    );
  });
});

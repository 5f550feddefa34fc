import { describe, expect, it } from "vitest";
import { atCapacity } from "../../../lib/evaluate/at-capacity.js";
import { averagePrecision } from "../../../lib/evaluate/average-precision.js";
import { brier } from "../../../lib/evaluate/brier.js";
import { calibrationSlope } from "../../../lib/evaluate/calibration-slope.js";
import { clustersOf } from "../../../lib/evaluate/clusters.js";
import { confusion } from "../../../lib/evaluate/confusion.js";
import { judge } from "../../../lib/evaluate/judge/judge.js";
import type {
  DifferenceRow,
  Judgement,
  JudgementRow,
  JudgeOptions
} from "../../../lib/evaluate/judge/judgement.js";
import { hardlyBetterThanChance } from "../../../lib/evaluate/judge/verdict.js";
import { logLoss } from "../../../lib/evaluate/log-loss.js";
import { measures, type MeasureName } from "../../../lib/evaluate/measures.js";
import { rank } from "../../../lib/evaluate/ranked.js";
import { rocAuc, weightedRocAuc } from "../../../lib/evaluate/roc-auc.js";
import { isUnmeasured } from "../../../lib/evaluate/unmeasured.js";
import { cedarRows } from "./cedar-rows.js";

const options: JudgeOptions = { capacity: { share: 0.1 }, threshold: 0.4, seed: 4, resamples: 200 };
const single = cedarRows();
const one = judge(single.rows, single.candidates, options);
const blocks = cedarRows({ blocks: [3, 6, 9] });
const pooled = judge(blocks.rows, blocks.candidates, options);

describe("a judgement of some subsets", () => {
  it("has the same figures as one of all", () => {
    const some = judge(single.rows, single.candidates, { ...options, subsets: ["undetermined"] });
    expect(some.rows).toEqual(one.rows.filter((d) => d.subset === "undetermined"));
    expect(some.subsets.map((d) => d.kind)).toEqual(["undetermined"]);
  });
});

describe("hardly better than chance", () => {
  const figure = { candidate: "glass_box", subset: "all", measure: "roc_auc" } as const;
  it("is a ranking of which both intervals end below .55", () => {
    expect(hardlyBetterThanChance({ ...figure, value: 0.53, low: 0.51, high: 0.549 })).toBe(true);
    expect(hardlyBetterThanChance({ ...figure, value: 0.53, low: 0.51, high: 0.55 })).toBe(false);
    expect(hardlyBetterThanChance({ ...figure, value: 0.53, high: 0.54, highBySchool: 0.57 })).toBe(false);
    expect(hardlyBetterThanChance({ ...figure, because: "nobody has the outcome" })).toBe(false);
  });
});

describe("a judgement of one block", () => {
  const { rows, candidates } = single;
  const [, rule, model] = candidates;

  it("holds the figures of each measure", () => {
    const { label } = rows;
    const risk = model!.probability!;
    expect(value(one, "glass_box", "roc_auc")).toBeCloseTo(rocAuc(label, model!.score)!, 12);
    expect(value(one, "september_rule", "average_precision")).toBeCloseTo(
      averagePrecision(label, rule!.score)!,
      12
    );
    expect(value(one, "glass_box", "roc_auc_within_schools")).toBeCloseTo(
      weightedRocAuc(rank(label, model!.score, Uint32Array.from(rows.school)))!,
      12
    );
    expect(value(one, "glass_box", "brier")).toBeCloseTo(brier(label, risk)!, 12);
    expect(value(one, "glass_box", "log_loss")).toBeCloseTo(logLoss(label, risk)!, 12);
    const reached = atCapacity(label, rule!.score, 60);
    expect(value(one, "september_rule", "precision_at_capacity")).toBeCloseTo(reached.precision!, 12);
    expect(value(one, "september_rule", "recall_at_capacity")).toBeCloseTo(reached.recall!, 12);
    expect(value(one, "september_rule", "lift_at_capacity")).toBeCloseTo(reached.lift!, 12);
    expect(value(one, "september_rule", "recall")).toBe(confusion(label, rule!.score, 2).recall);
    expect(value(one, "glass_box", "precision")).toBe(confusion(label, risk, 0.4).precision);
  });

  it("has every measure of every candidate in every subset once, each with a value or a reason", () => {
    expect(one.rows).toHaveLength(measures.length * 4 * 2);
    expect(new Set(one.rows.map((d) => `${d.candidate} ${d.subset} ${d.measure}`)).size).toBe(
      one.rows.length
    );
    for (const row of [...one.rows, ...pooled.rows, ...pooled.differences]) {
      expect((row.value === undefined) !== (row.because === undefined)).toBe(true);
      if (row.value === undefined) continue;
      expect((row.low === undefined) !== (row.noIntervalBecause === undefined)).toBe(true);
      expect(Number.isFinite(row.value + (row.low ?? 0) + (row.high ?? 0))).toBe(true);
    }
  });

  it("has DeLong's interval for AUC; of the same rows as two blocks a bootstrap of students, near it", () => {
    const { low, high, method } = find(one.rows, "glass_box", "roc_auc");
    expect(method).toBe("DeLong");
    const twice = cedarRows({ blocks: [3, 6] });
    const drawn = find(
      judge(twice.rows, twice.candidates, { ...options, resamples: 400 }).rows,
      "glass_box",
      "roc_auc"
    );
    expect(drawn.method).toBe("bootstrap of students");
    // Half a standard error: the scales differ (.003 at the low end), and 400 draws place an end to .003.
    const halfError = (high! - low!) / 1.96 / 4;
    expect(Math.abs(drawn.low! - low!)).toBeLessThan(halfError);
    expect(Math.abs(drawn.high! - high!)).toBeLessThan(halfError);
  });

  it("gives no measure of a probability to a rule, and says why", () => {
    for (const measure of ["brier", "log_loss", "expected_calibration_error", "calibration_slope"] as const)
      expect(find(one.rows, "september_rule", measure)).toMatchObject({
        because: "a rule’s score is no probability"
      });
    const { score, name, label } = model!;
    const margin = judge(rows, [{ name, label, isBaseline: false, score }], { ...options, resamples: 0 });
    expect(find(margin.rows, name, "brier").because).toBe(
      "this model’s score is not calibrated to be a probability"
    );
    expect(find(one.rows, "majority", "recall").because).toBe("this rule has no threshold");
    expect(one.reliability.some((d) => d.candidate === "september_rule")).toBe(false);
    expect(one.decision.some((d) => d.candidate === "september_rule")).toBe(false);
    expect(one.gain.some((d) => d.candidate === "september_rule")).toBe(true);
  });

  it("compares models with each baseline and each other, and baselines with the best of them", () => {
    const pairs = new Set(one.differences.map((d) => `${d.candidate} − ${d.against}`));
    expect([...pairs].sort()).toEqual([
      "glass_box − majority",
      "glass_box − september_rule",
      "majority − september_rule",
      "noise − glass_box",
      "noise − majority",
      "noise − september_rule"
    ]);
    expect(one.bestBaseline).toBe("september_rule");
    const difference = differenceOf(one, "glass_box", "september_rule", "roc_auc");
    expect(difference.value).toBeCloseTo(
      value(one, "glass_box", "roc_auc") - value(one, "september_rule", "roc_auc"),
      12
    );
    expect(difference.low).toBeGreaterThan(0);
    expect(differenceOf(one, "glass_box", "september_rule", "brier").because).toBe("not both have brier");
  });

  it("repeats with a seed, and differs with another", () => {
    const low = (seed: number): (number | undefined)[] =>
      judge(rows, candidates, { ...options, seed, resamples: 30 }).rows.map((d) => d.low);
    expect(low(1)).toEqual(low(1));
    expect(low(1)).not.toEqual(low(2));
  });
});

describe("a judgement of pooled blocks", () => {
  it("draws students, and schools beside them where there are ten", () => {
    const row = find(pooled.rows, "glass_box", "precision_at_capacity");
    expect(row.method).toBe("bootstrap of students");
    expect(row.lowBySchool).toBeLessThan(row.value!);
    expect(row.highBySchool).toBeGreaterThan(row.value!);
    expect(find(pooled.rows, "glass_box", "calibration_slope").method).toBe("Wald, robust by student");
    const few = cedarRows({ blocks: [3, 6], schools: 9 });
    const judged = judge(few.rows, few.candidates, options);
    expect(judged.subsets[0]!.noneBySchoolBecause).toBe("there are fewer than 10 schools");
    expect(judged.rows.some((d) => d.lowBySchool !== undefined)).toBe(false);
  });

  it("is no surer for rows that say the same thrice", () => {
    const width = (d: JudgementRow): number => d.high! - d.low!;
    const measure = "average_precision";
    const ratio =
      width(find(pooled.rows, "glass_box", measure)) / width(find(one.rows, "glass_box", measure));
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
  });

  it("has a list for each date, of its share of all students, for those undetermined too", () => {
    const { rows, candidates } = blocks;
    const open = [...rows.label.keys()].filter((row) => rows.undetermined[row] === 1);
    const found = [3, 6, 9].map((block) => {
      const own = open.filter((row) => rows.block[row] === block);
      const label = Uint8Array.from(own, (row) => rows.label[row]!);
      const score = Float64Array.from(own, (row) => candidates[1]!.score[row]!);
      return atCapacity(label, score, 60).found;
    });
    const sum = found.reduce((total, d) => total + d, 0);
    const precision = find(pooled.rows, "september_rule", "precision_at_capacity", "undetermined").value;
    expect(precision).toBeCloseTo(sum / 180, 12);
    expect(pooled.subsets.map((d) => [d.subset, d.selected])).toEqual([
      ...[
        ["all", 180],
        ["undetermined", 180]
      ],
      ...[
        ["block 3", 60],
        ["block 6", 60],
        ["block 9", 60]
      ]
    ]);
  });

  it("has the calibration slope's robust interval, which repeated rows of a student leave as it is", () => {
    const { rows, candidates } = single;
    const line = calibrationSlope(rows.label, candidates[2]!.probability!, clustersOf(rows.student));
    if (isUnmeasured(line)) throw new Error(line.because);
    const { low, high } = find(pooled.rows, "glass_box", "calibration_slope");
    expect(low).toBeCloseTo(line.slope.low, 9);
    expect(high).toBeCloseTo(line.slope.high, 9);
  });

  it("has pairs within schools of the same date alone", () => {
    const { rows, candidates } = blocks;
    const model = candidates[2]!;
    const later = { ...model, score: model.score.map((d, row) => d + rows.block[row]!) };
    const judged = judge(rows, [later], { ...options, resamples: 0 });
    expect(value(judged, "glass_box", "roc_auc_within_schools")).toBeCloseTo(
      value(one, "glass_box", "roc_auc_within_schools"),
      12
    );
    expect(value(judged, "glass_box", "roc_auc")).toBeLessThan(value(one, "glass_box", "roc_auc"));
  });

  it("has a list for the same block of another year too", () => {
    const schoolYear = single.rows.schoolYear.map((_, row) => (row < 200 ? 2025 : 2026));
    const judged = judge({ ...single.rows, schoolYear }, single.candidates, { ...options, resamples: 0 });
    const { label } = single.rows;
    const { score } = single.candidates[1]!;
    const found =
      atCapacity(label.slice(0, 200), score.slice(0, 200), 20).found +
      atCapacity(label.slice(200), score.slice(200), 40).found;
    expect(value(judged, "september_rule", "precision_at_capacity")).toBeCloseTo(found / 60, 12);
  });

  it("judges a single block of them as one row a student", () =>
    expect(find(pooled.rows, "glass_box", "roc_auc", "block 6").method).toBe("DeLong"));
});

describe("a judgement of groups", () => {
  const { rows, candidates } = single;
  const inside = rows.student.map((student) => student % 3);
  const groups = [0, 1, 2].map((each) => ({
    name: `group ${each}`,
    rows: Uint8Array.from(inside, (d) => (d === each ? 1 : 0))
  }));
  const judged = judge(rows, candidates, { ...options, groups, resamples: 20 });

  it("selects from all students: what groups hold adds up to the whole list", () => {
    const sizes = judged.subsets.filter((d) => d.kind === "group");
    const selected = sizes.map(
      (d) => find(judged.rows, "september_rule", "selection_rate_at_capacity", d.subset).value! * d.rows
    );
    const found = sizes.map(
      (d) => find(judged.rows, "september_rule", "recall_at_capacity", d.subset).value! * d.positives
    );
    const sum = (values: number[]): number => values.reduce((total, d) => total + d, 0);
    expect(sum(selected)).toBeCloseTo(60, 9);
    expect(sum(found)).toBeCloseTo(60 * value(judged, "september_rule", "precision_at_capacity"), 9);
  });

  it("says of a group that is too small that it is", () => {
    const small = { name: "few", rows: rows.label.map((_, row) => (row < 12 ? 1 : 0)) };
    const few = judge(rows, candidates, { ...options, groups: [small], resamples: 5 });
    expect(find(few.rows, "glass_box", "roc_auc", "few")).toEqual({
      ...{ candidate: "glass_box", subset: "few", measure: "roc_auc" },
      because: "fewer than 10 students have the outcome"
    });
    expect(few.differences.filter((d) => d.subset === "few").every((d) => d.because)).toBe(true);
  });
});

describe("a judgement", () => {
  const { rows, candidates } = single;

  it("leaves rows of unknown outcome out, and counts them", () => {
    const label = rows.label.map((d, row) => (row < 30 ? 255 : d));
    const undetermined = rows.undetermined.map((d, row) => (row % 60 === 0 ? 255 : d));
    const judged = judge({ ...rows, label, undetermined }, candidates, { ...options, resamples: 0 });
    expect(judged).toMatchObject({ unlabelled: 30, openUnknown: 9 });
    expect(judged.subsets[0]).toMatchObject({ rows: 570, students: 570, selected: 57 });
    expect(value(judged, "glass_box", "roc_auc")).toBeCloseTo(
      rocAuc(rows.label.slice(30), candidates[2]!.score.slice(30))!,
      12
    );
    expect(find(judged.rows, "glass_box", "brier").noIntervalBecause).toBe("nothing was resampled");
  });

  it("of one outcome, or of twelve rows, has reasons and no figure", () => {
    const none = judge({ ...rows, label: new Uint8Array(600) }, candidates, options);
    expect(new Set(none.rows.map((d) => d.because))).toEqual(new Set(["no student here has the outcome"]));
    const twelve = cedarRows({ students: 12, schools: 1 });
    const judged = judge(twelve.rows, twelve.candidates, options);
    expect(judged.rows.every((d) => d.value === undefined && d.because !== undefined)).toBe(true);
  });

  it("refuses a score that is no number, naming candidate and row, and two of one name", () => {
    const spoilt = { ...candidates[2]!, score: candidates[2]!.score.map((d, row) => (row === 7 ? NaN : d)) };
    expect(() => judge(rows, [spoilt], options)).toThrow(
      "glass_box: score of row 7 is not a finite number: NaN"
    );
    expect(() => judge(rows, [candidates[2]!, candidates[2]!], options)).toThrow(
      "two candidates have the name glass_box"
    );
    expect(() => judge(rows, candidates, { ...options, threshold: 40 })).toThrow(
      "threshold is not within 0 and 1: 40"
    );
  });

  it("tells its progress", () => {
    const seen: string[] = [];
    judge(rows, candidates, { ...options, resamples: 2 }, (d) =>
      seen.push(`${d.subset} ${d.resample}/${d.of}`)
    );
    expect(seen).toEqual(["all 1/2", "all 2/2", "undetermined 1/2", "undetermined 2/2"]);
  });
});

function find(
  rows: readonly JudgementRow[],
  candidate: string,
  measure: MeasureName,
  subset = "all"
): JudgementRow {
  return rows.find((d) => d.candidate === candidate && d.measure === measure && d.subset === subset)!;
}

function value(judgement: Judgement, candidate: string, measure: MeasureName): number {
  return find(judgement.rows, candidate, measure).value!;
}

function differenceOf(
  { differences }: Judgement,
  candidate: string,
  against: string,
  measure: MeasureName
): DifferenceRow {
  const rows = differences.filter((d) => d.against === against);
  return find(rows, candidate, measure) as DifferenceRow;
}

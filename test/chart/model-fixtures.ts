import type { BlockLineOptions, BlockMeasure } from "../../lib/chart/model/block-line.js";
import type { CurveLine, CurveLinesOptions } from "../../lib/chart/model/curve-lines.js";
import type { DriverBubble } from "../../lib/chart/model/driver-bubble.js";
import type { DriverMix } from "../../lib/chart/model/driver-dots.js";
import type { DriverCell } from "../../lib/chart/model/driver-matrix.js";
import type { ImportanceBar } from "../../lib/chart/model/importance-bars.js";
import type { LossLine } from "../../lib/chart/model/loss-curve.js";
import type { Measure, MeasureDot, MeasureValue } from "../../lib/chart/model/measure-dots.js";
import type { PairCell, PairHeatOptions } from "../../lib/chart/model/pair-heat.js";
import type { PredictedDot } from "../../lib/chart/model/predicted-dots.js";
import type { ReliabilityBin } from "../../lib/chart/model/reliability-line.js";
import type { ScoreBin } from "../../lib/chart/model/score-histogram.js";
import type { Shape, ShapeStep } from "../../lib/chart/model/shape-strip.js";
import type { WaterfallRow } from "../../lib/chart/model/waterfall.js";
import { exact, hidden, rankedDotRows } from "./fixtures.js";

export const measures: Measure[] = [
  { label: "Right among the 400", code: "precision_at_capacity", unit: "share" },
  { label: "Share of all found", code: "recall_at_capacity", unit: "share" },
  { label: "Ranks a pair right", code: "roc_auc", unit: "number", from: 0.5 },
  { label: "Precision over all cuts", code: "average_precision", unit: "share" }
];

const judged: readonly (readonly [string, string, string, readonly number[]])[] = [
  ["glassbox", "Glass-box model", "additive, 38 features", [0.445, 0.162, 0.794, 0.402]],
  ["rate_so_far", "Rate so far, highest first", "baseline · rate_so_far", [0.338, 0.123, 0.742, 0.301]],
  ["last_year_rate", "Chronically absent last year", "baseline · last_year_rate", [0.313, 0.114, 0.663, 0.233]],
  ["september_rule", "September rule: 2 to 4, over 4 days", "baseline · september_rule", [0.285, 0.104, 0.681, 0.227]],
  ["majority", "Majority: nobody", "baseline · majority", [0.118, 0.043, 0.5, 0.118]]
]; // prettier-ignore

const reach = [0.048, 0.02, 0.014, 0.02];

export const measureRows: MeasureDot[] = judged.map(([key, label, detail, values], i) => ({
  key,
  label,
  detail,
  isModel: i === 0,
  values: values.map((value, j): MeasureValue => {
    if (i === 4 && j === 2) return { value: null, low: null, high: null, because: "it ranks nobody" };
    if (i === 3 && j === 1)
      return { value: null, low: null, high: null, because: "fewer than 10 students", isHidden: true };
    return { value, low: value - (reach[j] ?? 0), high: value + (reach[j] ?? 0) };
  })
}));

const groups = [0.012, 0.035, 0.06, 0.085, 0.12, 0.165, 0.225, 0.305, 0.42, 0.58];
const found = [0.011, 0.037, 0.066, 0.083, 0.117, 0.17, 0.24, 0.324, 0.444, 0.561];

export const reliabilityRows: ReliabilityBin[] = groups.map((score, i) => {
  const n = [2900, 1800, 1300, 1000, 760, 560, 420, 300, 188, 82][i] ?? 0;
  return { score, n, share: exact(found[i] ?? 0, n) };
});

export const beforeCalibration = groups.map((score, i) => ({
  score: score * 0.8,
  rate: (found[i] ?? 0) + 0.01 * i * 0.4
}));

export const scoreBins: ScoreBin[] = Array.from({ length: 20 }, (_, i) => ({
  from: i / 20,
  to: (i + 1) / 20,
  n: i > 15 ? null : Math.round(3600 * Math.exp(-i / 2.3))
}));

function stepsOf(
  count: number,
  to: number,
  contribution: (share: number) => number,
  density: (share: number) => number
): ShapeStep[] {
  return Array.from({ length: count }, (_, i) => {
    const share = (i + 0.5) / count;
    const [value, n] = [contribution(share), Math.round(density(share))];
    const error = 0.04 + 3 / Math.sqrt(n + 100);
    return { from: (i / count) * to, to: ((i + 1) / count) * to, contribution: value, low: value - error, high: value + error, n }; // prettier-ignore
  });
}

const fading = (share: number): number => 4000 * Math.exp(-share * 4);
const middle = (share: number): number => 3000 * Math.exp(-((share - 0.45) ** 2) / 0.03);
const curved = (height: number) => (share: number) => height * (1 - Math.exp(-share * 4)) - height / 2.6;

const grade = [0.35, 0.1, -0.1, -0.25, -0.28, -0.22, 0, 0.02, 0.15, 0.22, 0.18, 0.25, 0.22];

export const shapeRows: Shape[] = [
  { key: "rate_so_far", label: "Days missed so far", unit: "share of 40 days", values: "share", steps: stepsOf(12, 0.12, (d) => 2.4 * d - 1.05, (d) => 4000 * d * Math.exp(-d * 5) + 40) },
  { key: "missed_in_block", label: "Missed in block 4", unit: "days of 10", values: "number", steps: stepsOf(12, 6, curved(1.6), fading) },
  { key: "last_year_rate", label: "Last year’s rate", unit: "share of days", values: "share", steps: stepsOf(14, 0.42, curved(1.5), fading), missing: { contribution: 0.12, low: -0.05, high: 0.3, n: 620 } },
  { key: "longest_run", label: "Longest run of absences", unit: "days", values: "number", steps: merged(stepsOf(18, 8, curved(0.65), fading)) },
  { key: "monday_friday", label: "Mondays and Fridays", unit: "share of absences", values: "share", steps: stepsOf(10, 1, (d) => 0.3 * d ** 2 - 0.08, middle), missing: { contribution: null, low: null, high: null, n: null } },
  { key: "grade", label: "Grade", unit: "K to 12", values: "category", steps: grade.map((value, i) => ({ from: i, to: i + 1, label: i === 0 ? "K" : String(i), contribution: value, low: value - 0.06, high: value + 0.06, n: 900 })) },
  { key: "since_last", label: "Days since last absence", unit: "school days", values: "number", steps: stepsOf(14, 42, (d) => 0.4 * Math.exp(-d * 4) - 0.28, (d) => 900 + 2000 * d) },
  { key: "suspended", label: "Suspended", unit: "this year", values: "category", steps: [
    { from: 0, to: 1, label: "no", contribution: -0.02, low: -0.03, high: -0.01, n: 9100 },
    { from: 1, to: 2, label: "yes", contribution: 0.31, low: 0.15, high: 0.47, n: 210 }
  ] }
]; // prettier-ignore

/** The last steps as a published form has them: put together, and one that is hidden. */
function merged(steps: readonly ShapeStep[]): ShapeStep[] {
  const kept = steps.slice(0, 12);
  return [
    ...kept,
    {
      from: steps[12]!.from,
      to: steps[15]!.to,
      contribution: 0.4,
      low: 0.2,
      high: 0.6,
      n: 60,
      isMerged: true
    },
    { from: steps[16]!.from, to: steps[17]!.to, contribution: null, low: null, high: null, n: null }
  ];
}

export const pairOptions: PairHeatOptions = {
  x: { label: "Days missed in block 4", bins: ["0", "1", "2", "3", "4", "5–6", "7–10"] },
  y: { label: "Last year’s rate", bins: ["0–2%", "2–5%", "5–10%", "10–20%", "20% up", "missing"] }
};

export const pairRows: PairCell[] = pairOptions.y.bins.flatMap((_, y) =>
  pairOptions.x.bins.map((_, x): PairCell => {
    if (y === 5 && x > 4) return { x, y, contribution: null, n: null };
    if (y === 0 && x === 6) return { x, y, contribution: 0, n: 0 };
    const contribution = 0.05 * (x - 2.6) * (y - 2.2) * (y === 5 ? -0.3 : 1);
    return { x, y, contribution, n: Math.round(900 * Math.exp(-x / 2 - Math.abs(y - 1.5) / 2)) + 12 };
  })
);

export const waterfallRows: WaterfallRow[] = [
  { kind: "start", label: "Start: all students not yet chronic at block 4", margin: -2.011, score: 0.118 },
  { kind: "feature", label: "Missed 3 of the 10 days in block 4", contribution: 0.62 },
  { kind: "feature", label: "Missed 7.5% of days so far", contribution: 0.48 },
  { kind: "feature", label: "Missed 12.4% of days last year", contribution: 0.41 },
  { kind: "feature", label: "Absent on two Mondays in a row", contribution: 0.17 },
  { kind: "feature", label: "Changed school in September", contribution: 0.14 },
  { kind: "feature", label: "In grade 6, the first year of middle school", contribution: 0.09 },
  { kind: "feature", label: "Used learning apps on 31 of 40 days", contribution: -0.16 },
  { kind: "feature", label: "Not suspended so far", contribution: -0.05 },
  { kind: "others", label: "The other 30 features together", contribution: -0.03 },
  { kind: "residual", label: "Left over by the explanation", contribution: -0.009 },
  { kind: "end", label: "This student’s risk score", margin: -0.343, score: 0.415, low: -0.53, high: -0.15 }
];

function curve(key: string, label: string, look: CurveLine["look"], y: (x: number) => number): CurveLine {
  return { key, label, look, points: Array.from({ length: 41 }, (_, i) => [i / 40, y(i / 40)] as const) };
}

export const gainRows: CurveLine[] = [
  curve("glassbox", "Glass-box model", "model", (x) => 1 - (1 - x) ** 3.6),
  curve("trees", "Boosted trees", "other", (x) => 1 - (1 - x) ** 3.8),
  curve("rate_so_far", "Rate so far, highest first", "baseline", (x) => 1 - (1 - x) ** 2.6),
  curve("random", "At random", "reference", (x) => x)
];

export const gainOptions: CurveLinesOptions = {
  x: { label: "share of students picked, highest first", unit: "share", from: 0, to: 1 },
  y: { label: "share found of all who became chronically absent", unit: "share", from: 0, to: 1 },
  marks: [{ at: 0.1, label: "capacity 400" }]
};

export const decisionRows: CurveLine[] = [
  curve("glassbox", "Glass-box model", "model", (x) => 0.118 * (1 - x) ** 2.4),
  curve("rate_so_far", "Rate so far", "baseline", (x) => 0.118 * (1 - x) ** 3.6),
  curve("all", "All students", "reference", (x) => 0.118 - 0.7 * x),
  curve("none", "Nobody", "reference", () => 0)
].map((d) => ({ ...d, points: d.points.map(([x, y]) => [x * 0.6, y] as const) }));

export const decisionOptions: CurveLinesOptions = {
  x: { label: "threshold", unit: "share", from: 0, to: 0.6 },
  y: { label: "net benefit", unit: "number", from: -0.02, to: 0.12 }
};

export const lossRows: LossLine[] = [
  { key: "heldOut", label: "held-out years", isHeldOut: true, points: losses(0.319, 30) },
  { key: "train", label: "training years", isHeldOut: false, points: losses(0.303, 40) }
];

function losses(end: number, pace: number): (readonly [number, number])[] {
  return Array.from(
    { length: 43 },
    (_, i) => [i * 5, end + (0.388 - end) * Math.exp((-i * 5) / pace)] as const
  );
}

export const blockOptions: BlockLineOptions = {
  series: [
    { label: "Glass-box model", look: "model" },
    { label: "Rate so far, highest first", look: "baseline" },
    { label: "Chronically absent last year", look: "baseline" }
  ],
  measure: "Right among the 400",
  code: "precision_at_capacity",
  unit: "share",
  current: 4
};

export const blockRows: BlockMeasure[] = Array.from({ length: 17 }, (_, i) => ({
  block: i + 1,
  values: [
    0.36 + 0.3 * (1 - Math.exp(-i / 5)),
    0.2 + 0.46 * (1 - Math.exp(-i / 5)),
    i === 7 ? null : 0.31
  ].map((value) => (value === null ? null : { value, low: value - 0.04, high: value + 0.04 }))
}));

export const drivers = [
  { key: "attendance", label: "Attendance so far" },
  { key: "history", label: "Earlier years" },
  { key: "barriers", label: "Barriers" },
  { key: "school_experience", label: "School experience" },
  { key: "engagement", label: "Engagement" }
];

export const grades = ["K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"].map((label) => ({
  key: label,
  label
}));

const mix = [0.46, 0.27, 0.12, 0.09, 0.06];

export const driverCells: DriverCell[] = drivers.flatMap(({ key: driver }, i) =>
  grades.map(({ key }, j): DriverCell => {
    if (i > 2 && (i + j) % 5 === 0)
      return {
        driver,
        grade: key,
        share: null,
        n: null,
        isHidden: true,
        because: "hidden: fewer than 10 students"
      };
    const share = (mix[i] ?? 0) + (i === 0 ? 0.012 : i === 1 ? -0.014 : 0.001) * (j - 6);
    return { driver, grade: key, share, n: Math.round(share * 160) };
  })
);

export const driverMixRows: DriverMix[] = rankedDotRows
  .filter((d) => d.n !== null && d.share.shown === "exact")
  .slice(0, 9)
  .map(({ key, label, n, href }, i) => ({
    key,
    label,
    n: Math.round((n ?? 0) / 5),
    href,
    shares: mix.map((share, j) =>
      (i + j) % 11 === 10 ? hidden : exact(share + 0.05 * Math.sin(i * 1.3 + j * 2), Math.round((n ?? 0) / 5))
    )
  }));

export const bubbleRows: DriverBubble[] = rankedDotRows
  .filter((d) => d.share.rate !== null && d.n !== null && d.share.shown === "exact")
  .map(({ key, label, n, share, href }, i) => {
    const current = (share.rate ?? 0) * 0.8;
    const predicted = (share.rate ?? 0) + 0.015 * Math.sin(i * 2);
    return { key, label, n: n ?? 0, href, current, predicted, low: predicted - 0.025, high: predicted + 0.025, driver: "Attendance so far" }; // prettier-ignore
  })
  .concat([{ key: "small", label: "Larkmoor Online", n: 40, href: undefined, current: 0.39, predicted: 0.47, low: 0.4, high: 0.54, driver: "Attendance so far" }]); // prettier-ignore

export const predictedRows: PredictedDot[] = rankedDotRows.slice(0, 12).map((d, i) => {
  const known = d.share.shown === "exact" && d.share.rate !== null;
  const change = known ? 0.02 + 0.018 * Math.sin(i) : null;
  return {
    key: d.key,
    label: d.label,
    n: d.n,
    current: known ? (d.share.rate ?? 0) - (change ?? 0) : null,
    predicted: d.share,
    change,
    changeLow: change === null ? null : change - 0.015,
    changeHigh: change === null ? null : change + 0.015,
    because: d.because,
    href: d.href
  };
});

export const importanceRows: ImportanceBar[] = [
  ["missed_in_block", "Missed in block 4", "Attendance so far", 0.41],
  ["rate_so_far", "Days missed so far", "Attendance so far", 0.52],
  ["last_year_rate", "Last year’s rate", "Earlier years", 0.33],
  ["longest_run", "Longest run of absences", "Attendance so far", 0.12],
  ["apps", "Learning apps", "Engagement", 0.08],
  ["school_changes", "Changes of school", "Barriers", 0.06],
  ["pair", "Days missed so far × last year’s rate", "Attendance so far", 0.03]
].map(([key, label, group, weight]) => ({
  key: String(key),
  label: String(label),
  group: String(group),
  weight: Number(weight),
  low: Number(weight) * 0.9,
  high: Number(weight) * 1.1
}));

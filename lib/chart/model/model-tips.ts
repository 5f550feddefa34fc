import { countOf } from "../../report/count.js";
import { percentInterval, pointsInterval } from "../../report/interval.js";
import { percent } from "../../report/percent.js";
import { pointsChange } from "../../report/points.js";
import { signed } from "../../report/signed.js";
import { shareText, type Share } from "../share.js";
import type { TipOf } from "../tip.js";
import type { MeasureValue } from "./measure-dots.js";
import type { ModelCharts } from "./model-charts.js";
import { valueWords, type NumberUnit } from "./number-scale.js";
import type { Shape } from "./shape-strip.js";
import { valueOf } from "./waterfall-row.js";

/** What tooltips say of the rows of a model's charts. */
export const modelTips: { readonly [C in keyof ModelCharts]: TipOf<C> } = {
  measureDots: ({ label, values }, { measures }) => ({
    head: label,
    lines: measures.map((d, i) => `${d.label} ${measured(values[i], d.unit)}`)
  }),
  reliabilityLine: ({ score, share, n }) => ({
    head: `Mean score ${percent(score)}`,
    lines: [`Became chronically absent: ${shareText(share)}${intervalAfter(share)}`, ...students(n)]
  }),
  shapeStrip: (shape) => ({ head: `${shape.label}, ${shape.unit}`, lines: shapeLines(shape) }),
  pairHeat: ({ x, y, contribution, n }, options) => ({
    head: `${options.x.label} ${options.x.bins[x] ?? ""}, ${options.y.label} ${options.y.bins[y] ?? ""}`,
    lines: [contribution === null ? "hidden" : `Adds ${signed(contribution, 2)} log-odds`, ...students(n)]
  }),
  waterfall: (row) => ({
    head: `${row.label}: ${valueOf(row)}`,
    lines:
      "margin" in row
        ? []
        : [
            row.contribution > 0
              ? "Raises the score"
              : row.contribution < 0
                ? "Lowers the score"
                : "Leaves the score as it is"
          ]
  }),
  curveLines: ({ label, points }, { x, y }) => ({
    head: label,
    lines: endsOf(points).map(
      ([a, b]) => `${x.label} ${valueWords(a, x.unit)}: ${y.label} ${valueWords(b, y.unit)}`
    )
  }),
  lossCurve: ({ label, points }) => ({
    head: label,
    lines: points.slice(-1).map(([round, loss]) => `Round ${round}: log loss ${loss.toFixed(3)}`)
  }),
  blockLine: ({ block, values }, { series, unit }) => ({
    head: `Block ${block}`,
    lines: series.map((d, i) => `${d.label} ${measured(values[i], unit)}`)
  }),
  driverMatrix: ({ driver, grade, share, n, isHidden, because }, { drivers, grades }) => ({
    head: `${nameIn(drivers, driver)}, ${nameIn(grades, grade)}`,
    lines: isHidden
      ? [because ?? "hidden"]
      : share === null
        ? ["n/a, because nobody is counted"]
        : [`Leads for ${percent(share)}`, ...students(n)]
  }),
  driverDots: ({ label, n, shares, href }, { drivers }) => ({
    head: label,
    lines: [
      ...students(n),
      ...drivers.map(
        (d, i) => `${d.label} ${shares[i] ? shareText(shares[i]) + intervalAfter(shares[i]) : "n/a"}`
      )
    ],
    href
  }),
  driverBubble: ({ label, current, predicted, low, high, n, driver, href }) => ({
    head: label,
    lines: [
      `Now ${percent(current)}`,
      `Predicted ${percent(predicted)}${low === null || high === null ? "" : ` (${percentInterval({ low, high })})`}`,
      ...students(n),
      ...(driver ? [`Leading driver: ${driver}`] : [])
    ],
    href
  }),
  predictedDots: ({ label, n, current, predicted, change, changeLow, changeHigh, because, href }) => ({
    head: `${label}: ${shareText(predicted)} predicted`,
    lines: [
      ...students(n),
      ...(predicted.shown === "hidden" && because ? [because] : []),
      ...(current === null ? [] : [`Now ${percent(current)}`]),
      ...(change === null
        ? []
        : [
            `Change ${pointsChange(change)} points${changeLow === null || changeHigh === null ? "" : ` (${pointsInterval({ low: changeLow, high: changeHigh })})`}`
          ])
    ],
    href
  }),
  importanceBars: ({ label, group, weight, because }) => ({
    head: `${label}: ${weight === null ? "hidden" : weight.toFixed(2)}`,
    lines: [group, ...(weight === null && because ? [because] : [])]
  })
};

function measured(found: Partial<MeasureValue> | null | undefined, unit: NumberUnit): string {
  if (found?.isHidden) return "hidden";
  if (!found || found.value === null || found.value === undefined) return found?.because ? `n/a, because ${found.because}` : "n/a"; // prettier-ignore
  const { low, high } = found;
  const interval =
    low == null || high == null ? "" : ` (${valueWords(low, unit)} to ${valueWords(high, unit)})`;
  return valueWords(found.value, unit) + interval;
}

function intervalAfter({ shown, low, high }: Share): string {
  return shown !== "exact" || low === null || high === null ? "" : ` (${percentInterval({ low, high })})`;
}

function students(n: number | null): string[] {
  return n === null ? [] : [countOf(n, "student")];
}

/** Where a shape is lowest and highest, and what a missing value adds. */
function shapeLines({ steps, missing, values }: Shape): string[] {
  const known = steps.filter((d) => d.contribution !== null);
  const sorted = [...known].sort((a, b) => (a.contribution ?? 0) - (b.contribution ?? 0));
  const [low, high] = [sorted[0], sorted.at(-1)];
  const line = (words: string, step: typeof low): string[] =>
    step
      ? [
          `${words} ${signed(step.contribution ?? 0, 2)} at ${step.label ?? `${place(step.from)} to ${place(step.to)}`}`
        ]
      : [];
  return [
    ...line("Lowest", low),
    ...line("Highest", high),
    ...(missing
      ? [`Missing: ${missing.contribution === null ? "hidden" : signed(missing.contribution, 2)}`]
      : [])
  ];

  function place(value: number): string {
    return values === "share" ? percent(value) : String(Number(value.toFixed(2)));
  }
}

/** The first, the middle and the last point. */
function endsOf<T>(points: readonly T[]): T[] {
  const places = new Set([0, Math.floor(points.length / 2), points.length - 1]);
  return points.filter((_, i) => places.has(i));
}

function nameIn(named: readonly { readonly key: string; readonly label: string }[], key: string): string {
  return named.find((d) => d.key === key)?.label ?? key;
}

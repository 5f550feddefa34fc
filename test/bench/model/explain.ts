import { median } from "d3-array";
import { additiveContributions } from "../../../lib/explain/additive-contributions.js";
import { leadingDrivers } from "../../../lib/explain/driver-of.js";
import { additiveGroupSums } from "../../../lib/explain/group-sums.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { madeModel } from "../../explain/random-model.js";

/** How long it took to explain so many rows of so many features, in one thread. */
export interface ExplainRun {
  readonly what: string;
  readonly rows: number;
  readonly features: number;
  readonly pairs: number;
  /** Medians of five; the processor's time is the one to trust on a busy machine. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Furthest from the margin that the model predicts, in log-odds, over every row. */
  readonly furthest: number;
}

const runs = 5;

/** A made glass box of 64 bins and ten pairs: every contribution to every row, and its sums by driver. */
export function benchExplain(rows = 1_000_000, nFeatures = 50, pairs = 10): ExplainRun[] {
  const { model, cohort } = madeModel(1, {
    n: rows,
    features: features.slice(0, nFeatures),
    cuts: 62,
    pairs
  });
  const groups = new Map(features.map((d) => [d.name, d.group]));
  const groupOf = (name: string) => groups.get(name) ?? "attendance";
  const margin = predictAdditive(model, cohort);
  const size = { rows, features: nFeatures, pairs };
  const cells = timed(() => additiveContributions(model, cohort));
  const drivers = timed(() => {
    const sums = additiveGroupSums(model, cohort, groupOf);
    return { ...sums, driver: leadingDrivers(sums) };
  });
  const added = new Float64Array(rows).fill(cells.result.base);
  for (const { table, cells: cell } of cells.result.terms)
    for (let row = 0; row < rows; row++) added[row]! += table[cell[row]!]!;
  return [
    { what: "every contribution", ...size, ...cells.times, furthest: furthest(added, margin) },
    {
      what: "sums by driver, the driver that leads",
      ...{ ...size, ...drivers.times, furthest: furthest(drivers.result.margin, margin) }
    }
  ];
}

type Times = Pick<ExplainRun, "seconds" | "cpuSeconds">;

function timed<T>(work: () => T): { times: Times; result: T } {
  let result = work();
  const times = Array.from({ length: runs }, (): Times => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    result = work();
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
  });
  const of = (figure: keyof Times) => median(times, (d) => d[figure]) ?? NaN;
  return { times: { seconds: of("seconds"), cpuSeconds: of("cpuSeconds") }, result };
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, d, i) => Math.max(most, Math.abs(d - b[i]!)), 0);
}

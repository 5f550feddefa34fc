import { count, countOf } from "./count.js";
import { clearSign } from "./estimate.js";
import type { Interval } from "./interval.js";
import { percent } from "./percent.js";
import { list } from "./sentence.js";

/** Precision at capacity of a baseline, and how much higher the model's is on the same students. */
export interface BaselineAtCapacity {
  /** In a sentence: "the rate so far". */
  readonly words: string;
  readonly precision: number;
  readonly difference?: Interval;
}

export interface CapacityFinding {
  readonly capacity: number;
  readonly precision: number | undefined;
  readonly baselines: readonly BaselineAtCapacity[];
  readonly because?: string;
  readonly outcome?: string;
}

/** Which baselines the model clearly beats among the first students by score. */
export function modelCapacityHeadline(finding: CapacityFinding): string {
  const { capacity, precision, baselines, because, outcome = "became chronically absent" } = finding;
  if (precision === undefined)
    return `What the model finds at capacity can’t be said${because ? `: ${because}` : ""}`;
  const share = `${percent(precision)} of its ${count(capacity)} ${outcome}`;
  const best = [...baselines].sort((a, b) => b.precision - a.precision)[0];
  if (!best) return `At capacity ${share}`;
  const against = `${share}, against ${percent(best.precision)}`;
  const better = baselines.filter((d) => clearSign(d.difference) === "less");
  const beaten = baselines.filter((d) => clearSign(d.difference) === "more");
  if (better.length)
    return `At capacity ${list(better.map((d) => d.words))} ${better.length === 1 ? "beats" : "beat"} the model: ${against}`;
  if (beaten.length === baselines.length) return `At capacity the model beats every baseline: ${against}`;
  if (beaten.length === 0)
    return `At capacity the model beats no baseline clearly: ${against} for ${best.words}`;
  const equal = baselines.filter((d) => !beaten.includes(d)).map((d) => d.words);
  return `At capacity the model beats ${beaten.length} of ${countOf(baselines.length, "baseline")}, but not clearly ${list(equal)}: ${against} for ${best.words}`;
}

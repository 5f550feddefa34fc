import { clearSign } from "./estimate.js";
import { count, countOf } from "./count.js";
import { points } from "./points.js";

/** A school's predicted share less its share now, with its interval; undefined where hidden. */
export interface PredictedChange {
  readonly label: string;
  readonly change?: { readonly difference: number; readonly low: number; readonly high: number };
}

/** How many schools are predicted to end clearly higher than they stand, and where the most. */
export function modelPredictedHeadline(schools: readonly PredictedChange[]): string {
  const known = schools.flatMap(({ label, change }) => (change ? [{ label, ...change }] : []));
  if (known.length === 0) return "No school’s predicted share can be shown";
  const rising = known.filter((d) => clearSign(d) === "more").sort((a, b) => b.difference - a.difference);
  const falling = known.filter((d) => clearSign(d) === "less");
  const of = `of ${countOf(known.length, "school")}${known.length < schools.length ? " shown" : ""}`;
  const most = rising[0];
  if (!most) {
    const lower = falling.length ? `; ${count(falling.length)} clearly lower` : "";
    return `None ${of} is predicted to end clearly higher than now${lower}`;
  }
  const are = rising.length === 1 ? "is" : "are";
  return `${count(rising.length)} ${of} ${are} predicted to end clearly higher than now; ${most.label} the most, by ${points(most.difference)}`;
}

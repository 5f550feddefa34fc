/** A smooth convex function: its value and gradient at a point. */
export type Objective = (point: Float64Array) => { readonly loss: number; readonly gradient: Float64Array };

export interface LbfgsOptions {
  /** A rough inverse of the Hessian, applied to a gradient. */
  readonly precondition: (gradient: Float64Array) => Float64Array;
  /** Ends when one more step is expected to lower the loss by less. */
  readonly tolerance: number;
  readonly atMost: number;
}

export interface LbfgsStep {
  readonly point: Float64Array;
  readonly loss: number;
  readonly gradient: Float64Array;
}

/** A step taken, the change of gradient along it, and 1 / (step · change). */
interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

/** Pairs remembered. */
const memory = 10;

/** A rise by so much of the loss is taken for rounding: its terms are in single precision. */
const rounding = 1e-8;

/**
 * Minimises by limited-memory BFGS with halving steps (Nocedal & Wright 2006, algorithms 7.4 and 7.5, 3.1), yielding
 * each step and returning the last.
 */
export function* lbfgs(
  objective: Objective,
  start: Float64Array,
  { precondition, tolerance, atMost }: LbfgsOptions
): Generator<LbfgsStep, LbfgsStep> {
  const pairs: Pair[] = [];
  let at: LbfgsStep = { point: start, ...objective(start) };
  for (let i = 0; i < atMost; i++) {
    const direction = directionFrom(at.gradient, pairs, precondition);
    const slope = dot(direction, at.gradient);
    if (!(-slope / 2 > tolerance)) return at;
    const next = search(objective, at, direction, slope);
    if (!next) return at;
    remember(pairs, at, next);
    at = next;
    yield at;
  }
  return at;
}

/** −H·gradient by the two loops over what is remembered. */
function directionFrom(
  gradient: Float64Array,
  pairs: readonly Pair[],
  precondition: LbfgsOptions["precondition"]
): Float64Array {
  const q = gradient.map((d) => -d);
  const alphas = pairs.toReversed().map(({ step, change, rho }) => {
    const alpha = rho * dot(step, q);
    add(q, change, -alpha);
    return alpha;
  });
  const direction = precondition(q);
  const last = pairs.at(-1);
  if (last) scale(direction, 1 / (last.rho * dot(last.change, precondition(last.change))));
  pairs.forEach(({ step, change, rho }, i) => {
    const beta = rho * dot(change, direction);
    add(direction, step, (alphas[pairs.length - 1 - i] as number) - beta);
  });
  return direction;
}

/** The first of the steps 1, ½, ¼ … that lowers the loss by enough, if one does. */
function search(
  objective: Objective,
  { point, loss }: LbfgsStep,
  direction: Float64Array,
  slope: number
): LbfgsStep | undefined {
  for (let length = 1; length > 1e-9; length /= 2) {
    const next = Float64Array.from(point);
    add(next, direction, length);
    const there = objective(next);
    if (there.loss <= loss + 1e-4 * length * slope + rounding * Math.abs(loss))
      return { point: next, ...there };
  }
  return undefined;
}

function remember(pairs: Pair[], from: LbfgsStep, to: LbfgsStep): void {
  const step = to.point.map((d, i) => d - (from.point[i] as number));
  const change = to.gradient.map((d, i) => d - (from.gradient[i] as number));
  const curvature = dot(step, change);
  if (!(curvature > 1e-12 * dot(change, change))) return;
  pairs.push({ step, change, rho: 1 / curvature });
  if (pairs.length > memory) pairs.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function scale(what: Float64Array, times: number): void {
  for (let i = 0; i < what.length; i++) what[i] = times * (what[i] as number);
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number);
}

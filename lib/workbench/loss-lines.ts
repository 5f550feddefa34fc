import type { LossLine } from "../chart/model/loss-curve.js";
import type { FitProgress } from "../model/fit.js";

/** Points that a curve is drawn with; more would not be seen. */
const mostPoints = 200;

/** Losses by round of the part of a fit that is running, as they come in. */
export interface LossTrail {
  readonly part: string | undefined;
  readonly atMost: number;
  readonly train: readonly (readonly [number, number])[];
  readonly heldOut: readonly (readonly [number, number])[];
}

export const noLosses: LossTrail = { part: undefined, atMost: 0, train: [], heldOut: [] };

/** The trail with one look more; a new part begins a new one, and every other point goes where there are too many. */
export function followLoss(trail: LossTrail, fit: FitProgress): LossTrail {
  const { part, atMost, round, trainLoss, heldOutLoss } = fit;
  const isNew = part !== trail.part || round < (trail.train.at(-1)?.[0] ?? 0);
  const from = isNew ? noLosses : trail;
  return {
    part,
    atMost,
    train: added(from.train, round, trainLoss),
    heldOut: added(from.heldOut, round, heldOutLoss)
  };
}

function added(points: LossTrail["train"], round: number, loss: number | undefined): LossTrail["train"] {
  if (loss === undefined || !Number.isFinite(loss) || points.at(-1)?.[0] === round) return points;
  const all = [...points, [round, loss] as const];
  return all.length > mostPoints ? all.filter((_, i) => i % 2 === 0 || i === all.length - 1) : all;
}

/** What the chart draws. */
export function lossLines({ train, heldOut }: LossTrail): LossLine[] {
  const lines: LossLine[] = [
    { key: "held-out", label: "held-out students", isHeldOut: true, points: heldOut },
    { key: "train", label: "students learned from", isHeldOut: false, points: train }
  ];
  return lines.filter((d) => d.points.length > 0);
}

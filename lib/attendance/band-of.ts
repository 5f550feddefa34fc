import type { Band } from "../canon/bands.js";
import type { Policy } from "./policy.js";
import { isAtLeast } from "./ratio.js";

/** The band of so many units missed out of those enrolled; on a boundary the upper one. Undefined for no days. */
export function bandOf(missedUnits: number, enrolledUnits: number, { bandCuts }: Policy): Band | undefined {
  if (enrolledUnits === 0) return undefined;
  const [atRisk, moderate, severe] = bandCuts;
  if (isAtLeast(missedUnits, enrolledUnits, severe)) return "severe_chronic";
  if (isAtLeast(missedUnits, enrolledUnits, moderate)) return "moderate_chronic";
  if (isAtLeast(missedUnits, enrolledUnits, atRisk)) return "at_risk";
  return "satisfactory";
}

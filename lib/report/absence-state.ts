/** What a student at or above the threshold is called: during a year it is only where the year is heading. */
export function absenceState(isFinal: boolean): "chronically absent" | "on track to be chronically absent" {
  return isFinal ? "chronically absent" : "on track to be chronically absent";
}

/** The share of days missed from which absence is chronic, in words: 0.1 → "a tenth or more". */
export function thresholdWords(threshold: number): string {
  if (threshold === 0.1) return "a tenth or more";
  if (threshold === 0.05) return "a twentieth or more";
  if (threshold === 0.2) return "a fifth or more";
  return `${Number((threshold * 100).toFixed(2))}% or more`;
}

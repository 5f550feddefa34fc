/** The four absence bands, from least to most days missed; a rate on a boundary falls in the upper band. */
export const bands = [
  { band: "satisfactory", label: "Satisfactory", meaning: "under 5% of days", low: 0, high: 0.05 },
  { band: "at_risk", label: "At risk", meaning: "5% to under 10%", low: 0.05, high: 0.1 },
  { band: "moderate_chronic", label: "Moderate chronic", meaning: "10% to under 20%", low: 0.1, high: 0.2 },
  { band: "severe_chronic", label: "Severe chronic", meaning: "20% and over", low: 0.2, high: 1 }
] as const;

export type Band = (typeof bands)[number]["band"];

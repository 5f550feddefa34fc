/** The cuts of a scale of contributions, round numbers with zero in the middle: −2s, −s, 0, s, 2s. */
export function contributionCuts(values: readonly number[]): readonly number[] {
  const most = Math.max(0.01, ...values.map((d) => Math.abs(d)));
  const steps = [0.005, 0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2];
  const step = steps.findLast((d) => d <= most / 2.2) ?? 0.005;
  return [-2, -1, 0, 1, 2].map((d) => d * step);
}

/** Steps of the scale, from what lowers the most to what raises the most; their colours grow in luminance one way. */
export const contributionSteps = [
  "lowers-3",
  "lowers-2",
  "lowers-1",
  "raises-1",
  "raises-2",
  "raises-3"
] as const;

/** The step of a contribution; a zero raises nothing and lowers nothing, and stands with what hardly lowers. */
export function contributionStep(value: number, cuts: readonly number[]): (typeof contributionSteps)[number] {
  const index = cuts.filter((cut) => value > cut).length;
  return contributionSteps[index] ?? "raises-3";
}

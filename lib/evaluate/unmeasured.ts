/** In place of a figure that can't be had: "n/a, because …". */
export interface Unmeasured {
  readonly because: string;
}

export function isUnmeasured(figure: object): figure is Unmeasured {
  return "because" in figure;
}

/** Why nothing can be said of an order of these rows: they have one outcome only. Undefined where they have both. */
export function oneOutcome(label: Uint8Array): string | undefined {
  if (label.length === 0) return "there are no rows";
  if (!label.includes(1)) return "no student here has the outcome";
  if (!label.includes(0)) return "every student here has the outcome";
  return undefined;
}

/** What measures of a risk score say of a rule or a model that has none. */
export function noProbability(isRule: boolean): string {
  return isRule
    ? "a rule’s score is no probability"
    : "this model’s score is not calibrated to be a probability";
}

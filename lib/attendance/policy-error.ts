export interface Problem {
  /** Where in the policy: "policy[0].band_cuts". */
  readonly key: string;
  readonly problem: string;
  readonly advice: string;
}

/** A policy that no figures can be computed under; all that is wrong with it, a line each: `key: problem (advice)`. */
export class PolicyError extends Error {
  override readonly name = "PolicyError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ key, problem, advice }) => `${key}: ${problem} (${advice})`).join("\n"));
  }
}

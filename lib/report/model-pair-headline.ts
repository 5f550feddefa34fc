import { signed } from "./signed.js";

/** What a pair of features adds in each cell that is shown, in log-odds, and for how many students. */
export interface PairedCell {
  readonly contribution: number | null;
  readonly n: number | null;
}

/** How far a pair moves the log-odds beyond what each feature does; cells without students are left out. */
export function modelPairHeadline(first: string, second: string, cells: readonly PairedCell[]): string {
  const known = cells.filter((d) => d.contribution !== null && d.n !== null && d.n > 0);
  const values = known.map((d) => d.contribution ?? 0);
  if (values.length === 0) return `${first} and ${second} together: too few students to show`;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${first} and ${second} together add ${signed(low, 2)} to ${signed(high, 2)} beyond what each does`;
}

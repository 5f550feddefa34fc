/** What a student's day was; from `ill` on it is an absence. */
export const dayStates = { none: 0, present: 1, ill: 2, away: 3, suspended: 4 } as const;

export type DayState = (typeof dayStates)[keyof typeof dayStates];

export function isAbsent(state: number): boolean {
  return state >= dayStates.ill;
}

import type { ProgramName } from "./programs.js";

/** Something that changes a student's log-odds of absence for some days. */
export interface Support {
  readonly effect: number;
  /** First and last day, as places in the calendar. */
  readonly from: number;
  readonly through: number;
  readonly program?: ProgramName;
}

/** Of a program: days of its treated, and the absences expected on them with it and without it. */
export interface ProgramAccount {
  days: number;
  withIt: number;
  withoutIt: number;
}

export type Ledger = Readonly<Record<ProgramName, ProgramAccount>>;

export function emptyLedger(): Ledger {
  const account = (): ProgramAccount => ({ days: 0, withIt: 0, withoutIt: 0 });
  return { mentors: account(), visits: account(), checkIn: account() };
}

/** What the supports of a day change together; each program's expected share of it goes into the ledger. */
export function supportOn(
  supports: readonly Support[],
  day: number,
  logOdds: number,
  ledger: Ledger
): number {
  let sum = 0;
  for (const d of supports) if (d.from <= day && day <= d.through) sum += d.effect;
  for (const { from, through, effect, program } of supports) {
    if (program === undefined || day < from || through < day) continue;
    const account = ledger[program];
    account.days++;
    account.withIt += logistic(logOdds + sum);
    account.withoutIt += logistic(logOdds + sum - effect);
  }
  return sum;
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

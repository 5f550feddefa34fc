import type { SimulatedDistrict } from "../../lib/simulate/simulate-district.js";
import { dayStates } from "../../lib/simulate/day-state.js";
import { instructionalDays } from "../../lib/simulate/year-plans.js";

/** The published facts that the simulation is held to, as figures of one simulated district. */
export interface Calibration {
  /** Share of student-years with 10 days of membership or more that are chronically absent. */
  readonly chronic: number;
  readonly chronicByYear: readonly number[];
  /** Of those with more than 4 absences in their own first 20 days, and with 2 to 4: the share chronic at the end. */
  readonly afterMoreThanFour: number;
  readonly afterTwoToFour: number;
  readonly afterFewer: number;
  /** Area under the ROC curve of last year's absence rate for this year's chronic absence. */
  readonly priorYearAuc: number;
  /** Absence rate, Monday to Friday. */
  readonly weekdays: readonly number[];
}

/**
 * Counted plainly: whole days, a day of membership is one that the student's school sent in, suspension is absence,
 * chronic is at or above a tenth of at least 10 days.
 */
export function calibrate(district: SimulatedDistrict): Calibration {
  const years = district.studentYears.map((_, row) => count(district, row)).filter((d) => d.membership >= 10);
  const within = years.filter((d) => d.firstDays === 20);
  const pairs = years.flatMap((d, i) => {
    const before = years[i - 1];
    const isNext = before?.student === d.student && before.year === d.year - 1;
    return isNext ? [{ score: before.absences / before.membership, label: isChronic(d) }] : [];
  });
  return {
    chronic: share(years, isChronic),
    chronicByYear: [0, 1, 2, 3].map((year) =>
      share(
        years.filter((d) => d.year === year),
        isChronic
      )
    ),
    afterMoreThanFour: share(
      within.filter((d) => d.firstAbsences > 4),
      isChronic
    ),
    afterTwoToFour: share(
      within.filter((d) => d.firstAbsences >= 2 && d.firstAbsences <= 4),
      isChronic
    ),
    afterFewer: share(
      within.filter((d) => d.firstAbsences < 2),
      isChronic
    ),
    priorYearAuc: rocAuc(pairs),
    weekdays: weekdayRates(district)
  };
}

interface YearCount {
  readonly student: number;
  readonly year: number;
  readonly membership: number;
  readonly absences: number;
  readonly firstDays: number;
  readonly firstAbsences: number;
}

function count({ states, studentYears }: SimulatedDistrict, row: number): YearCount {
  const { student, year } = studentYears[row]!;
  let [membership, absences, firstAbsences] = [0, 0, 0];
  for (let i = row * instructionalDays; i < (row + 1) * instructionalDays; i++) {
    if (states[i] === dayStates.none) continue;
    membership++;
    if (states[i] === dayStates.present) continue;
    absences++;
    if (membership <= 20) firstAbsences++;
  }
  return {
    student: student.index,
    year,
    membership,
    absences,
    firstDays: Math.min(membership, 20),
    firstAbsences
  };
}

function isChronic({ membership, absences }: YearCount): boolean {
  return 10 * absences >= membership;
}

function share<T>(rows: readonly T[], is: (row: T) => boolean): number {
  return rows.filter(is).length / rows.length;
}

/** Mann–Whitney with ties at half. */
function rocAuc(pairs: { score: number; label: boolean }[]): number {
  pairs.sort((a, b) => a.score - b.score);
  let [rankSum, positives] = [0, 0];
  for (let i = 0; i < pairs.length;) {
    let j = i;
    while (j < pairs.length && pairs[j]!.score === pairs[i]!.score) j++;
    for (let k = i; k < j; k++)
      if (pairs[k]!.label) {
        rankSum += (i + j + 1) / 2;
        positives++;
      }
    i = j;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (pairs.length - positives));
}

function weekdayRates({ states, studentYears, calendar }: SimulatedDistrict): number[] {
  const members = [0, 0, 0, 0, 0];
  const absent = [0, 0, 0, 0, 0];
  studentYears.forEach(({ year }, row) => {
    const first = calendar.years[year]!.first;
    for (let day = 0; day < instructionalDays; day++) {
      const state = states[row * instructionalDays + day];
      if (state === dayStates.none) continue;
      const weekday = calendar.days[first + day]!.weekday - 1;
      members[weekday]!++;
      if (state !== dayStates.present) absent[weekday]!++;
    }
  });
  return absent.map((n, i) => n / members[i]!);
}

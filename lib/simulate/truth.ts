import { contactTypes } from "./contacts.js";
import { isoDate } from "./date.js";
import { plantedNulls } from "./planted-nulls.js";
import { programs, type ProgramName } from "./programs.js";
import type { SimulatedDistrict } from "./simulate-district.js";

/** What no file of the district holds: what programs did, what moves absence, what means nothing. */
export function truthOf({ effects, ledger, assignments }: SimulatedDistrict): Record<string, unknown> {
  const names = Object.keys(programs) as ProgramName[];
  return {
    note: "written by the simulator, read by no source: judge estimates by it",
    scale: "effects are added to the log-odds of absence on a day",
    none: "race, sex and language have no effect of their own; punitive contacts have none",
    programs: names.map((name) => {
      const { program, assignedBy, tier, effect, days, who } = programs[name];
      const { days: studentDays, withIt, withoutIt } = ledger[name];
      const treated = assignments.filter((d) => d.program === name && d.arm === "treated").length;
      return {
        ...{ program, assigned_by: assignedBy, tier, effect, days, who, treated, student_days: studentDays },
        absence_rate_with_it: round(withIt / studentDays),
        absence_rate_without_it: round(withoutIt / studentDays),
        days_averted: round(withoutIt - withIt)
      };
    }),
    outreach: Object.values(contactTypes).map(({ type, punitive }) => {
      const { effect, days } = punitive ? effects.punitiveOutreach : effects.supportiveOutreach;
      return { outreach_type: type, punitive, effect, days };
    }),
    planted_nulls: plantedNulls,
    absence: effects
  };
}

/**
 * The hidden traits of each student-year, as lines of CSV, students still to come included; `log_odds` of absence on a
 * day of no effect at a school of no effect.
 */
export function* dispositionLines(district: SimulatedDistrict): Generator<string> {
  const { calendar, effects, studentYears } = district;
  yield "student_number,school_year,grade,entry_date,disposition,interest,ability,conduct,log_odds\n";
  for (const { student, year, grade, seats, disposition, offset } of studentYears) {
    const { schoolYear, first } = calendar.years[year] as { schoolYear: number; first: number };
    const entry = isoDate(calendar.days[seats[0]?.entry ?? first]?.day ?? 0);
    const traits = [disposition, student.interest, student.ability, student.conduct, effects.mean + offset];
    yield `${[student.number, schoolYear, grade === 0 ? "K" : grade, entry, ...traits.map(round)].join(",")}\n`;
  }
}

function round(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}

import { type Calendar, makeCalendar } from "./calendar.js";
import { effects as standardEffects, type Effects } from "./effects.js";
import { live, type Lives } from "./live.js";
import { makePopulation, type Population } from "./population.js";
import { makeSubmissions, type Submissions } from "./submissions.js";

/** Four whole school years of the simulated district: what was, known to the district or not. */
export interface SimulatedDistrict extends Population, Lives {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly submissions: Submissions;
  readonly effects: Effects;
}

export function simulateDistrict(seed: number, effects: Effects = standardEffects): SimulatedDistrict {
  const calendar = makeCalendar(effects);
  const submissions = makeSubmissions(seed, calendar);
  const population = makePopulation(seed, calendar, effects);
  return {
    seed,
    calendar,
    submissions,
    effects,
    ...population,
    ...live(seed, calendar, effects, population, submissions)
  };
}

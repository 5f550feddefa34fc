/**
 * How a day's absence comes about, on the log-odds scale: the numbers that the calibration tests hold to published
 * facts. All effects below act together.
 */
export const effects = {
  /** A student at zero on everything, on a Wednesday in October. */
  mean: -3.37,
  /** What is a student's own: its spread, and how much of it stays from one year to the next (correlation). */
  disposition: { sd: 0.82, persistence: 0.8 },
  /** Spells: a part that lasts about ten days of school and fades. */
  spell: { sd: 0.5, persistence: 0.7 },
  /** Factor on the odds in the first 20 days of the year. */
  september: 0.75,
  weekday: [0.17, -0.03, -0.06, -0.02, 0.2],
  beforeHoliday: 0.4,
  snow: 0.65,
  /** Illness that starts on a day: chance, its rise (times that) at the height of the flu and the calendar days that the height lasts to either side, and the chance that it goes on a day more. */
  illness: { daily: 0.001, fluRise: 8, fluDays: 16, goesOn: 0.5 },
  /** By school year, from 2022–23: a slow recovery. */
  year: [0.07, 0.03, 0.01, -0.11],
  /** K, 1 … 12. */
  grade: [0.4, 0.14, -0.04, -0.12, -0.16, -0.12, -0.06, 0.02, 0.08, 0.32, 0.28, 0.3, 0.38],
  group: {
    economically_disadvantaged: 0.3,
    disability: 0.2,
    homeless: 0.6,
    foster_care: 0.35,
    english_learner: -0.1,
    section_504: 0.08,
    migrant: 0.25
  },
  /** Of one neighborhood against another. */
  neighborhoodSd: 0.08,
  /** In the month after a supportive contact with the family; a punitive one does nothing. */
  supportiveOutreach: { effect: -0.1, days: 20 },
  punitiveOutreach: { effect: 0, days: 20 }
} as const;

export type Effects = { readonly [K in keyof typeof effects]: Widen<(typeof effects)[K]> };

type Widen<T> = T extends number ? number : { readonly [K in keyof T]: Widen<T[K]> };

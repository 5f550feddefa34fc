import type { RaceEthnicity, Sex } from "../canon/race-ethnicity.js";
import type { DayNumber } from "./date.js";
import type { Effects } from "./effects.js";
import { type Random, random } from "../random/random.js";
import { simulatedSchools } from "./schools.js";

/** What stays with a student over the years. The last four are hidden: no file holds them. */
export interface Student {
  readonly index: number;
  /** Seven digits that begin with a zero. */
  readonly number: string;
  readonly sex: Sex;
  readonly race: RaceEthnicity;
  readonly language: string;
  /** Its place in `neighborhoods`. */
  readonly neighborhood: number;
  readonly birth: DayNumber;
  readonly poor: boolean;
  /** Own dice for everything in the student's life. */
  readonly dice: Random;
  readonly interest: number;
  readonly ability: number;
  readonly conduct: number;
}

export interface Neighborhood {
  readonly name: string;
  /** Its elementary school's place in the list of schools. */
  readonly school: number;
  readonly weight: number;
  /** Added to the chance that a family there is poor. */
  readonly poverty: number;
}

const named: readonly (readonly [name: string, weight: number, poverty: number])[] = [
  ["Fernhollow", 1, -0.12],
  ["Heron Point", 0.9, -0.2],
  ["Old Mill", 1.1, -0.02],
  ["Brickyard", 1, 0.06],
  ["Tollgate", 1.05, 0.1],
  ["Meadow Lane", 0.95, -0.1],
  ["Saltgrass", 1, 0.02],
  ["Quarry Hill", 0.9, 0.18],
  ["Northbank", 0.25, -0.05],
  ["Kestrel Park", 0.2, -0.15],
  ["Low Bridge", 0.25, 0.2],
  ["Ashby Row", 0.2, 0.12]
];

const elementaries = simulatedSchools.filter((school) => school.level === "elementary").length;

export const neighborhoods: readonly Neighborhood[] = named.map(([name, weight, poverty], i) => ({
  name,
  school: i % elementaries,
  weight,
  poverty
}));

/** Effects of the neighborhoods on the log-odds of absence. */
export function neighborhoodEffects(seed: number, { neighborhoodSd }: Effects): readonly number[] {
  const dice = random(seed, "neighborhoods");
  return neighborhoods.map(() => neighborhoodSd * dice.normal());
}

/** A student born so as to turn five by the August before kindergarten; race has no effect of its own on anything but poverty and language. */
export function makeStudent(seed: number, index: number, kindergartenYear: number): Student {
  const dice = random(seed, "student", index);
  const neighborhood = dice.weighted(neighborhoods.map((d, i) => [i, d.weight] as const));
  const race = dice.weighted(races);
  const poverty = (povertyOf[race] ?? 0.4) + (neighborhoods[neighborhood]?.poverty ?? 0);
  return {
    index,
    number: `0${String(310_000 + index * 7 + dice.integer(0, 6)).padStart(6, "0")}`,
    sex: dice.weighted(sexWeights),
    race,
    language: dice.weighted(languages[race] ?? [["English", 1]]),
    neighborhood,
    birth: bornBefore(kindergartenYear, dice),
    poor: dice.chance(poverty),
    dice,
    interest: dice.normal(),
    ability: dice.normal(),
    conduct: dice.normal()
  };
}

function bornBefore(kindergartenYear: number, dice: Random): DayNumber {
  const fifthBirthday = Date.UTC(kindergartenYear - 6, 7, 1) / 86_400_000;
  return fifthBirthday - dice.integer(0, 364) - (dice.chance(0.04) ? 365 : 0);
}

const sexWeights = [
  ["female", 0.488],
  ["male", 0.508],
  ["not_selected", 0.004]
] as const;

const races = [
  ["white", 0.455],
  ["hispanic", 0.275],
  ["black", 0.125],
  ["asian", 0.055],
  ["two_or_more", 0.06],
  ["american_indian", 0.022],
  ["pacific_islander", 0.008]
] as const;

const povertyOf: Partial<Record<RaceEthnicity, number>> = {
  white: 0.36,
  hispanic: 0.6,
  black: 0.62,
  asian: 0.34,
  two_or_more: 0.45,
  american_indian: 0.66,
  pacific_islander: 0.55
};

const languages: Partial<Record<RaceEthnicity, readonly (readonly [string, number])[]>> = {
  white: [
    ["English", 0.965],
    ["Ukrainian", 0.025],
    ["Arabic", 0.01]
  ],
  hispanic: [
    ["English", 0.44],
    ["Spanish", 0.56]
  ],
  black: [
    ["English", 0.84],
    ["Somali", 0.12],
    ["French", 0.04]
  ],
  asian: [
    ["English", 0.4],
    ["Vietnamese", 0.25],
    ["Hmong", 0.2],
    ["Nepali", 0.15]
  ]
};

import { fewestSchools } from "../canon/reporting-limits.js";

/** How much of a cell readers see. */
export const shownStates = [
  { shown: "exact", meaning: "count and rate as they are" },
  { shown: "at_most", meaning: "the rate is no higher than the one given; the count is withheld" },
  { shown: "at_least", meaning: "the rate is no lower than the one given; the count is withheld" },
  { shown: "hidden", meaning: "withheld" }
] as const;

export type Shown = (typeof shownStates)[number]["shown"];

/** Why a cell is not shown exactly. */
export const hiddenReasons = [
  { reason: "small", meaning: "too few students, with it or without it" },
  { reason: "complement", meaning: "a small number could be worked out from it" },
  { reason: "early", meaning: "a day or two still decides the band" },
  { reason: "few_schools", meaning: `a mean of fewer than ${fewestSchools} schools’ rates` }
] as const;

export type HiddenBecause = (typeof hiddenReasons)[number]["reason"];

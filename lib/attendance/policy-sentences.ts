import { bands } from "../canon/bands.js";
import { schoolYearName } from "../canon/school-year.js";
import type { AbsenceKind, Policy } from "./policy.js";
import { ratioAsPercent } from "./ratio.js";

/** One definition as readers meet it: "Chronically absent" and "absent 10% or more of days enrolled, …". */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** Every definition of a policy in words, in the order in which one builds on another. */
export function policySentences(policy: Policy): Definition[] {
  const share = ratioAsPercent(policy.chronicThreshold);
  return [
    { term: "Days enrolled", meaning: daysEnrolled(policy) },
    { term: "Absent", meaning: absent(policy) },
    { term: "Part of a day", meaning: partOfDay(policy) },
    { term: "Several records on one day", meaning: severalRecords(policy) },
    { term: "No record", meaning: noRecord(policy) },
    { term: "Two schools on one date", meaning: twoSchools },
    {
      term: "Chronically absent",
      meaning: `absent ${share} or more of days enrolled, excused or not, suspensions out of school included`
    },
    {
      term: "On track to be chronically absent",
      meaning: `the same share of days enrolled so far, ${share} or more, while the school year runs`
    },
    ...bandDefinitions(policy),
    { term: "Counted", meaning: counted(policy) },
    { term: "In a student group", meaning: inGroup(policy) },
    {
      term: "Withheld",
      meaning: `counts of fewer than ${policy.smallestCell} students, and what would let one work them out`
    },
    {
      term: "In force",
      meaning: `from the school year ${schoolYearName(policy.effectiveSchoolYear)} on, until a later policy`
    }
  ];
}

const twoSchools =
  "one student-day in the district: the primary school's if the district names one, else that of the school with a " +
  "record for that day, else that of the school whose number comes first; each school still counts it for itself";

function daysEnrolled({ exitDayCounts }: Policy): string {
  return (
    "days of instruction, by the school's own calendar, from the day of entry to the day of exit, " +
    `${exitDayCounts ? "which counts" : "which does not count"}; no further than the school's last day with ` +
    "attendance sent in, where the district records sending, so that a school gone silent is not taken for full attendance"
  );
}

function absent({ partialDays }: Policy): string {
  const day =
    partialDays === "whole_if_half" ? "a day of which half or more was missed" : "the part of a day missed";
  return `${day}, whether excused, unexcused or by suspension out of school; being late, leaving early and suspension in school are not absence`;
}

function partOfDay({ partialDays, dayMinutes, periodsPerDay }: Policy): string {
  const periods =
    periodsPerDay === undefined
      ? "one period its share of a day of as many periods as the largest number recorded at the school that year"
      : `one period 1/${periodsPerDay} of a day`;
  const rest =
    partialDays === "whole_if_half"
      ? "; together half a day or more is a day, less is none"
      : "; parts add up";
  return `the share recorded, else the minutes of a ${dayMinutes}-minute day, else a morning or afternoon half a day and ${periods}${rest}`;
}

const kindWords: Record<AbsenceKind, string> = {
  suspended: "suspended",
  unexcused: "unexcused",
  excused: "excused"
};

function severalRecords({ categoryPrecedence, partialDays }: Policy): string {
  const order = categoryPrecedence.map((kind) => kindWords[kind]).join(", then ");
  return partialDays === "whole_if_half"
    ? `never more than one day; it counts as the first of ${order}`
    : `never more than one day, filled in the order ${order}`;
}

function noRecord({ recording, unknownLimit }: Policy): string {
  const limit = `a student with more than ${ratioAsPercent(unknownLimit)} of days unknown is not rated`;
  return recording === "negative"
    ? `present on a day for which the school sent attendance in (on every day, in a year for which the district does not record sending); unknown on other days, and left out; ${limit}`
    : `unknown, and left out; ${limit}`;
}

function bandDefinitions({ bandCuts, bandsFromBlock }: Policy): Definition[] {
  const edges = bandCuts.map(ratioAsPercent);
  const meaning = (index: number) => {
    if (index === 0) return `absent under ${edges[0]} of days enrolled`;
    if (index === bandCuts.length) return `absent ${edges[index - 1]} or more`;
    return `absent ${edges[index - 1]} to under ${edges[index]}`;
  };
  const early =
    bandsFromBlock > 1
      ? [{ term: "Bands early in the year", meaning: `not shown before two-week period ${bandsFromBlock}` }]
      : [];
  return [...bands.map(({ label }, index) => ({ term: label, meaning: meaning(index) })), ...early];
}

function counted({ minimumDaysEnrolled: days }: Policy): string {
  const known = days === 1 ? "at least one day" : `at least ${days} days`;
  return `students with ${known} of known attendance, in the school for its figures and in the district for the district's`;
}

function inGroup({ statusRule }: Policy): string {
  return statusRule === "in_year"
    ? "who had the status on any day of the school year up to the date of the figures"
    : "who had the status on the date of the figures";
}

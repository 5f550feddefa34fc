import type { Judgement, JudgementRow } from "../evaluate/judge/judgement.js";
import { chanceIsWithin, leastRocAuc, verdictOf } from "../evaluate/judge/verdict.js";
import { capital } from "./sentence.js";
import { signed } from "./signed.js";

/** What a judgement says of a model, in a sentence: no better than chance, than a rule of today, or by how much. */
export function modelVerdict(
  judgement: Pick<Judgement, "candidates" | "rows" | "differences">,
  candidate: string,
  subset = "all"
): string {
  const labelOf = (name: string): string => judgement.candidates.find((d) => d.name === name)?.label ?? name;
  const verdict = verdictOf(judgement, candidate, subset);
  switch (verdict.kind) {
    case "unjudged":
      return `${capital(labelOf(candidate))} can’t be judged, because ${verdict.because}`;
    case "no_better_than_chance":
      return chanceIsWithin(verdict.figure)
        ? `${capital(labelOf(candidate))} is no better than chance: ROC AUC ${aucWords(verdict.figure)}, where 0.500 is chance`
        : `${capital(labelOf(candidate))} is hardly better than chance: ROC AUC ${aucWords(verdict.figure)}, where 0.500 is chance and nobody should be picked by less than ${leastRocAuc.toFixed(3)}`;
    case "no_better_than_baseline":
      return `${capital(labelOf(candidate))} is no better than ${labelOf(verdict.difference.against)}: ${gainWords(verdict.figure, verdict.difference)}`;
    case "better":
      return verdict.difference
        ? `${capital(labelOf(candidate))} is better than every rule it was judged beside; than ${labelOf(verdict.difference.against)}, the nearest, by ${gainWords(verdict.figure, verdict.difference)}`
        : `${capital(labelOf(candidate))} is better than chance: ROC AUC ${aucWords(verdict.figure)}; it was judged beside no rule`;
  }
}

/** "0.803 (0.791 to 0.815)". */
function aucWords(figure: JudgementRow): string {
  return `${number(figure.value)} (${intervalWords(figure, number)})`;
}

/** "ROC AUC −0.004 (−0.010 to +0.002), at 0.803". */
function gainWords(figure: JudgementRow, difference: JudgementRow): string {
  return `ROC AUC ${gain(difference.value)} (${intervalWords(difference, gain)}), at ${number(figure.value)}`;
}

function intervalWords(
  { low, high, lowBySchool, highBySchool, noIntervalBecause }: JudgementRow,
  format: (value: number | undefined) => string
): string {
  const none = `no interval, because ${noIntervalBecause ?? "none was made"}`;
  const byStudent = low === undefined ? none : `${format(low)} to ${format(high)}`;
  return lowBySchool === undefined
    ? byStudent
    : `${byStudent}; by schools ${format(lowBySchool)} to ${format(highBySchool)}`;
}

function number(value = NaN): string {
  return value.toFixed(3);
}

function gain(value = NaN): string {
  return signed(value, 3);
}

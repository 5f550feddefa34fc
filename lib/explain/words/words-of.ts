import type { ModelFeature } from "../../model/model-feature.js";
import { attendanceWords } from "./attendance.js";
import { barrierWords } from "./barriers.js";
import { demographicWords } from "./demographics.js";
import { engagementWords } from "./engagement.js";
import { historyWords } from "./history.js";
import { peerWords } from "./peers.js";
import { others, type ReasonWords } from "./reason-words.js";
import { schoolExperienceWords } from "./school-experience.js";

/** The words of every feature of the list. */
export const reasonWords: readonly ReasonWords[] = [
  ...attendanceWords,
  ...historyWords,
  ...barrierWords,
  ...schoolExperienceWords,
  ...engagementWords,
  ...peerWords,
  ...demographicWords
];

const byFeature = new Map(reasonWords.map((d) => [d.feature, d]));

/** A feature's words; of one that the list does not know, its label and value. */
export function wordsOf({ name, label, unit }: Pick<ModelFeature, "name" | "label" | "unit">): ReasonWords {
  const value = unit === "category" ? "{word}" : "{value}";
  return (
    byFeature.get(name) ?? {
      ...{ feature: name, some: `${label}: ${value}`, missing: `${label}: not on record` },
      ...(unit === "flag" ? { some: `${label}: yes`, none: `${label}: no` } : {}),
      ...(unit === "flag" || unit === "category" ? {} : { others: others("had") })
    }
  );
}

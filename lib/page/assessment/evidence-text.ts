import { evidenceItem, evidenceReasons } from "../../assessment/evidence-list.js";
import type { Evidence } from "../../assessment/evidence.js";
import type { EvidenceNumbers } from "../../assessment/words/en/evidence.js";
import { evidenceWords } from "../../assessment/words/evidence-words.js";
import type { Language } from "../../assessment/words/languages.js";
import { count } from "../../report/count.js";
import { percent } from "../../report/percent.js";

type Figure = Pick<Evidence, "evidence_id" | "numerator" | "denominator" | "value" | "unit" | "reason">;

/** A figure of the record in a sentence, or why there is none. */
export function evidenceText(figure: Figure, language: Language): string {
  const words = evidenceWords[language];
  const item = evidenceItem(figure.evidence_id);
  const reason = evidenceReasons.find((d) => d === figure.reason);
  if (figure.value === null || !item) return reason ? words.reasons[reason] : words.none;
  return words.items[item.evidence_id].line(numbersOf(figure, language));
}

function numbersOf({ numerator, denominator, value, unit }: Figure, language: Language): EvidenceNumbers {
  const written = (figure: number | null) => (figure === null ? "" : count(figure));
  const { days } = evidenceWords[language];
  const told: Readonly<Record<Evidence["unit"], (value: number) => string>> = {
    share: percent,
    days: (d) => days(String(d), d === 1),
    count: String,
    per_year: String
  };
  return {
    numerator: written(numerator),
    denominator: written(denominator),
    value: told[unit](value ?? 0)
  };
}

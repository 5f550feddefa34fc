import type { Evidence } from "../../../assessment/evidence.js";
import { tallyWords } from "../../../assessment/words/tally-words.js";
import { html, type Html } from "../../../report/html.js";
import type { AssessmentPlace } from "../assessment-frame.js";
import { evidenceText } from "../evidence-text.js";

/** What the record says of one practice, a line a figure, each with its page; and a mark where a rating differs from it. */
export function evidenceLines(
  place: AssessmentPlace,
  evidence: readonly Evidence[],
  differs: boolean,
  root: string
): Html {
  const words = tallyWords[place.language];
  if (evidence.length === 0) return html`<p class="no-data">${words.noData}</p>`;
  return html`${evidence.map((d) => line(place, d, root))}
  ${differs && html`<p class="differs">${words.differ}</p>`}`;
}

function line({ language }: AssessmentPlace, evidence: Evidence, root: string): Html {
  const text = evidenceText(evidence, language);
  if (evidence.value === null) return html`<p class="no-data">${text}</p>`;
  return html`<p>${evidence.link ? html`<a href="${root}${evidence.link}">${text}</a>` : text}</p>`;
}

import { schoolYearName } from "../../canon/school-year.js";
import { inLanguage } from "../../assessment/in-language.js";
import type { Instrument, Words } from "../../assessment/instrument.js";
import type { Language } from "../../assessment/words/languages.js";
import { html, jsonScript, type Html, type HtmlValue } from "../../report/html.js";

/** Where a page of the assessment stands: of which district and year, in which words. */
export interface AssessmentPlace {
  readonly instrument: Instrument;
  readonly language: Language;
  readonly district_name: string;
  readonly school_year: number;
}

/** What a page's script is told of its place, and whatever else it is to know. */
export function assessmentData(place: AssessmentPlace, more: Readonly<Record<string, unknown>> = {}): Html {
  return html`<script type="application/json" id="assessment-data">${jsonScript({ ...place, ...more })}</script>`; // prettier-ignore
}

export interface AssessmentHead {
  readonly name: string;
  readonly headline: string;
  readonly standfirst?: HtmlValue;
  /** Links and buttons under the standfirst. */
  readonly tools?: HtmlValue;
  readonly beside?: HtmlValue;
}

/** A page's beginning: the assessment's line, a headline, two or three sentences. */
export function assessmentHead(place: AssessmentPlace, head: AssessmentHead): Html {
  const year = schoolYearName(place.school_year);
  return html`<header class="page-head">
    <div>
      <p class="page-line">${head.name} · ${place.district_name} · ${year}</p>
      <h1>${head.headline}</h1>
      ${head.standfirst && html`<p class="standfirst">${head.standfirst}</p>`}
      ${head.tools && html`<p class="page-tools">${head.tools}</p>`}
    </div>
    ${head.beside}
  </header>`;
}

/** The same page in the other language, said in that language. */
export function otherLanguage({ language }: AssessmentPlace, page: string, words: string): Html {
  const [href, other] = language === "es" ? [`../${page}`, "en"] : [`./es/${page}`, "es"];
  return html`<a href="${href}" lang="${other}" hreflang="${other}">${words}</a>`;
}

/** A text of the instrument in the page's language. */
export function say({ instrument, language }: AssessmentPlace, words: Words): string {
  return inLanguage(words, language, instrument);
}

import { html, type Html } from "../../../report/html.js";
import { assessmentHead, otherLanguage } from "../assessment-frame.js";
import type { ReportPlace } from "./report-place.js";

/** How the year goes in four steps, until something is released. */
export function cyclePart(place: ReportPlace): Html {
  const { words, edition, language } = place;
  const { cycle } = words;
  const folder = `${edition.root}assessment/`;
  const pages = language === "en" ? "" : `${language}/`;
  const addresses = ["answer", "tally", "plan"].map((page) => `${folder}${pages}${page}`);
  return html`${assessmentHead(place, {
      name: words.name,
      headline: cycle.headline,
      standfirst: html`${cycle.standfirst} ${cycle.reading}`,
      tools: otherLanguage(place, "", words.otherLanguage)
    })}
    <section class="block" id="cycle" aria-label="${words.nothingHeadline}">
      <h2>${words.nothingHeadline}</h2>
      <ol class="cycle">
        ${cycle.steps.map(
          ({ title, text, link }, i) =>
            html`<li>
              <h3>${title}</h3>
              <p>${text}</p>
              ${link && html`<p><a class="button" href="${addresses[i]}">${link}</a></p>`}
            </li>`
        )}
      </ol>
    </section>`;
}

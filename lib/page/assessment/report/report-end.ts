import { html, type Html } from "../../../report/html.js";
import { plainPercent } from "../../../report/percent.js";
import type { ReportPlace } from "./report-place.js";

/** The page's end in three columns: how fresh it is, what the words mean, what was left out. */
export function reportEnd(place: ReportPlace): Html {
  const { words, released, edition, scale } = place;
  const { end } = words;
  const { site } = edition;
  const parts = (["tally", "agreement", "plan"] as const).filter((part) => !released?.[part]);
  return html`<section class="page-end">
    <div>
      <h2>${end.fresh}</h2>
      <p>
        ${released ? end.released(words.date(released.released_on), words.date(site.as_of_date)) : words.evidenceReading(words.date(site.as_of_date))}
      </p>
    </div>
    <div>
      <h2>${end.words}</h2>
      <p>${scale.disagreement}: ${scale.disagreementMeaning} ${end.meanings(plainPercent(site.chronic_threshold))}</p>
    </div>
    <div>
      <h2>${end.left}</h2>
      <p>
        ${end.leftOut} ${released && parts.length > 0 && end.notReleased(words.list(parts.map((d) => words.parts[d])))}
        ${site.is_demo && words.demo}
      </p>
    </div>
  </section>`;
} // prettier-ignore

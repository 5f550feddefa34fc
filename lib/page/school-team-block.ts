import { hardestDay } from "../report/days-headline.js";
import { html, type Html } from "../report/html.js";
import { rankedExact } from "../report/standing.js";
import { teamQuestions } from "../report/team-questions.js";
import type { Edition } from "./edition.js";
import { blockDays } from "./school-days-block.js";
import { schoolGrades } from "./school-grades-block.js";

/** Lines for the team's next meeting: a question, and room for a name and a date by hand. */
export function schoolTeamBlock(edition: Edition, school: string): Html {
  const { release, site } = edition;
  const near = release.movement.find(
    (d) =>
      d.school === school &&
      d.measure === "near_line" &&
      d.school_year === site.school_year &&
      d.block === site.block
  );
  const clear = rankedExact(schoolGrades(edition, school)).find((d) => d.gap && d.gap.low > 0);
  const questions = teamQuestions({
    clearGrade: clear?.name,
    nearLine: near?.shown === "exact" ? (near.x ?? undefined) : undefined,
    hardestDay: hardestDay(blockDays(edition, school))?.date
  });
  return html`<section class="block" id="team">
    <h2>For the team’s next meeting</h2>
    <div class="team-lines">
      ${questions.map(
        (question) =>
          html`<div>
            <p>${question}</p>
            <p>Who, by when</p>
          </div>`
      )}
    </div>
  </section>`;
}

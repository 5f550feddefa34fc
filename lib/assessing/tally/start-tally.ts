import type { Evidence } from "../../assessment/evidence.js";
import type { Response } from "../../assessment/response.js";
import { tallyResponses } from "../../assessment/tally-responses.js";
import { keptWords } from "../../assessment/words/kept-words.js";
import { tallyWords } from "../../assessment/words/tally-words.js";
import { familiesLine, standingsBlock } from "../../page/assessment/tally/standings-block.js";
import { arrivalsLine, arrivalsTable } from "../../page/assessment/tally/arrivals-table.js";
import { notesBlock } from "../../page/assessment/tally/notes-block.js";
import { practicesBlock } from "../../page/assessment/tally/practices-block.js";
import { tallyHeadline, tallyStandfirst } from "../../page/assessment/tally/tally-headline.js";
import type { TallyView } from "../../page/assessment/tally/tally-view.js";
import { today } from "../browser.js";
import { clockWords } from "../clock-words.js";
import { byId, setMarkup, setText } from "../elements.js";
import { noticeKept } from "../kept-notice.js";
import { pageData } from "../page-data.js";
import { openSession } from "../session-store.js";
import { dispositionsOf, standingResponses } from "./dispositions.js";
import { drawGrid } from "./draw-grid.js";
import { listenToAgreement, showMeeting } from "./meeting.js";
import { membersNotes } from "./members-notes.js";
import { offerRelease } from "./offer-release.js";
import { offerSessionFiles, saveSession } from "./session-files.js";
import { collect } from "./collect.js";

/** Makes the coordinator's page take in answers, tally them, and keep what the team agrees upon. */
export function startTally(page: HTMLElement): void {
  const { evidence, ...place } = pageData<{ evidence: readonly Evidence[] }>();
  const { instrument, language } = place;
  const words = tallyWords[language];
  const kept = openSession(place);
  const say = (text: string): void => setText(byId("tally-status"), text);
  const grid = drawGrid(byId("agreed-grid"));
  const first = { headline: text("tally-headline"), standfirst: text("tally-standfirst") };
  let shown: readonly [unknown, unknown] = [undefined, undefined];

  // fetched at once, so that nothing is asked for while answers are on the page
  void document.fonts.load('italic 15px "Source Sans 3 Variable"');
  noticeKept(byId("kept-notice"), kept, {
    ...words,
    ...keptWords[language],
    elsewhere: (saved_at, other) =>
      words.elsewhere(
        clockWords(saved_at, language, today()),
        standingResponses(kept.value()).length,
        standingResponses(other).length
      )
  }, () => saveSession(kept.value())); // prettier-ignore
  collect(kept, { place, say });
  listenToAgreement(page, kept);
  offerSessionFiles(kept, { place, view, say });
  offerRelease(kept, { place, view });
  kept.onChange(show);
  page.classList.add("is-live");
  show();
  byId<HTMLDetailsElement>("collect-details").open = view() === undefined;

  /** What is shown of the session; undefined while fewer than two members are in. */
  function view(): TallyView | undefined {
    const session = kept.value();
    const standing: readonly Response[] = standingResponses(session);
    if (standing.length < 2) return undefined;
    const tally = tallyResponses(standing, instrument);
    return {
      ...{ place, document, tally, evidence, agreement: session.agreement },
      notes: membersNotes(standing)
    };
  }

  function show(): void {
    const { arrivals, agreement } = kept.value();
    setText(byId("saved-words"), savedWords());
    showMeeting(kept.value(), place);
    if (shown[0] === arrivals && shown[1] === agreement.ratings) return;
    shown = [arrivals, agreement.ratings];
    const seen = view();
    const rows = dispositionsOf(kept.value(), words);
    setMarkup(byId("arrivals"), arrivalsTable(place, rows).markup);
    setText(byId("arrivals-words"), arrivalsLine(place, rows));
    setMarkup(byId("tally-result"), seen ? practicesBlock(seen).markup + standingsBlock(seen).markup : "");
    setMarkup(byId("tally-notes"), seen ? notesBlock(seen).markup : "");
    byId("tally-end").hidden = !seen;
    byId("save-csv").hidden = !seen;
    byId("clear-session").hidden = arrivals.length === 0;
    page.classList.toggle("has-tally", seen !== undefined);
    setText(byId("tally-headline"), seen ? tallyHeadline(seen) : first.headline);
    setText(byId("tally-standfirst"), seen ? tallyStandfirst(seen) : first.standfirst);
    setText(byId("tally-families"), seen ? familiesLine(place, seen.tally) : "");
    grid(seen);
  }

  function savedWords(): string {
    const state = kept.state();
    if (state.state === "empty") return "";
    return state.state === "saved"
      ? words.saved(clockWords(state.saved_at, language, today()))
      : words.unsaved;
  }
}

function text(id: string): string {
  return byId(id).textContent ?? "";
}

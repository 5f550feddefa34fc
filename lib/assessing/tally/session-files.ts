import { tallyWords } from "../../assessment/words/tally-words.js";
import { tallyCsv } from "../../page/assessment/tally/tally-csv.js";
import { ask } from "../ask.js";
import { byId } from "../elements.js";
import type { Kept } from "../kept.js";
import { openSessionFile } from "../open-session-file.js";
import { saveFile } from "../save-file.js";
import { emptySession, type Session } from "../session.js";
import type { ReleasePlace } from "./offer-release.js";

/** The whole session as a file of the coordinator's own. */
export function saveSession(session: Session): void {
  saveFile(`assessment-session-${session.school_year}.json`, JSON.stringify(session, null, 1));
}

/** Session and tally as files, a session opened from one, and all of it cleared, each only when asked twice. */
export function offerSessionFiles(
  kept: Kept<Session>,
  { place, view, say }: ReleasePlace & { readonly say: (text: string) => void }
): void {
  const { instrument, school_year, language } = place;
  const words = tallyWords[language];
  byId("save-session").onclick = () => saveSession(kept.value());
  byId("save-csv").onclick = () => {
    const shown = view();
    if (shown) saveFile(`assessment-tally-${school_year}.csv`, tallyCsv(shown), "text/csv");
  };
  byId("clear-session").onclick = () => void clear();
  openSessionFile(byId<HTMLInputElement>("open-session"), kept, place, say);

  async function clear(): Promise<void> {
    const { clearTitle: title, clearText: text, clearYes: yes, cancel: no } = words;
    if (await ask({ title, text, yes, no })) kept.change(() => emptySession(instrument, school_year));
  }
}

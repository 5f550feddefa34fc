import { tallyWords } from "../../assessment/words/tally-words.js";
import { tallyCsv } from "../../page/assessment/tally/tally-csv.js";
import { ask } from "../ask.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { readSessionFile } from "../read-session-file.js";
import { saveFile } from "../save-file.js";
import { emptySession, isEmptySession, type Session } from "../session.js";
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
  const input = byId<HTMLInputElement>("open-session");
  byId("save-session").onclick = () => saveSession(kept.value());
  byId("save-csv").onclick = () => {
    const shown = view();
    if (shown) saveFile(`assessment-tally-${school_year}.csv`, tallyCsv(shown), "text/csv");
  };
  byId("clear-session").onclick = () => void clear();
  input.onchange = () => {
    const [file] = Array.from(input.files ?? []);
    input.value = "";
    if (file) void open(file);
  };

  async function open(file: File): Promise<void> {
    const found = await readSessionFile(file, place);
    if (typeof found === "string") return tell(words.notSession(file.name, found));
    const { replaceTitle: title, replace: yes, cancel: no } = words;
    const question = { title, text: words.replaceText(file.name), yes, no };
    if (!isEmptySession(kept.value()) && !(await ask(question))) return;
    kept.change(() => found.session);
    tell([words.sessionOpened(file.name), ...found.reports].join(" "));
  }

  async function clear(): Promise<void> {
    const { clearTitle: title, clearText: text, clearYes: yes, cancel: no } = words;
    if (await ask({ title, text, yes, no })) kept.change(() => emptySession(instrument, school_year));
  }

  function tell(text: string): void {
    setText(byId("session-words"), text);
    say(text);
  }
}

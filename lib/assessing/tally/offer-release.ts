import { readReleased } from "../../assessment/read-released.js";
import { releasedText } from "../../assessment/released-text.js";
import { tallyWords } from "../../assessment/words/tally-words.js";
import type { AssessmentPlace } from "../../page/assessment/assessment-frame.js";
import type { TallyView } from "../../page/assessment/tally/tally-view.js";
import { today } from "../browser.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { refusalWords } from "../refusal-words.js";
import { saveFile } from "../save-file.js";
import type { Session } from "../session.js";
import { partsAtHand, releasedOf, releaseParts } from "./released-of.js";

export interface ReleasePlace {
  readonly place: AssessmentPlace;
  readonly view: () => TallyView | undefined;
}

/** Lets the coordinator choose what anyone may read, and hands out the file that holds just that, past its own judge. */
export function offerRelease(kept: Kept<Session>, { place, view }: ReleasePlace): void {
  const words = tallyWords[place.language];
  const why = { tally: "", agreement: words.nothingAgreed, plan: words.noPlan };
  byId("make-release").onclick = release;
  byId<HTMLInputElement>("release-tally").onchange = showFinal;
  kept.onChange(show);
  show();

  function show(): void {
    const parts = partsAtHand(kept.value(), view()?.tally);
    for (const part of releaseParts) {
      const box = byId<HTMLInputElement>(`release-${part}`);
      box.disabled = !parts.includes(part);
      if (box.disabled) box.checked = false;
      setText(byId(`release-${part}-why`), box.disabled ? why[part] : "");
    }
    showFinal();
  }

  /** Two tallies of one year, a member apart, tell that member's answers: said before the first is made. */
  function showFinal(): void {
    byId("release-final").hidden = !byId<HTMLInputElement>("release-tally").checked;
  }

  function release(): void {
    const tell = (text: string): void => setText(byId("release-words"), text);
    const chosen = releaseParts.filter((part) => byId<HTMLInputElement>(`release-${part}`).checked);
    if (chosen.length === 0) return tell(words.chooseRelease);
    const session = kept.value();
    const name = `${session.school_year}.json`;
    try {
      const text = releasedText(releasedOf(session, view()?.tally, chosen, today()));
      readReleased(JSON.parse(text), place.instrument, name);
      saveFile(name, text);
      tell(words.releaseWhere(name));
    } catch (error) {
      tell(words.notReleased(refusalWords(error, place.language)));
    }
  }
}

import { planWords } from "../../assessment/words/plan-words.js";
import type { AssessmentPlace } from "../../page/assessment/assessment-frame.js";
import { ask } from "../ask.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { readSessionFile } from "../read-session-file.js";
import { isEmptySession, type Session } from "../session.js";

/** Goes on from a session that was taken along as a file, asking first where something would be lost. */
export function openSessionFile(element: HTMLElement, kept: Kept<Session>, place: AssessmentPlace): void {
  const words = planWords[place.language];
  const input = element as HTMLInputElement;
  input.onchange = () => {
    const [file] = Array.from(input.files ?? []);
    input.value = "";
    if (file) void open(file);
  };

  async function open(file: File): Promise<void> {
    const found = await readSessionFile(file, place);
    if (typeof found === "string") return tell(words.notOpened(file.name, found));
    const question = {
      title: words.replaceTitle,
      text: words.replaceText(file.name),
      yes: words.replace,
      no: words.keep
    };
    if (!isEmptySession(kept.value()) && !(await ask(question))) return;
    kept.change(() => found.session);
    tell([words.opened(file.name), ...found.reports].join(" "));
  }

  function tell(text: string): void {
    setText(byId("session-words"), text);
  }
}

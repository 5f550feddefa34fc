import { planWords } from "../assessment/words/plan-words.js";
import { ask } from "./ask.js";
import { byId, setText } from "./elements.js";
import type { Kept } from "./kept.js";
import { readSessionFile } from "./read-session-file.js";
import type { SessionPlace } from "./read-session.js";
import { isEmptySession, type Session } from "./session.js";

/** Goes on from a session that was taken along as a file, asking first where something would be lost, and says what became of it. */
export function openSessionFile(
  input: HTMLInputElement,
  kept: Kept<Session>,
  place: SessionPlace,
  say: (text: string) => void = () => undefined
): void {
  const words = planWords[place.language];
  input.onchange = () => {
    const [file] = Array.from(input.files ?? []);
    input.value = "";
    if (file) void open(file);
  };

  async function open(file: File): Promise<void> {
    const found = await readSessionFile(file, place);
    if (typeof found === "string") return tell(words.notOpened(file.name, found));
    const { replaceTitle: title, replace: yes, keep: no } = words;
    const question = { title, text: words.replaceText(file.name), yes, no };
    if (!isEmptySession(kept.value()) && !(await ask(question))) return;
    kept.change(() => found.session);
    tell([words.opened(file.name), ...found.reports].join(" "));
  }

  function tell(text: string): void {
    setText(byId("session-words"), text);
    say(text);
  }
}

import { planWords } from "../../assessment/words/plan-words.js";
import type { AssessmentPlace } from "../../page/assessment/assessment-frame.js";
import { ask } from "../ask.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { readSession } from "../read-session.js";
import type { Session } from "../session.js";

/** Bytes of a session: 60 responses with all their notes are under it. */
const largestSession = 12_000_000;

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
    const session = file.size > largestSession ? undefined : parsed(await file.text());
    if (!session) return setText(byId("session-words"), words.notOpened(file.name));
    const { plan, arrivals } = kept.value();
    const isEmpty = plan.goals.length + plan.priorities.length + arrivals.length === 0;
    const question = {
      title: words.replaceTitle,
      text: words.replaceText(file.name),
      yes: words.replace,
      no: words.keep
    };
    if (!isEmpty && !(await ask(question))) return;
    kept.change(() => session);
    window.location.reload();
  }

  function parsed(text: string): Session | undefined {
    try {
      return readSession(JSON.parse(text), place.instrument, place.school_year);
    } catch {
      return undefined;
    }
  }
}

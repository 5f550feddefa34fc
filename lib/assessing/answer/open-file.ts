import type { Instrument } from "../../assessment/instrument.js";
import { problemText } from "../../assessment/assessment-error.js";
import { readResponse } from "../../assessment/read-response.js";
import type { AnswerWords } from "../../assessment/words/en/answer.js";
import { ask } from "../ask.js";
import { byId } from "../elements.js";
import type { Language } from "../../assessment/words/languages.js";
import type { Kept } from "../kept.js";
import { largestFile } from "../largest-file.js";
import { refusalWords } from "../refusal-words.js";
import { answeredOf, draftOf, type Draft } from "./draft.js";

export interface OpenPlace {
  readonly instrument: Instrument;
  readonly school_year: number;
  readonly language: Language;
  readonly words: AnswerWords;
  readonly say: (text: string) => void;
}

/** Lets a person go on from a file of answers: after a private window, on another device. */
export function openFile(kept: Kept<Draft>, place: OpenPlace): void {
  const { school_year, language, words, say } = place;
  const input = byId<HTMLInputElement>("open-file");
  input.onchange = () => {
    const [file] = Array.from(input.files ?? []);
    input.value = "";
    if (file) void open(file);
  };

  async function open(file: File): Promise<void> {
    try {
      const left: string[] = [];
      const draft =
        file.size > largestFile ? words.tooLarge : read(await file.text(), file.name, (d) => left.push(d));
      if (typeof draft === "string") return tell(words.notOpened(file.name, draft));
      if (!(await mayReplace(file.name))) return;
      kept.change(() => draft);
      tell([words.openedFile(file.name), ...left].join(" "));
    } catch (error) {
      tell(words.notOpened(file.name, refusalWords(error, language)));
    }
  }

  /** The draft of a file, or why it can't be gone on with. A file saved before the role was chosen may lack it. */
  function read(text: string, name: string, report: (words: string) => void): Draft | string {
    const json = parsed(text);
    if (!json) return words.notJson;
    const [role] = place.instrument.roles;
    const [department] = place.instrument.departments;
    const whole = {
      ...json,
      role_id: json["role_id"] || role?.role_id,
      department_id: json["department_id"] || department?.department_id
    };
    const response = readResponse(whole, place.instrument, name, (d) => report(problemText(d, language)));
    if (response.school_year !== school_year) return words.notThisYear;
    const draft = draftOf(response);
    return {
      ...draft,
      role_id: json["role_id"] ? draft.role_id : "",
      department_id: json["department_id"] ? draft.department_id : ""
    };
  }

  async function mayReplace(file: string): Promise<boolean> {
    const answered = answeredOf(kept.value());
    if (answered === 0) return true;
    const { replaceTitle: title, replace: yes, cancel: no } = words;
    return ask({ title, text: words.replaceText(answered, file), yes, no });
  }

  function tell(text: string): void {
    say(text);
    byId("finish-problem").textContent = text;
  }
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

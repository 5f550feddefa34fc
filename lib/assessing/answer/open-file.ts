import { AssessmentError } from "../../assessment/assessment-error.js";
import type { Instrument } from "../../assessment/instrument.js";
import { readResponse } from "../../assessment/read-response.js";
import type { AnswerWords } from "../../assessment/words/en/answer.js";
import { ask } from "../ask.js";
import { byId } from "../elements.js";
import type { Kept } from "../kept.js";
import { largestFile } from "../largest-file.js";
import { answeredOf, draftOf, type Draft } from "./draft.js";

export interface OpenPlace {
  readonly instrument: Instrument;
  readonly school_year: number;
  readonly words: AnswerWords;
  readonly say: (text: string) => void;
}

/** Lets a person go on from a file of answers: after a private window, on another device. */
export function openFile(kept: Kept<Draft>, { instrument, school_year, words, say }: OpenPlace): void {
  const input = byId<HTMLInputElement>("open-file");
  input.onchange = () => {
    const [file] = Array.from(input.files ?? []);
    input.value = "";
    if (file) void open(file);
  };

  async function open(file: File): Promise<void> {
    try {
      if (file.size > largestFile) throw new AssessmentError(words.tooLarge);
      const response = readResponse(parse(await file.text()), instrument, file.name);
      if (response.school_year !== school_year) throw new AssessmentError(words.notThisYear);
      if (await mayReplace(file.name)) {
        kept.change(() => draftOf(response));
        tell(words.openedFile(file.name));
      }
    } catch (error) {
      tell(words.notOpened(file.name, error instanceof Error ? error.message : String(error)));
    }
  }

  function parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new AssessmentError(words.notJson);
    }
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

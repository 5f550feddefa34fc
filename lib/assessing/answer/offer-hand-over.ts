import { encodeResponse } from "../../assessment/encode-response.js";
import type { Instrument } from "../../assessment/instrument.js";
import type { Response } from "../../assessment/response.js";
import { responseText } from "../../assessment/response-text.js";
import type { AnswerWords } from "../../assessment/words/en/answer.js";
import { byId, setText } from "../elements.js";
import type { Kept } from "../kept.js";
import { answeredOf, handedOver, reopened, responseOf, type Draft } from "./draft.js";

export interface HandOverPlace {
  readonly instrument: Instrument;
  readonly school_year: number;
  readonly words: AnswerWords;
  readonly questions: readonly string[];
  readonly say: (text: string) => void;
}

/** The end of the form: makes file, code and link of the answers, and opens them again to be changed. */
export function offerHandOver(kept: Kept<Draft>, place: HandOverPlace): void {
  const { instrument, school_year, words, questions, say } = place;
  let address = "";
  byId("finish").onclick = () => {
    const problem = problemOf(kept.value());
    setText(byId("finish-problem"), problem?.text ?? "");
    if (problem) {
      byId(problem.at).scrollIntoView({ block: "center" });
      byId(problem.at).focus({ preventScroll: true });
      return;
    }
    kept.change(handedOver);
    say(words.handed(kept.value().revision));
    byId("handed").focus();
  };
  byId("change").onclick = () => {
    kept.change(reopened);
    say(words.changeHow);
    byId("role").focus();
  };
  kept.onChange(show);
  show();

  function show(): void {
    const draft = kept.value();
    const open = questions.length - answeredOf(draft);
    byId("hand-over").classList.toggle("is-handed", draft.is_handed);
    byId("handed").hidden = !draft.is_handed;
    setText(byId("open-questions"), open === 0 ? words.allAnswered : words.open(open));
    if (!problemOf(draft)) setText(byId("finish-problem"), "");
    if (draft.is_handed) showWays(draft);
  }

  function showWays(draft: Draft): void {
    const response = responseOf(draft, instrument, school_year);
    const code = codeOf(response);
    const link = new URL("tally", window.location.href);
    link.search = "";
    link.hash = code ?? "";
    setText(byId("handed-words"), words.handed(draft.revision));
    setText(byId("response-code"), code ?? words.noCode);
    setText(byId("response-link"), code ? link.href : words.noCode);
    URL.revokeObjectURL(address);
    address = URL.createObjectURL(new Blob([responseText(response)], { type: "application/json" }));
    const file = byId<HTMLAnchorElement>("response-file");
    file.href = address;
    file.download = `response-${response.response_id}-${response.revision}.json`;
  }

  /** None where it would hold more than a code can: a file always does. */
  function codeOf(response: Response): string | undefined {
    try {
      return encodeResponse(response, instrument);
    } catch {
      return undefined;
    }
  }

  function problemOf(draft: Draft): { text: string; at: string } | undefined {
    if (draft.role_id === "") return { text: words.roleFirst, at: "role" };
    if (draft.department_id === "") return { text: words.roleFirst, at: "department" };
    const [first = ""] = questions;
    return answeredOf(draft) === 0 ? { text: words.nothingFirst, at: `${first}-strength` } : undefined;
  }
}

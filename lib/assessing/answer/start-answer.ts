import { problemText } from "../../assessment/assessment-error.js";
import { instrumentQuestions } from "../../assessment/instrument-questions.js";
import { answerWords } from "../../assessment/words/answer-words.js";
import { keptWords } from "../../assessment/words/kept-words.js";
import { ask } from "../ask.js";
import { drawId, today } from "../browser.js";
import { clockWords } from "../clock-words.js";
import { offerCopies } from "../copy-button.js";
import { all, byId, setText } from "../elements.js";
import { openKept } from "../kept.js";
import { noticeKept } from "../kept-notice.js";
import { pageData } from "../page-data.js";
import { saveFile } from "../save-file.js";
import { shelfKey } from "../shelf-key.js";
import { answeredOf, emptyDraft, responseOf, withNote, withRating, type Draft } from "./draft.js";
import { listenToForm, showInForm } from "./form.js";
import { offerHandOver } from "./offer-hand-over.js";
import { openFile } from "./open-file.js";
import { readDraft } from "./read-draft.js";
import { responseText } from "../../assessment/response-text.js";

/** Makes the prerendered form save what is typed, tell how far it is, and hand it over. */
export function startAnswer(form: HTMLFormElement): void {
  const { instrument, language, school_year } = pageData();
  const words = answerWords[language];
  const questions = instrumentQuestions(instrument).map((d) => d.question_id);
  const kept = openKept<Draft>({
    key: shelfKey("answer", instrument, school_year),
    first: emptyDraft(drawId(), instrument),
    read: (value, report) => readDraft(value, instrument, (problem) => report(problemText(problem, language)))
  });
  const say = (text: string): void => setText(byId("answer-status"), text);
  const saveSoFar = (): void => {
    const response = responseOf(kept.value(), instrument, school_year);
    saveFile(`answers-so-far-${response.response_id}.json`, responseText(response));
  };

  noticeKept(byId("kept-notice"), kept, {
    ...words,
    ...keptWords[language],
    elsewhere: (saved_at, other) =>
      words.elsewhere(clockWords(saved_at, language, today()), answeredOf(kept.value()), answeredOf(other))
  }, saveSoFar); // prettier-ignore
  listenToForm(form, {
    rate(id, rating) {
      kept.change((draft) => withRating(draft, id, rating));
      if (kept.state().state === "saved") say(words.savedAloud(answeredOf(kept.value()), questions.length));
    },
    note: (id, note) => kept.change((draft) => withNote(draft, id, note)),
    about: (about) => kept.change((draft) => ({ ...draft, ...about }))
  });
  offerHandOver(kept, { instrument, school_year, words, questions, say });
  offerCopies(say, words);
  byId("save-file").onclick = saveSoFar;
  openFile(kept, { instrument, school_year, language, words, say });
  byId("again").onclick = () => void startAgain();
  byId("next-open").onclick = () => goTo(openQuestions()[0]);
  kept.onChange(show);
  form.classList.add("is-live");
  show();

  function show(): void {
    const draft = kept.value();
    showInForm(form, draft);
    const answered = answeredOf(draft);
    setText(byId("progress-words"), words.progress(answered, questions.length));
    byId<HTMLProgressElement>("progress-bar").value = answered;
    byId("next-open").hidden = draft.is_handed || openQuestions().length === 0;
    setText(byId("saved-words"), savedWords());
  }

  function savedWords(): string {
    const state = kept.state();
    if (state.state === "empty") return "";
    if (state.state !== "saved") return words.unsaved;
    return words.saved(clockWords(state.saved_at, language, today()));
  }

  function openQuestions(): string[] {
    return questions.filter((id) => kept.value().ratings[id] === undefined);
  }

  /** To a question's own part of the page, with the keyboard on its first rating. */
  function goTo(id: string | undefined): void {
    if (id === undefined) return;
    byId(`question-${id}`).scrollIntoView({ block: "center" });
    all<HTMLInputElement>("input[type=radio]", byId(`question-${id}`))[0]?.focus({ preventScroll: true });
  }

  async function startAgain(): Promise<void> {
    const { againTitle: title, againText: text, againYes: yes, cancel: no } = words;
    if (!(await ask({ title, text, yes, no }))) return;
    kept.change(() => emptyDraft(drawId(), instrument));
    say(words.startedAgain);
    window.scrollTo({ top: 0 });
    byId("role").focus({ preventScroll: true });
  }
}

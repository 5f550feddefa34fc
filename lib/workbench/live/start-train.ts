import type { StudioAddress } from "../address.js";
import type { Run } from "../run-log.js";
import { type Running, TaskError } from "../studio-client.js";
import { errorBox, noteBox } from "../view/state-box.js";
import { trainEnd } from "../view/train-end.js";
import type { Trained } from "../worker/task.js";
import { emptyLists, fillForm, followForm, readForm } from "./form.js";
import { offer } from "./offer.js";
import { showLast } from "./last-model.js";
import { followModels } from "./model-list.js";
import { followRuns } from "./run-list.js";
import { openStudioPage, part, put, show, type StartOptions, type StudioPage } from "./studio-page.js";
import { runTraining } from "./train-run.js";

/** Makes the page answer on which models are trained, kept, saved and loaded. */
export function startTrain(options: StartOptions): void {
  const page = openStudioPage(options);
  const models = followModels(page);
  const runs = followRuns();
  followChoices(page, () => void trainOnce());

  async function trainOnce(): Promise<void> {
    const address = page.address();
    const last = models.last();
    put("panel-note", noteBox(last === undefined ? [] : [`${last}, the last model kept, stays until you keep the new one`])); // prettier-ignore
    runs.begin(runOf(address, page.now()));
    const running = runTraining(page, address);
    offer("panel-buttons", [
      ["Stop and keep best", () => running.stop()],
      ["Discard", () => running.cancel()]
    ]);
    const { run, trained, words } = await settled(running);
    running.close();
    runs.end(run);
    if (trained?.model) offerToKeep(trained, trained.model.id);
    else rest(words);
  }

  function offerToKeep(trained: Trained, id: string): void {
    part("panel-title").textContent = "A new model";
    part("panel-state").textContent = "Ready to be kept";
    part("panel-status").textContent = "Training ended";
    put("panel-steps", trainEnd(trained));
    offer("panel-buttons", [
      ["Keep", () => void keep(id)],
      ["Discard", () => void page.client.run("discard", null).answer.then(() => rest(undefined))]
    ]);
  }

  async function keep(id: string): Promise<void> {
    offer("panel-buttons", []);
    const list = await page.client.run("keep", { since: page.now() }).answer;
    page.choose({ models: [id] });
    models.show(list);
    rest(undefined);
    await showLast(page);
  }
}

/** Keeps form and address in step; a form that is sent and can be trained on is handed on. */
function followChoices(page: StudioPage, train: () => void): void {
  const form = part("train-form") as HTMLFormElement;
  fillForm(form, page.address(), page.studio);
  form.onchange = () => {
    followForm(form);
    page.choose(readForm(form, page.address(), page.studio).address);
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    const { address, unknown } = readForm(form, page.address(), page.studio);
    const empty = emptyLists(form).map(
      (name) => `none of the ${name} is ticked, so nothing is left to learn from`
    );
    put("form-words", noteBox([...unknown, ...empty]));
    if (unknown.length + empty.length > 0) return;
    page.choose(address);
    train();
  };
}

/** The panel with its form again, and why nothing was trained, if so. */
function rest(words: { readonly head: string; readonly words: string } | undefined): void {
  part("panel-title").textContent = "Train a new model";
  for (const id of ["panel-facts", "panel-progress", "panel-curve"]) show(id, false);
  show("panel-form", true);
  put("panel-note", undefined);
  put("form-words", words && errorBox(words.head, words.words));
  part("train-form").querySelector<HTMLElement>("[type=submit]")?.focus();
}

interface Outcome {
  readonly run: Partial<Run>;
  readonly trained?: Trained;
  readonly words?: { readonly head: string; readonly words: string };
}

/** How a training ended, as the log and the panel tell it. */
async function settled(running: Running<Trained>): Promise<Outcome> {
  try {
    const trained = await running.answer;
    const { end, words, rows, features, seconds, measures, model } = trained;
    const run = { end, words, rows, features, seconds, measures, model: model?.id ?? "" };
    return { run, trained, ...(end === "failed" && { words: { head: "Nothing was trained", words } }) };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (error instanceof TaskError && error.isCancelled) return { run: { end: "discarded" } };
    return { run: { end: "failed", words }, words: { head: "The training failed", words } };
  }
}

/** What is known of a run when it begins. */
function runOf(
  { kind, block, label, cohort, options, seed }: StudioAddress,
  startedAt: string
): Omit<Run, "run"> {
  const nothing = { rows: 0, features: 0, seconds: 0, words: "", model: "", measures: {} };
  return { startedAt, kind, block, label, cohort, options, seed, end: "failed", ...nothing };
}

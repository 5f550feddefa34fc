import { mostModels, type StudioAddress } from "../address.js";
import { html } from "../../report/html.js";
import { isOwn, kindLabel, type ModelSummary, ownRows, siteModelWords } from "../model-summary.js";
import { explainedBlocks } from "../view/explained-page-blocks.js";
import { emptyBox, noteBox } from "../view/state-box.js";
import type { ModelList } from "../worker/task.js";
import { taskPlace } from "./follow-task.js";
import { paper } from "./paper.js";
import { followStudent } from "./student.js";
import {
  openStudioPage,
  part,
  put,
  putError,
  show,
  type StartOptions,
  type StudioPage
} from "./studio-page.js";

/** Makes the page answer on which a model is explained. */
export function startExplain(options: StartOptions): void {
  const page = openStudioPage(options);
  const explaining = taskPlace("explain");
  const student = followStudent(page);
  page.opened.then(begin, (error: unknown) => putError("explain-words", "The models can’t be listed", error));

  function begin({ models }: ModelList): void {
    const [asked] = page.address().models;
    const chosen = models.find((d) => d.id === asked) ?? models.find((d) => d.scores) ?? models[0];
    if (!chosen) {
      put("explain-words", emptyBox("This browser has no model yet:", html`<a href="./" data-studio-link>train one, or load a file</a>.`)); // prettier-ignore
      return;
    }
    const isAsked = asked !== undefined || isOwn(chosen);
    if (!isAsked) page.choose(ownRows(chosen, page.studio));
    page.choose({ models: [chosen.id, ...page.address().models.filter((d) => d !== chosen.id)] });
    followForm(page, models, () => void explain());
    if (isAsked) return void explain();
    put("explain-words", emptyBox("This browser has no model of its own yet:", html`<a href="./" data-studio-link>train one</a>, or <button type="button" class="link" id="explain-start">explain ${siteModelWords(chosen)} here</button>, with its students.`)); // prettier-ignore
    part("explain-start").onclick = () => void explain();
  }

  async function explain(): Promise<void> {
    const address = page.address();
    const [id] = address.models;
    if (id === undefined) return;
    put("explain-words", undefined);
    try {
      const view = await explaining.follow((onProgress) =>
        page.client.run("explain", { address, id }, onProgress)
      );
      if (!view || address !== page.address()) return;
      const { headline, blocks } = explainedBlocks(paper("explanation"), view);
      part("headline").textContent = headline;
      put("explain-words", noteBox(view.model.words));
      put("explanation", blocks);
      show("one-student", true);
      await student.open(id, view.top);
    } catch (error) {
      show("one-student", false);
      put("explanation", undefined);
      putError("explain-words", `${id} can’t be explained here`, error);
    }
  }
}

/** Which model, on whose rows. */
function followForm(page: StudioPage, models: readonly ModelSummary[], explain: () => void): void {
  const form = part("explain-form") as HTMLFormElement;
  const control = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const options = models.map((d) => new Option(`${d.id}: ${kindLabel(d.kind).toLowerCase()}`, d.id));
  control("model").replaceChildren(...options);
  const fill = (): void => {
    const { block, label, cohort, models: chosen } = page.address();
    const values = { model: chosen[0] ?? "", block: String(block), label, cohort };
    for (const [name, value] of Object.entries(values)) control(name).value = value;
  };
  fill();
  form.onsubmit = (event) => event.preventDefault();
  form.onchange = ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    const others = page.address().models.filter((d) => d !== value);
    const model = models.find((d) => d.id === value);
    if (name === "model" && model)
      page.choose({ models: [value, ...others].slice(0, mostModels), ...ownRows(model, page.studio) });
    if (name === "block") page.choose({ block: Number(value) });
    if (name === "label") page.choose({ label: value as StudioAddress["label"] });
    if (name === "cohort") page.choose({ cohort: value as StudioAddress["cohort"] });
    fill();
    explain();
  };
}

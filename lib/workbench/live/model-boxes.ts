import { html } from "../../report/html.js";
import { mostModels } from "../address.js";
import { type ModelSummary, summaryWords } from "../model-summary.js";
import { emptyBox, noteBox } from "../view/state-box.js";
import { part, put, type StudioPage } from "./studio-page.js";

/** Boxes of the models that could be shown; those of the address are ticked, the newest where it names none. */
export function listModels(page: StudioPage, models: readonly ModelSummary[], judge: () => void): void {
  const known = page.address().models.filter((id) => models.some((d) => d.id === id));
  const newest = models.find((d) => d.scores && d.file.label === page.address().label);
  page.choose({ models: known.length > 0 ? known : newest ? [newest.id] : [] });
  const chosen = page.address().models;
  const box = (model: ModelSummary) =>
    html`<label class="check"><input type="checkbox" value="${model.id}" ${chosen.includes(model.id) && html`checked`} ${!model.scores && html`disabled`} /> <span><code>${model.id}</code> ${summaryWords(model)}, block ${model.file.blocks.join(", ")}</span></label>`; // prettier-ignore
  put("judge-models", models.length > 0 ? html`${models.map(box)}` : emptyBox("None in this browser."));
  part("judge-models").onchange = ({ target }) => {
    const { value, checked } = target as HTMLInputElement;
    const others = page.address().models.filter((d) => d !== value);
    if (checked && others.length >= mostModels) {
      (target as HTMLInputElement).checked = false;
      put("judge-words", noteBox([`${mostModels} models are shown at most: untick one first`]));
      return;
    }
    page.choose({ models: checked ? [...others, value] : others });
    judge();
  };
}

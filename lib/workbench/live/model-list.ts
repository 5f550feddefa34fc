import { mostModels } from "../address.js";
import { isOwn } from "../model-summary.js";
import { modelTable } from "../view/model-table.js";
import { publishWords } from "../view/publish-words.js";
import { errorBox, noteBox } from "../view/state-box.js";
import type { ModelList } from "../worker/task.js";
import { part, put, putError, saveText, type StudioPage } from "./studio-page.js";

/** The models of this browser on the page. */
export interface Models {
  show(list: ModelList): void;
  /** The id of the newest; undefined where there is none. */
  last(): string | undefined;
}

/** Lists the models, and answers to what can be done with each: show beside others, explain, save, remove, load. */
export function followModels(page: StudioPage): Models {
  let shown: ModelList = { models: [], why: undefined };
  const show = (list: ModelList): void => {
    shown = list;
    const known = page.address().models.filter((id) => list.models.some((d) => d.id === id));
    if (known.length < page.address().models.length) page.choose({ models: known });
    put("model-list", modelTable(list.models, known));
    if (list.why !== undefined) put("model-words", noteBox([list.why]));
  };
  const list = part("model-list");
  list.onchange = ({ target }) => {
    const id = (target as HTMLElement).dataset["show"];
    if (id !== undefined) compare(page, id, target as HTMLInputElement);
  };
  list.onclick = (event) => {
    const { save, publish, remove, explain } = (event.target as HTMLElement).dataset;
    if (save !== undefined) void saveModel(page, save);
    if (publish !== undefined) void publishModel(page, publish);
    if (remove !== undefined) void page.client.run("remove", { id: remove }).answer.then(show);
    if (explain !== undefined) (event.target as HTMLAnchorElement).search = searchOf(page, explain);
  };
  const file = part("model-file") as HTMLInputElement;
  file.onchange = () => void loadModel(page, file, show);
  page.opened.then(show, (error: unknown) => putError("model-words", "The models can’t be listed", error));
  return { show, last: () => shown.models.find(isOwn)?.id };
}

/** Ticks a model to be shown beside others, at most four. */
function compare(page: StudioPage, id: string, box: HTMLInputElement): void {
  const others = page.address().models.filter((d) => d !== id);
  const isFull = box.checked && others.length >= mostModels;
  if (isFull) box.checked = false;
  put("model-words", noteBox(isFull ? [`${mostModels} models are shown at most: untick one first`] : []));
  if (!isFull) page.choose({ models: box.checked ? [...others, id] : others });
}

async function saveModel(page: StudioPage, id: string): Promise<void> {
  const { text } = await page.client.run("save", { id }).answer;
  saveText(`${id}.json`, text, "application/json");
}

/** Gives the file that a build takes, and says where it goes; or why this model can’t be published. */
async function publishModel(page: StudioPage, id: string): Promise<void> {
  const { text, because } = await page.client.run("publish", { id }).answer;
  if (because.length > 0) return put("model-words", errorBox(`${id} can’t be published`, because.join("\n")));
  saveText("model.json", text, "application/json");
  put("model-words", publishWords(id, page.studio));
}

async function loadModel(
  page: StudioPage,
  input: HTMLInputElement,
  show: (list: ModelList) => void
): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  try {
    const text = await file.text();
    const { id, list } = await page.client.run("load", { text, since: page.now() }).answer;
    page.choose({ models: [id] });
    show(list);
    const { words = [] } = list.models.find((d) => d.id === id) ?? {};
    put("model-words", noteBox([`${file.name} is loaded as ${id}`, ...words]));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    put("model-words", errorBox(`${file.name} was not loaded`, message));
  } finally {
    input.value = "";
  }
}

function searchOf(page: StudioPage, id: string): string {
  const address = page.address();
  page.choose({ models: [id, ...address.models.filter((d) => d !== id)].slice(0, mostModels) });
  return window.location.search;
}

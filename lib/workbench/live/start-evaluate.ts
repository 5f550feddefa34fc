import { mostModels, type StudioAddress } from "../address.js";
import { capacityText, studentsWithin } from "../capacity.js";
import { plainPercent } from "../../report/percent.js";
import { count } from "../../report/count.js";
import { html } from "../../report/html.js";
import type { ModelSummary } from "../model-summary.js";
import { summaryWords } from "../model-summary.js";
import { earlyBlock } from "../view/early-block.js";
import { figuresOf } from "../view/figures.js";
import { judgedBlocks } from "../view/judged-blocks.js";
import { judgedHeadline } from "../view/judged-headline.js";
import { emptyBox, noteBox } from "../view/state-box.js";
import type { Judged, ModelList } from "../worker/task.js";
import { taskPlace } from "./follow-task.js";
import { paper } from "./paper.js";
import {
  openStudioPage,
  part,
  put,
  putError,
  show,
  type StartOptions,
  type StudioPage
} from "./studio-page.js";

const resamples = 1000;

/** Makes the page answer on which models are judged. */
export function startEvaluate(options: StartOptions): void {
  const page = openStudioPage(options);
  const judging = taskPlace("judge");
  const form = part("judge-form") as HTMLFormElement;
  let judged: Judged | undefined;
  followJudgeForm(page, form, () => judged, () => void judgeAll()); // prettier-ignore
  followEarly(page);
  page.opened.then(begin, (error: unknown) => putError("judge-words", "The models can’t be listed", error));

  function begin(list: ModelList): void {
    listModels(page, list.models, () => void judgeAll());
    if (page.address().models.length > 0) void judgeAll();
    else {
      put("judge-words", emptyBox("This browser has no model yet:", html`<a href="./" data-studio-link>train one</a>, or <button type="button" class="link" id="judge-rules">judge the rules of today alone</button>.`)); // prettier-ignore
      part("judge-rules").onclick = () => void judgeAll();
    }
  }

  /** At once without resamples, then with them. */
  async function judgeAll(): Promise<void> {
    put("judge-words", undefined);
    for (const draws of [0, resamples]) {
      const address = page.address();
      const isShown = await judgeOnce(address, draws);
      if (!isShown) return;
    }
  }

  async function judgeOnce(address: StudioAddress, draws: number): Promise<boolean> {
    try {
      const answer = await judging.follow(
        (onProgress) => page.client.run("judge", { address, resamples: draws }, onProgress),
        draws > 0 ? "Stop here, without more intervals" : "Cancel"
      );
      if (!answer || address !== page.address()) return false;
      judged = answer;
      showJudged(answer, address);
      return true;
    } catch (error) {
      putError("judge-words", "Nothing could be judged", error);
      return false;
    }
  }
}

function showJudged(judged: Judged, address: StudioAddress): void {
  const figures = figuresOf(judged.judgement, address.cohort);
  part("headline").textContent = judgedHeadline(figures, address);
  put(
    "judge-words",
    noteBox([...judged.left.map((d) => `${d.id} is not shown: ${d.words}`), ...judged.notes])
  );
  put("judgement", judgedBlocks(paper("judgement"), figures, judged, address));
  part("capacity-words").textContent = capacityWords(address, figures.size?.rows);
  show("how-early", true);
}

/** Boxes of the models that could be shown; those of the address are ticked, the newest where it names none. */
function listModels(page: StudioPage, models: readonly ModelSummary[], judge: () => void): void {
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

/** Keeps block, label, students, capacity and threshold in step with the address. */
function followJudgeForm(
  page: StudioPage,
  form: HTMLFormElement,
  judged: () => Judged | undefined,
  judge: () => void
): void {
  const control = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const rows = () => judged()?.judgement.subsets.find((d) => d.subset === page.address().cohort)?.rows;
  const fill = (): void => {
    const { block, label, cohort, capacity, threshold } = page.address();
    for (const [name, value] of Object.entries({ block, label, cohort, threshold })) control(name).value = String(value);
    control("capacity-share").value = String(capacity.unit === "percent" ? capacity.value : (100 * capacity.value) / (rows() ?? Infinity));
    control("capacity-students").value = String(capacity.unit === "students" ? capacity.value : rows() ? studentsWithin(capacity, rows() ?? 0) : "");
    part("capacity-words").textContent = capacityWords(page.address(), rows());
    part("threshold-words").textContent = plainPercent(threshold);
  };
  fill();
  form.onsubmit = (event) => event.preventDefault();
  form.oninput = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name === "capacity-share") page.choose({ capacity: { unit: "percent", value: Number(value) } });
    else if (name === "capacity-students" && Number(value) >= 1) page.choose({ capacity: { unit: "students", value: Math.floor(Number(value)) } });
    else if (name === "threshold") page.choose({ threshold: Number(value) });
    else return;
    fill();
  };
  form.onchange = ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    if (name === "block") page.choose({ block: Number(value) });
    if (name === "label") page.choose({ label: value as StudioAddress["label"] });
    if (name === "cohort") page.choose({ cohort: value as StudioAddress["cohort"] });
    if (name !== "") judge();
  };
} // prettier-ignore

/** "10% of 7,633 students: 763". */
function capacityWords({ capacity }: StudioAddress, rows: number | undefined): string {
  if (rows === undefined) return capacity.unit === "percent" ? `${capacityText(capacity)} of students` : `${count(capacity.value)} students`; // prettier-ignore
  return capacity.unit === "percent"
    ? `${capacityText(capacity)} of ${count(rows)} students: ${count(studentsWithin(capacity, rows))}`
    : `${count(capacity.value)} of ${count(rows)} students`;
}

/** Trains and judges as of every block, when the reader asks for it. */
function followEarly(page: StudioPage): void {
  const place = taskPlace("early");
  const start = part("early-start") as HTMLButtonElement;
  start.onclick = async () => {
    const address = page.address();
    start.disabled = true;
    try {
      const blocks = await place.follow((onProgress) => page.client.run("blocks", { address }, onProgress));
      if (blocks) put("early-result", earlyBlock(paper("early"), blocks, address));
    } catch (error) {
      putError("early-result", "The blocks could not be judged", error);
    } finally {
      start.disabled = false;
    }
  };
}

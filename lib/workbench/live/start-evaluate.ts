import { html } from "../../report/html.js";
import type { StudioAddress } from "../address.js";
import { isOwn, ownRows, siteModelWords } from "../model-summary.js";
import { figuresOf } from "../view/figures.js";
import { judgedBlocks } from "../view/judged-blocks.js";
import { judgedHeadline } from "../view/judged-headline.js";
import { emptyBox, noteBox } from "../view/state-box.js";
import type { Judged, ModelList } from "../worker/task.js";
import { followEarly } from "./early.js";
import { taskPlace } from "./follow-task.js";
import { followJudgeForm } from "./judge-form.js";
import { listModels } from "./model-boxes.js";
import { paper } from "./paper.js";
import { openStudioPage, part, put, putError, show, type StartOptions } from "./studio-page.js";

const resamples = 1000;

/** Makes the page answer on which models are judged. */
export function startEvaluate(options: StartOptions): void {
  const page = openStudioPage(options);
  const judging = taskPlace("judge");
  const form = part("judge-form") as HTMLFormElement;
  let judged: Judged | undefined;
  const choices = followJudgeForm(
    page,
    form,
    () => judged,
    () => void judgeAll()
  );
  followEarly(page);
  page.opened.then(begin, (error: unknown) => putError("judge-words", "The models can’t be listed", error));

  function begin({ models }: ModelList): void {
    const isAsked = page.address().models.length > 0 || models.some(isOwn);
    const [site] = models;
    if (!isAsked && site) page.choose(ownRows(site, page.studio));
    choices.fill();
    listModels(page, models, () => void judgeAll());
    if (isAsked) return void judgeAll();
    const which = site ? `judge ${siteModelWords(site)} here` : "judge the rules of today alone";
    put("judge-words", emptyBox("This browser has no model of its own yet:", html`<a href="./" data-studio-link>train one</a>, or <button type="button" class="link" id="judge-start">${which}</button>.`)); // prettier-ignore
    part("judge-start").onclick = () => void judgeAll();
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
        (onProgress) => page.client.run("judge", { address, resamples: draws, groups: true }, onProgress),
        draws > 0 ? "Stop here, without more intervals" : "Cancel"
      );
      if (!answer || address !== page.address()) return false;
      judged = answer;
      showJudged(answer, address);
      choices.fill();
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
  show("how-early", true);
}

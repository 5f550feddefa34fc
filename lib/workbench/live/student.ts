import { html } from "../../report/html.js";
import { percent, plainPercent } from "../../report/percent.js";
import { studentBlock } from "../view/student-block.js";
import { nearestList, whatIfForm } from "../view/what-if.js";
import type { RankedStudent } from "../worker/explain-model.js";
import { taskPlace } from "./follow-task.js";
import { paper } from "./paper.js";
import { part, put, putError, type StudioPage } from "./studio-page.js";
import { followChanges } from "./what-if.js";

/** One student of a model on the page. */
export interface StudentPlace {
  /** Shows the student of the address, else the one with the highest score. */
  open(id: string, top: readonly RankedStudent[]): Promise<void>;
}

/** Shows one student's score and goes from one to the next: by list, buttons and arrow keys. */
export function followStudent(page: StudioPage): StudentPlace {
  const nearest = taskPlace("nearest");
  const form = part("student-form") as HTMLFormElement;
  const list = form.elements.namedItem("student") as HTMLSelectElement;
  const threshold = form.elements.namedItem("threshold") as HTMLInputElement;
  let id = "";
  let rank = 1;
  threshold.value = String(page.address().threshold);
  const tellThreshold = () => (part("threshold-words").textContent = plainPercent(page.address().threshold));
  tellThreshold();
  threshold.oninput = () => {
    page.choose({ threshold: Number(threshold.value) });
    tellThreshold();
    put("nearest-result", undefined);
  };
  form.onsubmit = (event) => event.preventDefault();
  list.onchange = () => void go(Number(list.value));
  part("student-before").onclick = () => void go(rank - 1);
  part("student-after").onclick = () => void go(rank + 1);
  part("one-student").onkeydown = (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const isElsewhere = (event.target as HTMLElement).matches("input, select, [role=application]");
    if (step === undefined || isElsewhere) return;
    event.preventDefault();
    void go(rank + step);
  };
  part("nearest-start").onclick = () => void findNearest();
  return {
    async open(model, top) {
      id = model;
      list.replaceChildren(...top.map((d) => new Option(`${d.rank}. student ${d.student}: ${percent(d.risk)}`, String(d.rank)))); // prettier-ignore
      await go(undefined);
    }
  };

  async function go(wanted: number | undefined): Promise<void> {
    const address = page.address();
    const ask = { address, id, ...(wanted !== undefined && { rank: wanted }) };
    try {
      const view = await page.client.run("student", ask).answer;
      rank = view.rank;
      page.choose({ student: view.student });
      showPlace(view.rank, view.student, view.risk);
      put("student-view", studentBlock(paper("student"), view, page.studio, address));
      put("what-if-result", undefined);
      put("nearest-result", undefined);
      put("what-if-choices", whatIfForm(view.choices));
      followChanges(page, () => ({ address: page.address(), id, rank }), view.choices);
    } catch (error) {
      putError("student-view", "This student can’t be explained", error);
    }
  }

  /** A student beyond the list joins it. */
  function showPlace(place: number, student: number, risk: number): void {
    const known = Array.from(list.options).some((d) => d.value === String(place));
    if (!known) list.add(new Option(`${place}. student ${student}: ${percent(risk)}`, String(place)));
    list.value = String(place);
    (part("student-before") as HTMLButtonElement).disabled = place <= 1;
  }

  async function findNearest(): Promise<void> {
    const address = page.address();
    try {
      const found = await nearest.follow((onProgress) =>
        page.client.run("nearest", { address, id, rank }, onProgress)
      );
      put("nearest-result", found ? nearestList(found, address) : html``);
    } catch (error) {
      putError("nearest-result", "No changes could be looked for", error);
    }
  }
}

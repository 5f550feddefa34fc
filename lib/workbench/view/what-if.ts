import { numberWords } from "../../explain/value-words.js";
import type { Choice } from "../../explain/what-if.js";
import { html, type Html } from "../../report/html.js";
import { percent, plainPercent } from "../../report/percent.js";
import type { StudioAddress } from "../address.js";
import type { ChangedView, NearestView } from "../worker/explain-student.js";

/** Sliders and lists of what could be otherwise: what a school could change first, the rest folded. */
export function whatIfForm(choices: readonly Choice[]): Html {
  const first = choices.filter((d) => d.feature.isActionable);
  const others = choices.filter((d) => !d.feature.isActionable);
  return html`<form id="what-if-form" class="what-if">
    <div class="changes">${first.map(control)}</div>
    ${others.length > 0 && html`<details class="more"><summary>${others.length} features that a school can’t change</summary><div class="changes">${others.map(control)}</div></details>`}
    <div class="buttons"><button type="reset" class="link">As on record</button></div>
  </form>`;
} // prettier-ignore

function control(choice: Choice): Html {
  const { feature, value, options, range, note } = choice;
  const option = options?.find((d) => String(d.value) === String(value));
  const own = value === null ? "missing" : (option?.label ?? (typeof value === "number" ? numberWords(feature, value) : value));
  const told = html`<span>${feature.label}: <output data-value="${feature.name}" data-own="${own}">${own}</output> <span class="own">on record ${own}</span></span>`;
  const box = options
    ? html`<select name="${feature.name}">${!option && html`<option value="" selected>missing</option>`}${options.map((d) => html`<option value="${d.value}" ${d === option && html`selected`}>${d.label}</option>`)}</select>`
    : html`<input type="range" name="${feature.name}" min="${range?.low ?? 0}" max="${range?.high ?? 1}" step="any" value="${typeof value === "number" ? value : (range?.low ?? 0)}" />`;
  return html`<label class="field change">${told}${box}${note !== undefined && html`<span class="note">${note}</span>`}</label>`;
} // prettier-ignore

/** How the score has moved. */
export function changedWords({ before, after }: ChangedView): Html {
  return html`<p class="moved"><b>${percent(before.risk)}</b> on record → <b>${percent(after.risk)}</b> with these values</p>
    <p class="note">How the model would score a student with these values. It does not say that changing them would change what happens.</p>`; // prettier-ignore
}

/** The nearest small changes under which the score is below the threshold. */
export function nearestList(nearest: NearestView, { threshold }: StudioAddress): Html {
  if ("none" in nearest) return html`<p>${nearest.none}</p>`;
  return html`<p>Nearest changes under which the score is below ${plainPercent(threshold)}, within what is seen among students:</p>
    <ol class="nearest">
      ${nearest.found.map(({ changes, after }) => html`<li>${changes.map((d) => html`<span>${d.words}</span>`)}<b>score ${percent(after.risk)}</b></li>`)}
    </ol>`;
} // prettier-ignore

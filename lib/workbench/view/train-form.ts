import { gradeName, type GradeLevel } from "../../canon/grade-level.js";
import { cohortChoices } from "../../model/file/model-file.js";
import { modelKinds } from "../../model/risk-model.js";
import { longDate } from "../../report/date.js";
import { html, type Html } from "../../report/html.js";
import { featureGroups } from "../../snapshot/feature/feature.js";
import { labels } from "../../snapshot/label/label-list.js";
import { type ModelOption, modelOptions } from "../model-options.js";
import type { Studio, StudioBlock } from "../studio.js";

/** Everything that a training can be given, as a form whose names are the address's. */
export function trainForm(studio: Studio): Html {
  return html`<form id="train-form" class="studio-form">
    <fieldset id="train-choices">
      <legend class="visually-hidden">What is trained</legend>
      <div class="fields">
        ${field("Seen from", select("block", studio.blocks.map((d) => [String(d.block), blockName(d)])))}
        ${field("Tells", select("label", studio.labels.map((name) => [name, labelName(name)])))}
        ${field("Learns from", select("cohort", cohortChoices.map((d) => [d.cohort, cohortName(d.cohort)])))}
        ${field("Kind", select("kind", modelKinds.map((d) => [d.kind, d.label])))}
        ${field("Seed", html`<input type="number" name="seed" min="0" max="2147483647" step="1" required />`)}
      </div>
      <p class="reading" id="kind-meaning"></p>
      ${modelKinds.map(({ kind }) => html`<div class="fields" data-kind="${kind}" hidden>${modelOptions[kind].map(optionField)}</div>`)}
      ${choices("groups", "Features", featureGroups.map((d) => [d.group, d.label]))}
      ${choices("grades", "Grades", studio.grades.map((d) => [d, gradeName(d as GradeLevel)]))}
      ${choices("schools", "Schools", studio.schools.map((d) => [String(d.school), d.name]))}
    </fieldset>
    <div class="buttons"><button class="button primary" type="submit">Train</button></div>
    <div id="form-words" role="status"></div>
  </form>`;
} // prettier-ignore

/** "Block 6, through December 2". */
export function blockName({ block, date }: StudioBlock): string {
  if (block > 90) return "The whole school year";
  return date === null ? `Block ${block}` : `Block ${block}, through ${longDate(date).replace(/, \d+$/, "")}`;
}

export function labelName(name: string): string {
  return labels.find((d) => d.name === name)?.label ?? name;
}

export function cohortName(cohort: string): string {
  return cohort === "undetermined" ? "Students whose outcome is still open" : "All students";
}

function field(label: string, control: Html): Html {
  return html`<label class="field"><span>${label}</span>${control}</label>`;
}

function select(name: string, options: readonly (readonly [value: string, label: string])[]): Html {
  return html`<select name="${name}">${options.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select>`; // prettier-ignore
}

function optionField({ name, label, meaning, first, min, max, step, isFlag }: ModelOption): Html {
  if (isFlag)
    return html`<label class="check" title="${meaning}"><input type="checkbox" name="${name}" value="1" /> ${label}</label>`; // prettier-ignore
  return html`<label class="field" title="${meaning}"><span>${label}</span><input type="number" name="${name}" min="${min}" max="${max}" step="${step < 1 ? "any" : step}" value="${first}" required /></label>`; // prettier-ignore
}

/** A list of which some are taken, folded; its head says how many. */
function choices(
  name: string,
  label: string,
  values: readonly (readonly [value: string, label: string])[]
): Html | undefined {
  if (values.length < 2) return undefined;
  return html`<details class="choices"><summary>${label}: <span data-count="${name}"></span></summary><div class="checks">${values.map(([value, text]) => html`<label class="check"><input type="checkbox" name="${name}" value="${value}" /> ${text}</label>`)}</div></details>`; // prettier-ignore
}

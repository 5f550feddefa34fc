import type { FitProgress } from "../../model/fit.js";
import { count } from "../../report/count.js";
import { html, type Html } from "../../report/html.js";
import type { StudioAddress } from "../address.js";
import { kindLabel } from "../model-summary.js";
import { modelOptions } from "../model-options.js";
import type { Studio } from "../studio.js";
import type { Progress } from "../worker/task.js";
import { bytesWords } from "./bytes.js";
import { blockName, cohortName, labelName, trainForm } from "./train-form.js";

/** The training panel at rest: the form, and an empty curve. */
export function trainPanel(studio: Studio): Html {
  return html`<section class="training-panel" id="train-panel" aria-label="Training">
    <div class="panel-what">
      <h2><span id="panel-title">Train a new model</span></h2>
      <div id="panel-form">${trainForm(studio)}</div>
      <div id="panel-facts" hidden></div>
    </div>
    <div class="panel-progress" id="panel-progress" hidden>
      <h2><span id="panel-state">Running in this browser</span></h2>
      <div id="panel-steps"></div>
      <div class="buttons" id="panel-buttons"></div>
      <p class="visually-hidden" role="status" id="panel-status"></p>
    </div>
    <div class="panel-curve" id="panel-curve" hidden>
      <h2>Log loss, lower is better</h2>
      <div id="panel-drawing"></div>
    </div>
  </section>`;
}

/** What is being trained, as names and values. */
export function trainFacts(address: StudioAddress, studio: Studio): Html {
  const block = studio.blocks.find((d) => d.block === address.block);
  const some = (n: number, all: number, words: string) =>
    n === 0 || n === all ? `all ${words}` : `${n} of ${all} ${words}`;
  const facts: readonly (readonly [string, string])[] = [
    ["Kind", `${kindLabel(address.kind)}${optionWords(address)}`],
    ["Seen from", block ? blockName(block) : String(address.block)],
    ["Tells", labelName(address.label)],
    ["Learns from", cohortName(address.cohort)],
    ["Of", `${some(address.grades.length, studio.grades.length, "grades")}, ${some(address.schools.length, studio.schools.length, "schools")}`],
    ["Hold out", "One student in five, with all rows"],
    ["Seed", String(address.seed)]
  ]; // prettier-ignore
  return html`<dl class="panel-facts">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
    )}
  </dl>`;
}

/** ", 8 bags, 10 pairs". */
function optionWords({ kind, options }: StudioAddress): string {
  return modelOptions[kind]
    .map(({ name, label, isFlag }) => {
      if (isFlag) return options[name] === 1 ? `, ${label.charAt(0).toLowerCase()}${label.slice(1)}` : "";
      return `, ${label.toLowerCase()} ${options[name] ?? ""}`;
    })
    .join("");
}

/** Where the work stands: a line and a bar for each step begun. */
export function progressSteps(steps: readonly Progress[]): Html {
  return html`${steps.map((step) => stepOf(step))}`;
}

function stepOf(step: Progress): Html {
  switch (step.stage) {
    case "engine":
      return bar("Query engine", bytesWords(step.loaded, step.total), step.loaded, step.total ?? step.loaded);
    case "tensors":
      return bar(
        "Tensor engine",
        bytesWords(step.loaded, step.total),
        step.loaded,
        step.total ?? step.loaded
      );
    case "rows":
      return bar("Rows", bytesWords(step.loaded, step.total), 1, 1);
    case "fit":
      return fitStep(step.fit, step.seconds);
    case "judging":
      return bar("Resamples", `${count(step.done)} of ${count(step.of)}`, step.done, step.of);
    case "blocks":
      return bar("Blocks", `${step.done} of ${step.of}`, step.done, step.of);
    case "reading":
      return line("Reading rows");
    case "calibrating":
      return line("Calibrating on students held out");
    case "scoring":
      return line("Scoring");
    case "explaining":
      return line("Explaining");
  }
}

function fitStep({ round, atMost, part, patience, roundsWithoutGain }: FitProgress, seconds: number): Html {
  const head = `${part === undefined ? "" : `${part.charAt(0).toUpperCase()}${part.slice(1)}: `}round ${count(round)} of at most ${count(atMost)}`;
  const stops =
    patience === undefined || roundsWithoutGain === undefined
      ? undefined
      : html`<p class="note">Stops after ${patience} rounds without gain; ${roundsWithoutGain} so far</p>`;
  return html`${bar(head.charAt(0).toUpperCase() + head.slice(1), `${seconds.toFixed(1)} s`, round, atMost)}${stops}`;
}

function bar(name: string, words: string, value: number, max: number): Html {
  return html`<div class="step"><p><span>${name}</span><span class="step-words">${words}</span></p><progress class="progress" aria-label="${name}" value="${Math.min(value, max)}" max="${Math.max(max, 1)}"></progress></div>`; // prettier-ignore
}

function line(name: string): Html {
  return html`<div class="step"><p>${name}</p></div>`;
}

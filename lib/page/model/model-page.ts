import { hatchDefinitions } from "../../chart/hatch.js";
import { schoolYearName } from "../../canon/school-year.js";
import { count, countOf } from "../../report/count.js";
import { longDate } from "../../report/date.js";
import { html, type Html } from "../../report/html.js";
import { modelHeadline } from "../../report/model-headline.js";
import type { Edition } from "../edition.js";
import { pageEnd } from "../page-end.js";
import { pageHead } from "../page-head.js";
import { capacityBlock } from "./capacity-block.js";
import { gradeDriversBlock, schoolDriversBlock } from "./drivers-block.js";
import { earlyBlock } from "./early-block.js";
import { groupsBlock } from "./groups-block.js";
import { importanceBlock } from "./importance-block.js";
import {
  isModel,
  measuresOf,
  modelOf,
  type ModelRow,
  modelWords,
  outcomeWords,
  trainYearsWords
} from "./model-of.js";
import { outlookBlocks } from "./outlook-block.js";
import { pairBlock } from "./pair-block.js";
import { reliabilityBlock } from "./reliability-block.js";
import { shapesBlock } from "./shapes-block.js";

/** The reference model's published form: its judgement beside plain rules, what it learned, what it expects; or why there is none. */
export function modelPage(edition: Edition): Html {
  const model = modelOf(edition);
  if (!model) return withoutModel(edition);
  return html`${hatchDefinitions()}${pageHead(edition, {
    name: "Model",
    headline: headline(edition, model),
    standfirst: standfirst(model)
  })}
  ${capacityBlock(edition, model)} ${isChance(model) ? nothingToExplain(model) : learned(edition, model)}
  ${howGood(edition, model)}
  ${isChance(model) ? "" : html`${gradeDriversBlock(edition)} ${schoolDriversBlock(edition)} ${sideBySide("seven-five", ...outlookBlocks(edition))}`}
  ${pageEnd(edition)}`;
}

/** Whether chance could have made it, or nearly: then it has no reasons to show. */
function isChance({ verdict }: ModelRow): boolean {
  return verdict?.endsWith("than_chance") ?? true;
}

function learned(edition: Edition, model: ModelRow): Html {
  return html`${sideBySide("one-two", reliabilityBlock(edition, model), shapesBlock(edition, model))}
  ${earlyBlock(edition, model) && sideBySide("seven-five", importanceBlock(edition), pairBlock(edition, model))}`;
}

/** How early it is good enough, where other blocks were judged, else what it learned besides; and what it was made from. */
function howGood(edition: Edition, model: ModelRow): Html | undefined {
  const early = earlyBlock(edition, model);
  const besides = isChance(model) ? [] : [importanceBlock(edition), pairBlock(edition, model)];
  const others = early ? [early] : besides;
  const left = [...others, cardPart(edition, model)].filter((d) => d !== undefined);
  return sideBySide("seven-five", html`<div>${left}</div>`, groupsBlock(edition));
}

/** Blocks in columns; one that is not there leaves the width to the other. */
function sideBySide(columns: "one-two" | "seven-five", ...blocks: (Html | undefined)[]): Html | undefined {
  const there = blocks.filter((d) => d !== undefined);
  return there.length < 2 ? there[0] : html`<div class="blocks ${columns}">${there}</div>`;
}

function withoutModel(edition: Edition): Html {
  const because = edition.release.model[0]?.because ?? "none was asked for";
  return html`${pageHead(edition, {
    name: "Model",
    headline: `No model of this district is published, because ${because}`,
    standfirst:
      "A model is judged on a later year than it saw, or on schools that it did not see. Where neither is there, none is shown."
  })}${pageEnd(edition)}`;
}

function headline(edition: Edition, model: ModelRow): string {
  const precision = measuresOf(edition, "precision_at_capacity");
  const auc = measuresOf(edition, "roc_auc");
  const capacity = model.capacity ?? 0;
  const own = precision.find((d) => isModel(d.candidate));
  const rank = auc.find((d) => isModel(d.candidate));
  const best = precision
    .filter((d) => !isModel(d.candidate))
    .sort((a, b) => (b.estimate ?? -1) - (a.estimate ?? -1))[0];
  const paired = edition.release.model_difference.find(
    (d) => d.against === best?.candidate && d.measure === "precision_at_capacity" && d.block === model.block
  );
  const found = (share: number | null | undefined) =>
    share == null ? undefined : Math.round(share * capacity);
  const bestFound = found(best?.estimate);
  return modelHeadline({
    capacity,
    model: modelWords(model),
    found: found(own?.estimate),
    ...(bestFound !== undefined && { bestRule: { found: bestFound } }),
    ...(paired?.low != null && paired.high != null && { difference: { low: paired.low, high: paired.high } }),
    rocAuc:
      rank?.estimate == null
        ? undefined
        : { value: rank.estimate, ...(rank.low !== null && { low: rank.low }), ...(rank.high !== null && { high: rank.high }) },
    isChanceBeaten: auc.some((d) => !isModel(d.candidate) && (d.low ?? 0) > 0.5),
    ...(own?.because != null && { because: own.because }),
    outcome: model.label === "chronic_at_year_end" ? `later ${outcomeWords(model)}` : outcomeWords(model)
  }); // prettier-ignore
}

function standfirst(model: ModelRow): string {
  const tested =
    model.is_later_year === true
      ? `Trained on ${trainYearsWords(model)}, tested on ${schoolYearName(model.test_year ?? 0)}, a year it never saw.`
      : `Trained on half of the schools in ${trainYearsWords(model)} and tested on the others, as one year alone is complete: how it fares in another year is not known.`;
  return `${chosenWords(model)}${tested} A risk score ranks students for attention. It is not a prediction of fate, and its contributions are not causes.`;
}

/** Who chose it, where it is not the reference model. */
function chosenWords(model: ModelRow): string {
  if (model.is_chosen !== true) return "";
  const made = model.made_on === null ? "" : `, trained ${longDate(model.made_on)}`;
  return `The district chose this model${made}; the build judged it afresh. `;
}

function nothingToExplain({ verdict }: ModelRow): Html {
  const isHardly = verdict === "hardly_better_than_chance";
  return html`<section class="block" id="shapes">
    <h2>What chance could ${isHardly ? "nearly " : ""}have made has no reasons to show</h2>
    <p class="reading">
      ${isHardly ? "Of twenty pairs of students it ranks not even one more rightly than chance would." : "The interval of its ranking holds one half."}
      Shapes, drivers and scores of such a model would look like findings and be none, so they are not
      published.
    </p>
  </section>`;
}

/** What the model is made from, on one spot. */
function cardPart(edition: Edition, model: ModelRow): Html {
  return html`<section class="block" id="card">
    <h2>What it was made from</h2>
    <dl class="facts">
      <dt>Kind</dt>
      <dd>${kindWords(model)}</dd>
      <dt>Origin</dt>
      <dd>${originWords(model)}</dd>
      <dt>Seen from</dt>
      <dd>${seenFrom(edition, model)}: nothing recorded later</dd>
      <dt>Trained on</dt>
      <dd>About ${count(model.train_students ?? 0)} students, ${trainYearsWords(model)}</dd>
      <dt>Judged on</dt>
      <dd>
        About ${count(model.test_students ?? 0)} students of ${schoolYearName(model.test_year ?? 0)} whose
        outcome was open
      </dd>
      <dt>Seed</dt>
      <dd><code>${model.seed}</code></dd>
      <dt>Model</dt>
      <dd><code>${model.model_hash}</code>: same rows, policy and code give the same model</dd>
    </dl>
  </section>`;
}

function kindWords({ model, features, pairs, bags }: ModelRow): string {
  const first = countOf(features ?? 0, "feature");
  if (model === "logistic") return `Logistic regression, ${first}`;
  return `Glass box (an explainable boosting machine), ${first}, ${countOf(pairs ?? 0, "pair")}, mean of ${countOf(bags ?? 0, "refit")}`;
}

function originWords({ is_chosen, made_on }: ModelRow): string {
  if (is_chosen !== true) return "The reference model, which the build trains alike for every district";
  return `Chosen by the district${made_on === null ? "" : `, which trained it on ${longDate(made_on)}`}`;
}

function seenFrom({ site }: Edition, { block }: ModelRow): string {
  return block === null ? "The end of a school year" : `The end of block ${block} of ${site.blocks}`;
}

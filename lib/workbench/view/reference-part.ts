import type { Edition } from "../../page/edition.js";
import { capacityBlock } from "../../page/model/capacity-block.js";
import { importanceBlock } from "../../page/model/importance-block.js";
import { modelOf } from "../../page/model/model-of.js";
import { shapesBlock } from "../../page/model/shapes-block.js";
import { html, type Html } from "../../report/html.js";
import type { StudioPageName } from "./studio-head.js";

/** What a model page shows at first: the reference model, as the build publishes it; nothing where there is none. */
export function referencePart(edition: Edition, page: StudioPageName): Html | undefined {
  const model = modelOf(edition);
  if (!model) return undefined;
  const note = html`<p class="note reference-note">
    Below:
    ${model.is_chosen === true ? "the model that the district chose" : "the reference model that the build trained"},
    in its published form.
  </p>`;
  if (page !== "explain") return html`${note}${capacityBlock(edition, model)}`;
  return html`${note}${importanceBlock(edition)}${shapesBlock(edition, model)}`;
}

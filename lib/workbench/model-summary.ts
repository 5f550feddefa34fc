import { type Match, matchModel, type RowsHere } from "../model/file/match-model.js";
import type { ModelFile } from "../model/file/model-file.js";
import { modelKinds } from "../model/risk-model.js";
import { features } from "../snapshot/feature/feature-list.js";
import type { LabelName } from "../snapshot/label/label-list.js";
import { type PublishPlace, publishedLabel } from "../study/publish-refusals.js";
import { yearFeatures } from "../snapshot/year/year-feature-list.js";
import type { StoredModel } from "./model-store.js";
import type { Studio } from "./studio.js";

/** A model as lists show it: everything of its file but the model itself. */
export interface ModelSummary extends Match {
  readonly id: string;
  readonly since: string;
  readonly from: StoredModel["from"];
  readonly kind: ModelFile["model"]["kind"];
  readonly file: Omit<ModelFile, "model" | "calibration" | "features">;
  readonly features: number;
  readonly pairs: number;
}

export function summaryOf({ id, file, since, from }: StoredModel, studio: Studio): ModelSummary {
  const { model, features } = file;
  return {
    id,
    since,
    from,
    kind: model.kind,
    file: factsOf(file),
    features: features.length,
    pairs: model.kind === "additive" ? model.pairs.length : 0,
    ...matchModel(file, rowsHere(studio))
  };
}

function factsOf(file: ModelFile): ModelSummary["file"] {
  const facts: Partial<ModelFile> = { ...file };
  for (const key of ["model", "calibration", "features"] as const) Reflect.deleteProperty(facts, key);
  return facts as ModelSummary["file"];
}

/** Whether it is this browser's own, and does not come with the site. */
export function isOwn({ from }: Pick<StoredModel, "from">): boolean {
  return from === "training" || from === "file";
}

/** The rows that a model was made from, where they are here: what an address asks for when it is first looked at. */
export function ownRows(
  { file }: Pick<ModelSummary, "file">,
  { blocks, labels }: Pick<Studio, "blocks" | "labels">
): { readonly block?: number; readonly label?: LabelName } {
  const block = blocks.find((d) => file.blocks.includes(d.block))?.block;
  const label = labels.find((d) => d === file.label);
  return { ...(block !== undefined && { block }), ...(label && { label }) };
}

/** A model that comes with the site, within a sentence. */
export function siteModelWords({ from }: Pick<StoredModel, "from">): string {
  return from === "chosen" ? "the published model" : "the reference model";
}

/** "Glass box, 38 features, 10 pairs". */
export function summaryWords({ kind, features, pairs }: ModelSummary): string {
  return `${kindLabel(kind)}, ${features} features${pairs > 0 ? `, ${pairs} pairs` : ""}`;
}

export function kindLabel(kind: ModelSummary["kind"]): string {
  return modelKinds.find((d) => d.kind === kind)?.label ?? kind;
}

/** What the rows of this site hold, as a model meets them. */
export function rowsHere({ district, policy, snapshot, labels, blocks }: Studio): RowsHere {
  return { district, policy, snapshot, labels, features: featuresOf(blocks) };
}

/** What the district’s public page tells of, as a model that is to stand there meets it. */
export function publishPlace({ district, policy, blocks }: Studio): PublishPlace {
  return {
    ...{ district, policy, label: publishedLabel(isYearly(blocks)), features: featuresOf(blocks) },
    blocks: blocks.map((d) => d.block)
  };
}

/** The features of the rows: those of a date, or of a whole year where no more is known. */
export function featuresOf(blocks: Studio["blocks"]): RowsHere["features"] {
  return isYearly(blocks) ? yearFeatures : features;
}

function isYearly(blocks: Studio["blocks"]): boolean {
  return blocks.every((d) => d.block > 90);
}

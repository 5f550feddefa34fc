import type { ModelFile } from "../model/file/model-file.js";
import type { ModelFeature } from "../model/model-feature.js";
import { type ModelKind, modelKinds } from "../model/risk-model.js";
import type { LabelName } from "../snapshot/label/label-list.js";

/** What a district's public page tells of, which a model that is to stand there must fit. */
export interface PublishPlace {
  readonly district: string;
  /** Its hash. */
  readonly policy: string;
  readonly label: LabelName;
  readonly features: readonly ModelFeature[];
  /** Blocks that there are rows of. */
  readonly blocks: readonly number[];
}

/** Why a model can't be published, and the way out. */
export interface Refusal {
  readonly problem: string;
  readonly advice: string;
}

/** Kinds whose every part can be shown, and so told of in public. */
export const publishedKinds = ["additive", "logistic"] as const satisfies readonly ModelKind[];

export type PublishedKind = (typeof publishedKinds)[number];

export function isPublishedKind(kind: ModelKind): kind is PublishedKind {
  return publishedKinds.some((d) => d === kind);
}

/** What a public page tells, of rows of dates or of whole years. */
export function publishedLabel(isYearly: boolean): LabelName {
  return isYearly ? "chronic_next_year" : "chronic_at_year_end";
}

/** Why a model's file can't stand on the public page, as far as it says itself; none where it can. */
export function publishRefusals(file: ModelFile, place: PublishPlace): Refusal[] {
  const { model, district, policy, label, blocks, features, split } = file;
  const again = "train one here";
  const refusals: Refusal[] = [];
  const refuse = (problem: string, advice: string) => refusals.push({ problem, advice });
  if (!isPublishedKind(model.kind))
    refuse(
      `${nameOf(model.kind)} can’t be looked into, and what is published must be`,
      "publish a glass box or a logistic regression"
    );
  if (district !== place.district) refuse(`it is made from the rows of another district, ${district}`, again);
  if (policy !== place.policy)
    refuse(`it is made under another policy: ${short(policy)}, here ${short(place.policy)}`, again);
  if (label !== place.label)
    refuse(`it tells ${label}, and the public page ${place.label}`, `train one that tells ${place.label}`);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1 || !place.blocks.includes(block))
    refuse(`it is seen from block ${blocks.join(", ") || "none"}, of which there are no rows`, again);
  if (split.grades.length > 0 || split.schools > 0)
    refuse("it learned from some grades or schools alone", "train one on all of them");
  const strange = features.filter((d) => !place.features.some((own) => isSame(d, own))).map((d) => d.name);
  if (strange.length > 0)
    refuse(`features that are not in the list here, or described otherwise: ${some(strange)}`, again);
  const personal = place.features
    .filter((d) => d.isDemographic || d.group === "demographics")
    .filter((own) => features.some((d) => d.name === own.name));
  if (personal.length > 0)
    refuse(
      `it learned from who students are: ${some(personal.map((d) => d.name))}`,
      "train one without the group demographics"
    );
  return refusals;
}

/** "problem (advice)". */
export function refusalWords({ problem, advice }: Refusal): string {
  return `${problem} (${advice})`;
}

function isSame(a: ModelFeature, b: ModelFeature): boolean {
  return (["name", "label", "group", "unit", "isActionable", "isDemographic"] as const).every(
    (key) => a[key] === b[key]
  );
}

function nameOf(kind: ModelKind): string {
  return (modelKinds.find((d) => d.kind === kind)?.label ?? kind).toLowerCase();
}

function short(hash: string): string {
  return hash.slice(0, 8);
}

function some(names: readonly string[]): string {
  const more = names.length - 6;
  return names.slice(0, 6).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

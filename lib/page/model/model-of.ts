import { schoolYearName } from "../../canon/school-year.js";
import type { BaselineName } from "../../model/baseline/baseline-model.js";
import { baselines } from "../../model/baseline/baselines.js";
import { modelKinds } from "../../model/risk-model.js";
import type { ReleaseRowOf } from "../../publish/release-tables.js";
import { list, lowerFirst } from "../../report/sentence.js";
import { features } from "../../snapshot/feature/feature-list.js";
import { labels } from "../../snapshot/label/label-list.js";
import { yearFeatures } from "../../snapshot/year/year-feature-list.js";
import type { Edition } from "../edition.js";

export type ModelRow = ReleaseRowOf<"model">;
export type MeasureRow = ReleaseRowOf<"model_measure">;

/** The release's reference model; undefined where none is published. */
export function modelOf({ release }: Pick<Edition, "release">): ModelRow | undefined {
  return release.model.find((d) => d.model !== "none");
}

/** The rows of a measure at the reference block, of students whose outcome was open unless told otherwise. */
export function measuresOf(
  { release }: Edition,
  measure: string,
  subset: MeasureRow["subset"] = "undetermined"
): MeasureRow[] {
  const block = modelOf({ release })?.block;
  return release.model_measure.filter(
    (d) => d.measure === measure && d.subset === subset && d.block === block
  );
}

/** Its kind within a sentence. */
export function modelWords({ model }: ModelRow): string {
  return model === "logistic" ? "the logistic regression" : "the glass-box model";
}

/** A candidate as readers know it. */
export function candidateName(candidate: string): string {
  return (
    baselines.find((d) => d.baseline === (candidate as BaselineName))?.label ??
    modelKinds.find((d) => d.kind === candidate)?.label ??
    candidate
  );
}

/** The same within a sentence. */
export function candidateWords(candidate: string): string {
  return lowerFirst(candidateName(candidate));
}

export function isModel(candidate: string): boolean {
  return modelKinds.some((d) => d.kind === candidate);
}

/** A feature of the list of blocks or of years. */
export function featureNamed(name: string): { readonly label: string; readonly unit: string } {
  const found = features.find((d) => d.name === name) ?? yearFeatures.find((d) => d.name === name);
  return found ?? { label: name, unit: "" };
}

/** "2022–23 and 2023–24". */
export function trainYearsWords({ train_years }: ModelRow): string {
  return list((train_years ?? []).map((d) => schoolYearName(Number(d))));
}

/** What the model foresees, as a clause: "became chronically absent by the year’s end". */
export function outcomeWords({ label }: ModelRow): string {
  const known = labels.find((d) => d.name === label)?.name;
  if (known === "chronic_next_year") return "were chronically absent in the next school year";
  if (known === "chronic_in_remainder") return "were chronically absent in the rest of the year";
  return "became chronically absent";
}

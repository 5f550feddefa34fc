import { schoolName } from "../../edition.js";
import type { GoalPlace } from "./goal-series.js";
import { groupId } from "./goal-series.js";
import type { ReportPlace } from "./report-place.js";

/** What a goal is about, for readers; a place that the release no longer has keeps its id. */
export function goalPlaceName(
  { edition, words }: Pick<ReportPlace, "edition" | "words">,
  { scope, place }: GoalPlace
): string {
  if (scope === "district") return words.wholeDistrict;
  if (scope === "school") return schoolName(edition, place ?? null);
  const row = edition.release.rate.find((d) => d.scope === "group" && groupId(d) === place);
  return row?.value_label ?? place ?? "";
}

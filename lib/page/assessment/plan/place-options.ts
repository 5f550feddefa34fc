import type { GoalMeasure } from "../../../assessment/plan.js";
import { html, type HtmlValue } from "../../../report/html.js";
import type { ChoicePlace } from "./plan-choices.js";
import type { PlanView } from "./plan-view.js";

/** A place as the form names it: "school:rowan-middle". */
export function placeKey({ scope, place }: Pick<GoalMeasure, "scope" | "place">): string {
  return place === undefined ? scope : `${scope}:${place}`;
}

/** The district, its schools and groups; those whose figures are all hidden say so and can't be chosen. */
export function placeOptions({ words, choices }: PlanView, measure: GoalMeasure): HtmlValue {
  const chosen = measure.scope !== "district" && measure.place === undefined ? "" : placeKey(measure);
  const of = (scope: ChoicePlace["scope"]) => choices.places.filter((d) => d.scope === scope);
  const option = (d: ChoicePlace) => {
    const isHidden = d.rates.every((rate) => rate === null);
    return html`<option value="${placeKey(d)}" ${isHidden && "disabled"} ${placeKey(d) === chosen && "selected"}>
      ${d.label}${isHidden && ` (${words.hidden})`}
    </option>`;
  };
  const isGone = chosen !== "" && !choices.places.some((d) => placeKey(d) === chosen);
  return html`<option value="">${words.choose}</option>
    ${isGone && html`<option value="${chosen}" selected>${words.gone(measure.place ?? "")}</option>`}
    <optgroup label="${words.district}">${of("district").map(option)}</optgroup>
    <optgroup label="${words.schools}">${of("school").map(option)}</optgroup>
    <optgroup label="${words.groups}">${of("group").map(option)}</optgroup>`;
} // prettier-ignore

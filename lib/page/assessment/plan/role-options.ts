import { html, type HtmlValue } from "../../../report/html.js";
import { say } from "../assessment-frame.js";
import type { PlanView } from "./plan-view.js";

/** The instrument's roles: a plan names who is responsible by role, never by name. */
export function roleOptions({ words, place }: Pick<PlanView, "words" | "place">, chosen: string): HtmlValue {
  const { roles } = place.instrument;
  const isOther = chosen !== "" && !roles.some((d) => d.role_id === chosen);
  return html`<option value="">${words.choose}</option>
    ${isOther && html`<option value="${chosen}" selected>${chosen}</option>`}
    ${roles.map(
      (d) =>
        html`<option value="${d.role_id}" ${d.role_id === chosen && "selected"}>
          ${say(place, d.label)}
        </option>`
    )}`;
}

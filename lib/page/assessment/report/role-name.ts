import { say, type AssessmentPlace } from "../assessment-frame.js";

/** A role of the instrument by its label; other words as they stand. */
export function roleName(place: AssessmentPlace, role: string): string {
  const label = place.instrument.roles.find((d) => d.role_id === role)?.label;
  return label ? say(place, label) : role;
}

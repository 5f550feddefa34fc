import { raceEthnicities, sexes } from "../canon/race-ethnicity.js";
import type { GroupAttribute } from "./published-groups.js";

/** Words for those in a yes/no group, and for those not in it. */
const yesNoLabels: Partial<Record<GroupAttribute, readonly [yes: string, no: string]>> = {
  english_learner: ["English learners", "Not English learners"],
  disability: ["Students with a disability (IEP)", "Students without a disability (IEP)"],
  section_504: ["With a Section 504 plan", "Without a Section 504 plan"],
  economically_disadvantaged: ["Economically disadvantaged", "Not economically disadvantaged"],
  homeless: ["Homeless", "Not homeless"],
  foster_care: ["In foster care", "Not in foster care"],
  migrant: ["Migrant", "Not migrant"],
  transported: ["Transported at public expense", "Not transported at public expense"]
};

export const otherValue = "other";

/** A group's name for readers; a district's own words (a neighborhood, a language) stay as they are. */
export function groupLabel(attribute: GroupAttribute, value: string): string {
  const labels = yesNoLabels[attribute];
  if (labels) return value === "yes" ? labels[0] : labels[1];
  if (value === otherValue) return attribute === "home_language" ? "Other languages" : "Other neighborhoods";
  const listed = [...sexes, ...raceEthnicities].find((d) => d.value === value);
  return listed?.label ?? value;
}

import { groupStatuses } from "../canon/student-status.js";
import type { Edition } from "./edition.js";
import { gradeGroups, groupRates, type GroupRate } from "./group-rates.js";

/** One block of the page: the groups of an attribute, or all yes/no groups together. */
export interface GroupSet {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly GroupRate[];
  /** Whether the groups are ranked by their share; grades keep their order. */
  readonly ranked: boolean;
  readonly rest: string;
}

/** What the district publishes: yes/no groups, race and ethnicity, sex, grade, home language, neighborhood. */
export function groupSets(edition: Edition): GroupSet[] {
  const yesNo = groupStatuses.filter((d) => d.yesNo);
  const others = "all other students";
  const set = (id: string, label: string, attribute: "race_ethnicity" | "sex" | "home_language" | "neighborhood") => ({
    id, label, groups: groupRates(edition, attribute), ranked: true, rest: others
  }); // prettier-ignore
  return [
    {
      id: "student-groups",
      label: "Student groups",
      groups: yesNo.flatMap((d) => groupRates(edition, d.attribute)),
      ranked: true,
      rest: "students without it"
    },
    set("race-ethnicity", "Race and ethnicity", "race_ethnicity"),
    { id: "grades", label: "Grade", groups: gradeGroups(edition), ranked: false, rest: others },
    set("sex", "Sex", "sex"),
    set("neighborhoods", "Neighborhood", "neighborhood"),
    set("home-languages", "Home language", "home_language")
  ].filter((d) => d.groups.length > (d.id === "student-groups" ? 0 : 1));
}

/** Why a student was absent, in the groups that published figures use. */
export const reasonGroups = [
  { group: "medical", label: "Illness or appointment" },
  { group: "unverified", label: "Unexcused, family not reached" },
  { group: "family", label: "Family or travel" },
  { group: "academic", label: "School activity" },
  { group: "excused", label: "Excused, other" },
  { group: "disciplinary", label: "Suspended, out of school" },
  { group: "transport", label: "Transport" }
] as const;

export type ReasonGroup = (typeof reasonGroups)[number]["group"];

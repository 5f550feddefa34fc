/**
 * The dated attributes of a student; `yesNo` ones hold "yes" or "no", the others a word of the district, a closed list or,
 * for the miles, a number in text. `isGroup`: rates are counted by its values as student groups (a grade is a scope of
 * its own, and miles are no group).
 */
export const statusAttributes = [
  { attribute: "grade_level", label: "Grade", yesNo: false, isGroup: false },
  { attribute: "english_learner", label: "English learner", yesNo: true, isGroup: true },
  { attribute: "disability", label: "Student with a disability (IEP)", yesNo: true, isGroup: true },
  { attribute: "section_504", label: "Section 504 plan", yesNo: true, isGroup: true },
  {
    attribute: "economically_disadvantaged",
    label: "Economically disadvantaged",
    yesNo: true,
    isGroup: true
  },
  { attribute: "homeless", label: "Homeless", yesNo: true, isGroup: true },
  { attribute: "foster_care", label: "Foster care", yesNo: true, isGroup: true },
  { attribute: "migrant", label: "Migrant", yesNo: true, isGroup: true },
  { attribute: "transported", label: "Transported at public expense", yesNo: true, isGroup: true },
  { attribute: "miles_to_school", label: "Miles from home to school", yesNo: false, isGroup: false },
  { attribute: "neighborhood", label: "Neighborhood", yesNo: false, isGroup: true },
  { attribute: "home_language", label: "Home language", yesNo: false, isGroup: true }
] as const;

export type StatusAttribute = (typeof statusAttributes)[number]["attribute"];

/** Those by whose values student groups are counted. */
export const groupStatuses = statusAttributes.filter((d) => d.isGroup);

export const yesNo = ["yes", "no"] as const;

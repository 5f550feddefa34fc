/** The dated attributes of a student; `yesNo` ones hold "yes" or "no", the others a word of the district or a closed list. */
export const statusAttributes = [
  { attribute: "grade_level", label: "Grade", yesNo: false },
  { attribute: "english_learner", label: "English learner", yesNo: true },
  { attribute: "disability", label: "Student with a disability (IEP)", yesNo: true },
  { attribute: "section_504", label: "Section 504 plan", yesNo: true },
  { attribute: "economically_disadvantaged", label: "Economically disadvantaged", yesNo: true },
  { attribute: "homeless", label: "Homeless", yesNo: true },
  { attribute: "foster_care", label: "Foster care", yesNo: true },
  { attribute: "migrant", label: "Migrant", yesNo: true },
  { attribute: "neighborhood", label: "Neighborhood", yesNo: false },
  { attribute: "home_language", label: "Home language", yesNo: false }
] as const;

export type StatusAttribute = (typeof statusAttributes)[number]["attribute"];

export const yesNo = ["yes", "no"] as const;

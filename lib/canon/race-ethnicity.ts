/** The seven federal reporting categories of race and ethnicity (CEDS). */
export const raceEthnicities = [
  { value: "american_indian", label: "American Indian or Alaska Native" },
  { value: "asian", label: "Asian" },
  { value: "black", label: "Black or African American" },
  { value: "hispanic", label: "Hispanic or Latino" },
  { value: "pacific_islander", label: "Native Hawaiian or Pacific Islander" },
  { value: "two_or_more", label: "Two or more races" },
  { value: "white", label: "White" }
] as const;

export type RaceEthnicity = (typeof raceEthnicities)[number]["value"];

export const sexes = [
  { value: "female", label: "Female" },
  { value: "male", label: "Male" },
  { value: "not_selected", label: "Not selected" }
] as const;

export type Sex = (typeof sexes)[number]["value"];

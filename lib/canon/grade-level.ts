/** Grades in school order; PK is pre-kindergarten, UG ungraded. */
export const gradeLevels = [
  "PK",
  "K",
  "1",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "UG"
] as const;

export type GradeLevel = (typeof gradeLevels)[number];

/** "Kindergarten", "Grade 5"; the word that stands before students in a sentence. */
export function gradeName(grade: GradeLevel): string {
  if (grade === "PK") return "Pre-kindergarten";
  if (grade === "K") return "Kindergarten";
  if (grade === "UG") return "Ungraded";
  return `Grade ${grade}`;
}

export const schoolLevels = [
  { level: "elementary", label: "Elementary" },
  { level: "middle", label: "Middle" },
  { level: "high", label: "High" },
  { level: "combined", label: "Combined" }
] as const;

export type SchoolLevel = (typeof schoolLevels)[number]["level"];

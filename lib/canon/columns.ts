/** Columns that several tables have. */
export const student = {
  type: "id",
  required: true,
  person: "student",
  doc: "The student, pseudonymous"
} as const;
export const knownStudent = { ...student, references: "student" } as const;
export const school = {
  type: "id",
  required: true,
  references: "school",
  doc: "The school, by the district's number"
} as const;
export const day = {
  type: "date",
  required: true,
  min: 1980,
  max: 2060,
  doc: "The day, in the district's own time zone"
} as const;
export const schoolYear = {
  type: "integer",
  required: true,
  min: 1980,
  max: 2060,
  doc: "Named by its spring: 2026 is 2025–26"
} as const;

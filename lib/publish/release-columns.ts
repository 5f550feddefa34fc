import { gradeLevels, schoolLevels } from "../canon/grade-level.js";
import { hiddenReasons, shownStates } from "./shown.js";

export const schoolYear = {
  type: "integer",
  required: true,
  min: 1980,
  max: 2060,
  doc: "Named by its spring: 2026 is 2025–26"
} as const;
export const block = {
  type: "integer",
  required: true,
  min: 1,
  max: 40,
  doc: "Two-week block of instruction, from 1; counts run from the year's first day to its end"
} as const;
export const school = {
  type: "text",
  required: true,
  doc: "The school's name in its address: alder-elementary"
} as const;
export const ofSchool = {
  ...school,
  required: false,
  doc: "The school, where the row is about one"
} as const;
export const level = {
  type: "text",
  required: true,
  list: schoolLevels.map((d) => d.level),
  doc: "Elementary, middle, high or combined"
} as const;
export const ofLevel = { ...level, required: false } as const;
export const ofGrade = {
  type: "text",
  required: false,
  list: gradeLevels,
  doc: "The grade, where the row is about one"
} as const;
export const count = { type: "integer", required: false, min: 0 } as const;
export const share = { type: "number", required: false, min: 0, max: 1 } as const;
export const shown = {
  type: "text",
  required: true,
  list: shownStates.map((d) => d.shown),
  doc: "exact, at_most, at_least or hidden"
} as const;
export const hiddenBecause = {
  type: "text",
  required: false,
  list: hiddenReasons.map((d) => d.reason),
  doc: "Why it is not shown exactly"
} as const;

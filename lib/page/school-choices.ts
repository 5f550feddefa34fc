import { gradeLevels, gradeName, schoolLevels, type GradeLevel } from "../canon/grade-level.js";
import type { Edition } from "./edition.js";

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: string;
}

/** The levels that the district's schools have. */
export function levelChoices({ release }: Edition): Choice[] {
  return schoolLevels
    .filter(({ level }) => release.school.some((d) => d.school_level === level))
    .map(({ level, label }) => ({ value: level, label }));
}

/** All grades together, then each grade that a school publishes. */
export function gradeChoices({ release, site }: Edition): Choice<GradeLevel | "all">[] {
  const published = new Set(
    release.rate
      .filter(
        (d) => d.scope === "school_grade" && d.school_year === site.school_year && d.block === site.block
      )
      .map((d) => d.grade)
  );
  return [
    { value: "all", label: "All grades" },
    ...gradeLevels.filter((d) => published.has(d)).map((value) => ({ value, label: gradeName(value) }))
  ];
}

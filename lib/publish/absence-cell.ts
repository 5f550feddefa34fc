import type { GradeLevel, SchoolLevel } from "../canon/grade-level.js";
import type { BandCounts } from "./count-quantities.js";
import type { GroupAttribute } from "./published-groups.js";
import type { ReleaseRowOf } from "./release-tables.js";

export type RateScope = ReleaseRowOf<"rate">["scope"];

/** Rated students of a place or group at a block, x of them chronically absent: private, before the gate. */
export interface AbsenceCell extends BandCounts {
  readonly scope: RateScope;
  readonly school: string | null;
  /** Null in a level's cell: of students whose level is not recorded. So with grade and value. */
  readonly school_level: SchoolLevel | null;
  readonly grade: GradeLevel | null;
  readonly attribute: GroupAttribute | null;
  readonly value: string | null;
  readonly school_year: number;
  readonly block: number;
  readonly is_final: boolean;
  readonly n: number;
  readonly x: number;
}

/** Names a cell among those of its block. */
export function absenceKey({
  scope,
  school,
  school_level,
  grade,
  attribute,
  value
}: Pick<AbsenceCell, "scope" | "school" | "school_level" | "grade" | "attribute" | "value">): string {
  return [scope, school, school_level, grade, attribute, value].join("|");
}

/** Whether readers meet the cell at all: those of students without a record do not get a row, but count in sums. */
export function isPublished({ scope, school_level, grade, value }: AbsenceCell): boolean {
  if (scope === "level") return school_level !== null;
  if (scope === "grade" || scope === "school_grade") return grade !== null;
  return scope !== "group" || value !== null;
}

/** School × grade, levels and groups publish the rate only. */
export function hasBands({ scope }: Pick<AbsenceCell, "scope">): boolean {
  return scope === "district" || scope === "school" || scope === "grade";
}

/** Whether a day or two still decides the band: not at the end of a year, though it be of one block. */
export function isEarly({ block, is_final }: AbsenceCell, bandsFromBlock: number): boolean {
  return !is_final && block < bandsFromBlock;
}

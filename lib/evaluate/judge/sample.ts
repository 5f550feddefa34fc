import { studentsAtShare } from "../at-capacity.js";
import { clustersOf, type Clusters } from "../clusters.js";
import { oneOutcome } from "../unmeasured.js";
import type { Capacity, JudgedRows, JudgeOptions, SubsetKind, SubsetSize } from "./judgement.js";

/** Judged rows of a subset, with who belongs together. */
export interface Sample {
  readonly subset: string;
  readonly kind: SubsetKind;
  readonly block?: number;
  /** Places among the judged rows. */
  readonly rows: Uint32Array;
  readonly label: Uint8Array;
  readonly students: Clusters;
  readonly schools: Clusters;
  /** Which list each row stands on: staff have one for each date (school year and block). */
  readonly list: Uint32Array;
  /** Rows by list, and how many staff can reach. */
  readonly listRows: readonly number[];
  readonly capacities: readonly number[];
  /** Schools within lists. */
  readonly schoolList: Uint32Array;
  /** Whether a student has several rows, so that rows are not independent. */
  readonly isPooled: boolean;
}

/** All labelled rows, those whose outcome was open, each block where there are several, and the groups asked for. */
export function samplesOf(
  judged: JudgedRows,
  { capacity, groups = [], subsets: wanted }: JudgeOptions
): Sample[] {
  const { label, block, undetermined } = judged;
  const year = (row: number): number => judged.schoolYear?.[row] ?? 0;
  const lists = clustersOf(Array.from(block, (d, row) => year(row) * 256 + d));
  const isKnown = (row: number): boolean => label[row] !== 255;
  const size = new Array<number>(lists.count).fill(0);
  lists.of.forEach((list, row) => (size[list] = (size[list] ?? 0) + (isKnown(row) ? 1 : 0)));
  const blocks = [...new Set(block)].sort((a, b) => a - b);
  const subsets: Subset[] = [
    { subset: "all", kind: "all", holds: () => true },
    { subset: "undetermined", kind: "undetermined", holds: (row) => undetermined[row] === 1 },
    ...(blocks.length > 1 ? blocks : []).map((each) => ({
      ...{ subset: `block ${each}`, kind: "block" as const, block: each },
      holds: (row: number) => block[row] === each
    })),
    ...groups.map(({ name, rows }) => ({
      ...{ subset: name, kind: "group" as const },
      holds: (row: number) => rows[row] === 1
    }))
  ];
  const capacities = size.map((n) => capacityOf(capacity, n));
  return subsets
    .filter(({ kind }) => wanted?.includes(kind) ?? true)
    .map((each) => sampleOf(judged, each, lists, capacities, isKnown));
}

/** How many of each there are, and whether they are enough to judge. */
export function sizeOf(sample: Sample, fewest: number): SubsetSize {
  const { subset, kind, block, rows, label, students, schools, capacities, listRows, isPooled } = sample;
  const because = oneOutcome(label) ?? tooFew(sample, fewest);
  const selected = capacities.reduce((sum, k, list) => sum + Math.min(k, listRows[list] ?? 0), 0);
  return {
    subset,
    kind,
    ...(block === undefined ? {} : { block }),
    rows: rows.length,
    students: students.count,
    schools: schools.count,
    positives: label.reduce((sum, d) => sum + d, 0),
    ...(kind === "group" ? {} : { selected }),
    ...(because === undefined ? {} : { because }),
    ...(isPooled && schools.count < fewestSchools
      ? { noneBySchoolBecause: `there are fewer than ${fewestSchools} schools` }
      : {})
  };
}

/** Fewer schools than this make no interval: draws of a handful tell little of others. */
export const fewestSchools = 10;

interface Subset {
  readonly subset: string;
  readonly kind: SubsetKind;
  readonly block?: number;
  readonly holds: (row: number) => boolean;
}

function sampleOf(
  judged: JudgedRows,
  { holds, ...subset }: Subset,
  lists: Clusters,
  capacities: readonly number[],
  isKnown: (row: number) => boolean
): Sample {
  const rows = Uint32Array.from(judged.label.keys()).filter((row) => isKnown(row) && holds(row));
  const take = (values: ArrayLike<number>): Uint32Array => rows.map((row) => values[row] as number);
  const students = clustersOf(take(judged.student));
  const schools = clustersOf(take(judged.school));
  const list = take(lists.of);
  const listRows = new Array<number>(lists.count).fill(0);
  for (const each of list) listRows[each] = (listRows[each] ?? 0) + 1;
  const schoolList = clustersOf(Array.from(list, (d, i) => d * schools.count + (schools.of[i] as number)));
  return {
    ...subset,
    rows,
    label: Uint8Array.from(take(judged.label)),
    students,
    schools,
    list,
    listRows,
    capacities,
    schoolList: schoolList.of,
    isPooled: students.count < rows.length
  };
}

function capacityOf(capacity: Capacity, n: number): number {
  return "students" in capacity ? capacity.students : studentsAtShare(capacity.share, n);
}

function tooFew({ label, students }: Sample, fewest: number): string | undefined {
  for (const outcome of [1, 0]) {
    const count = new Set(students.of.filter((_, row) => label[row] === outcome)).size;
    if (count < fewest)
      return `fewer than ${fewest} students ${outcome === 1 ? "have the outcome" : "are without the outcome"}`;
  }
  return undefined;
}

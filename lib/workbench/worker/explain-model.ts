import { additiveGroupSums, type GroupSums, groupSumsOfRows } from "../../explain/group-sums.js";
import { leadingDrivers } from "../../explain/driver-of.js";
import { type DriverRow, driverTable, type Places } from "../../explain/driver-table.js";
import { explainRows } from "../../explain/explain-rows.js";
import {
  type FeatureImportance,
  featureImportance,
  type GroupImportance,
  groupImportance,
  importanceOf,
  importanceOfRows,
  type TermImportance
} from "../../explain/importance.js";
import { type PairView, pairViews } from "../../explain/pair-view.js";
import { type RowContributions, termsOf } from "../../explain/row-contributions.js";
import { type ShapeView, shapeViews } from "../../explain/shape-view.js";
import { type Cohort, takeRows } from "../../model/cohort.js";
import type { ModelFeature } from "../../model/model-feature.js";
import { random } from "../../random/random.js";
import { breathe } from "../../model/worker/breathe.js";
import { type FeatureGroup } from "../../snapshot/feature/feature.js";
import type { ModelSummary } from "../model-summary.js";
import { summaryOf } from "../model-summary.js";
import { type Control, throwIfCancelled } from "./control.js";
import type { Desk } from "./desk.js";
import { type ExplainedRows, explainedRows } from "./explained-rows.js";
import { type Slope, slopesOf } from "./slopes.js";
import type { Tasks } from "./task.js";

/** What a model says of all students. */
export interface GlobalView {
  readonly model: ModelSummary;
  readonly features: readonly ModelFeature[];
  readonly importance: readonly FeatureImportance[];
  readonly groups: readonly GroupImportance[];
  /** Of a glass box alone. */
  readonly shapes: readonly ShapeView[];
  readonly pairs: readonly PairView[];
  /** Of a logistic regression alone. */
  readonly slopes: readonly Slope[];
  /** By school and by grade, and of all. */
  readonly schools: readonly DriverRow[];
  readonly grades: readonly DriverRow[];
  readonly district: readonly DriverRow[];
  /** Rows that importance and drivers are of, of so many. */
  readonly explained: number;
  readonly of: number;
  /** The students with the highest scores. */
  readonly top: readonly RankedStudent[];
}

export interface RankedStudent {
  /** The student's number in the rows: it says nothing but in this snapshot. */
  readonly student: number;
  /** Place by score, from 1. */
  readonly rank: number;
  readonly risk: number;
  readonly school: string;
  readonly grade: string;
}

/** Rows of models that are explained one by one; more would say little more. */
const mostRows = 2000;
const rowsAtOnce = 100;
const mostStudents = 100;

/** Importance, shapes, drivers by place and the highest scores of a model. */
export async function explainModel(
  desk: Desk,
  { address, id }: Tasks["explain"]["ask"],
  control: Control
): Promise<GlobalView> {
  const rows = await explainedRows(desk, id, address, control);
  const { file } = rows.model;
  const { model, features } = file;
  control.tell({ stage: "explaining" });
  const groupOf = (name: string): FeatureGroup =>
    features.find((d) => d.name === name)?.group ?? "attendance";
  const { sums, terms, taken } =
    model.kind === "additive"
      ? wholeSums(additiveGroupSums(model, rows.cohort, groupOf), importanceOf(model), rows.cohort.n)
      : await sampledSums(rows, groupOf, control);
  const part = { ...rows, cohort: takeRows(rows.cohort, taken) };
  const risk =
    taken.length === rows.cohort.n ? rows.risk : Float64Array.from(taken, (row) => rows.risk[row] as number);
  const drivers = (places: Places): DriverRow[] =>
    driverTable(
      {
        groups: sums.groups,
        driver: leadingDrivers(sums),
        risk,
        absenceRate:
          columnOf(part.cohort, "absence_rate")?.values ?? new Float32Array(taken.length).fill(NaN),
        threshold: desk.studio.chronicThreshold
      },
      places
    );
  const grade = columnOf(part.cohort, "grade_level");
  return {
    model: summaryOf(rows.model, desk.studio),
    features,
    importance: featureImportance(terms),
    groups: groupImportance(sums),
    shapes: model.kind === "additive" ? shapeViews(model, features) : [],
    pairs: model.kind === "additive" ? pairViews(model, features) : [],
    slopes: model.kind === "logistic" ? slopesOf(model, features) : [],
    schools: drivers({ names: part.cohort.schools, of: part.cohort.school }),
    grades: grade ? drivers({ names: grade.levels ?? [], of: grade.values }) : [],
    district: drivers({ names: ["all"], of: new Uint8Array(taken.length) }),
    explained: taken.length,
    of: rows.cohort.n,
    top: topStudents(rows)
  };
}

interface Sums {
  readonly sums: GroupSums;
  readonly terms: readonly TermImportance[];
  readonly taken: Uint32Array;
}

function wholeSums(sums: GroupSums, terms: readonly TermImportance[], n: number): Sums {
  return { sums, terms, taken: Uint32Array.from({ length: n }, (_, row) => row) };
}

/** Rows explained one by one: all of them, or as many as are drawn by the model's seed. */
async function sampledSums(
  { model, cohort }: ExplainedRows,
  groupOf: (name: string) => FeatureGroup,
  control: Control
): Promise<Sums> {
  const { model: risk, seed } = model.file;
  const taken = drawn(cohort.n, seed);
  const explained: RowContributions[] = [];
  for (let start = 0; start < taken.length; start += rowsAtOnce) {
    explained.push(...explainRows(risk, cohort, taken.slice(start, start + rowsAtOnce)));
    await breathe();
    throwIfCancelled(control);
  }
  const terms = termsOf(risk);
  return {
    sums: groupSumsOfRows(terms, explained, groupOf),
    terms: importanceOfRows(terms, explained),
    taken
  };
}

function drawn(n: number, seed: number): Uint32Array {
  const all = Uint32Array.from({ length: n }, (_, row) => row);
  if (n <= mostRows) return all;
  const dice = random(seed, "explained rows");
  for (let i = 0; i < mostRows; i++) {
    const j = dice.integer(i, n - 1);
    [all[i], all[j]] = [all[j] as number, all[i] as number];
  }
  return all.slice(0, mostRows).sort();
}

function topStudents({ cohort, risk, order }: ExplainedRows): RankedStudent[] {
  return Array.from(order.slice(0, mostStudents), (row, i) => ({
    student: cohort.student[row] as number,
    rank: i + 1,
    risk: risk[row] as number,
    school: schoolOf(cohort, row),
    grade: gradeOf(cohort, row)
  }));
}

export function schoolOf({ schools, school }: Cohort, row: number): string {
  return schools[school[row] as number] ?? "";
}

export function gradeOf(cohort: Cohort, row: number): string {
  const column = columnOf(cohort, "grade_level");
  return column?.levels?.[column.values[row] as number] ?? "";
}

export function columnOf(cohort: Cohort, name: string): Cohort["columns"][number] | undefined {
  return cohort.columns.find((d) => d.feature.name === name);
}

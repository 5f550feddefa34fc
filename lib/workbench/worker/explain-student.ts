import { changedScores, type Change, type Scored } from "../../explain/changed-rows.js";
import { type CounterfactualAnswer, counterfactuals } from "../../explain/counterfactual.js";
import { explainRows } from "../../explain/explain-rows.js";
import { type Reason, reasons } from "../../explain/reasons.js";
import { termsOf } from "../../explain/row-contributions.js";
import { type Standing, type Waterfall, waterfall } from "../../explain/waterfall.js";
import { type Choice, choices } from "../../explain/what-if.js";
import { wilson } from "../../evaluate/wilson.js";
import { rowsWhere } from "../../model/cohort.js";
import type { StudioAddress } from "../address.js";
import type { Control } from "./control.js";
import type { Desk } from "./desk.js";
import { gradeOf, type RankedStudent, schoolOf } from "./explain-model.js";
import { type ExplainedRows, explainedRows } from "./explained-rows.js";
import { predict } from "../../study/predict.js";
import { scoreScale } from "./score-scale.js";

/** A model and a student: by number, or by place among scores; the one with the highest score unless told. */
export interface StudentAsk {
  readonly address: StudioAddress;
  readonly id: string;
  readonly rank?: number;
}

/** One student's score, how it comes about, and what could be otherwise. */
export interface StudentView extends RankedStudent {
  readonly of: number;
  readonly schoolYear: number;
  /** 1 chronic, 0 not, 255 unknown. */
  readonly outcome: number;
  readonly waterfall: Waterfall;
  /** Scores with the margins at which they stand. */
  readonly scores: readonly { readonly score: number; readonly margin: number }[];
  readonly raises: readonly Reason[];
  readonly lowers: readonly Reason[];
  readonly choices: readonly Choice[];
  /** Share of students with a lower score. */
  readonly above: number;
  /** What came of students with about such a score. */
  readonly alike:
    { readonly n: number; readonly value: number; readonly low: number; readonly high: number } | undefined;
}

export interface ChangedView {
  readonly before: Standing;
  readonly after: Standing;
}

export type NearestView = CounterfactualAnswer;

/** Students of about the same score: so many around it by place. */
const mostAlike = 200;

export async function explainStudent(desk: Desk, ask: StudentAsk, control: Control): Promise<StudentView> {
  const { rows, row, rank } = await studentOf(desk, ask, control);
  const { model, cohort, risk, order } = rows;
  const { file } = model;
  const terms = termsOf(file.model);
  const [explained] = explainRows(file.model, cohort, Uint32Array.of(row));
  if (!explained) throw new Error("the student could not be explained");
  const at = { cohort, row };
  const { reference } = rows;
  const own = risk[row] as number;
  return {
    student: cohort.student[row] as number,
    rank,
    of: order.length,
    risk: own,
    school: schoolOf(cohort, row),
    grade: gradeOf(cohort, row),
    schoolYear: cohort.schoolYear[row] as number,
    outcome: cohort.label[row] as number,
    waterfall: waterfall(explained, terms, at, { calibration: file.calibration, most: 9 }),
    scores: scoreScale(file.calibration),
    ...reasons(explained, terms, at, reference),
    choices: choices(scoredOf(rows, row), reference),
    above: rowsWhere(risk.length, (other) => (risk[other] as number) < own).length / risk.length,
    alike: alikeOf(rows, rank)
  };
}

/** The score under changes of the reader's. */
export async function changeStudent(
  desk: Desk,
  ask: StudentAsk & { readonly changes: readonly Change[] },
  control: Control
): Promise<ChangedView> {
  const { rows, row } = await studentOf(desk, ask, control);
  const [before, after] = changedScores(scoredOf(rows, row), [[], ask.changes]);
  if (!before || !after) throw new Error("the student could not be scored");
  return { before, after };
}

/** The nearest small changes that bring the student under the threshold. */
export async function nearestChanges(desk: Desk, ask: StudentAsk, control: Control): Promise<NearestView> {
  const { rows, row } = await studentOf(desk, ask, control);
  control.tell({ stage: "explaining" });
  const { threshold } = ask.address;
  return counterfactuals(scoredOf(rows, row), rows.reference, { threshold });
}

async function studentOf(desk: Desk, { address, id, rank }: StudentAsk, control: Control) {
  const rows = await explainedRows(desk, id, address, control);
  const { order, cohort } = rows;
  const found = order.findIndex((row) => cohort.student[row] === address.student);
  const place = rank === undefined ? Math.max(0, found) : Math.min(Math.max(rank, 1), order.length) - 1;
  const row = order[place];
  if (row === undefined) throw new Error("there is no student to explain");
  return { rows, row, rank: place + 1 };
}

function scoredOf({ model, cohort }: ExplainedRows, row: number): Scored {
  const { file } = model;
  return {
    cohort,
    row,
    features: file.features.map((d) => d.name),
    predict: (copies) => predict(file.model, copies),
    calibration: file.calibration
  };
}

/** Of the students around a place by score, the share with the outcome, with its Wilson interval. */
function alikeOf({ cohort, order }: ExplainedRows, rank: number): StudentView["alike"] {
  const width = Math.min(mostAlike, Math.max(20, Math.round(order.length / 10)));
  const start = Math.max(0, Math.min(rank - 1 - Math.floor(width / 2), order.length - width));
  const labels = Array.from(order.slice(start, start + width), (row) => cohort.label[row] as number);
  const known = labels.filter((d) => d !== 255);
  const positives = known.filter((d) => d === 1).length;
  const interval = wilson(positives, known.length);
  return interval && { n: known.length, value: positives / known.length, ...interval };
}

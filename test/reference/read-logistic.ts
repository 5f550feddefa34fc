import type { Column } from "../../lib/model/cohort.js";
import { madeColumn } from "../model/made-training.js";

/** What logistic.py writes. */
export interface LogisticAnswers {
  readonly levels: readonly string[];
  readonly columns: Readonly<Record<"days_absent" | "score" | "flag" | "grade", readonly (number | null)[]>>;
  readonly label: readonly number[];
  readonly fits: readonly {
    readonly ridge: number;
    readonly class_weights: "none" | "balanced";
    readonly intercept: number;
    readonly weights: readonly number[];
    readonly standard_errors: readonly number[];
    readonly log_loss: number;
  }[];
  readonly shap: { readonly base: number; readonly columns: readonly (readonly number[])[] };
}

export function readColumns({ columns, levels }: LogisticAnswers): Column[] {
  return [
    madeColumn("days_absent", columns.days_absent),
    madeColumn("score", columns.score),
    madeColumn("flag", columns.flag),
    madeColumn("grade", columns.grade, levels)
  ];
}

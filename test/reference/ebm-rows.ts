import { type Cohort, rowsWhere, takeRows } from "../../lib/model/cohort.js";
import { madeRows } from "../bench/model/made-rows.js";

/** The made rows that answers/ebm.json is about: one half to learn from, one to judge on. */
export function ebmRows(): { train: Cohort; test: Cohort } {
  const rows = madeRows(10_000, 12, 7);
  return {
    train: takeRows(
      rows,
      rowsWhere(rows.n, (row) => row < 5000)
    ),
    test: takeRows(
      rows,
      rowsWhere(rows.n, (row) => row >= 5000)
    )
  };
}

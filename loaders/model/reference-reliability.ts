import { binEnds, binOf, tenthsOfScore } from "../../lib/evaluate/score-bins.js";
import { applyCalibration } from "../../lib/model/calibration/apply-calibration.js";
import { rowsWhere } from "../../lib/model/cohort.js";
import type { ReliabilityCell } from "../../lib/publish/model/reliability-rows.js";
import type { JudgedModel } from "./judged-model.js";

/** Students judged on whose outcome was open, by tenths of their risk score: the same students before and after calibration. */
export function reliabilityCells({ rows, candidates, calibration }: JudgedModel): ReliabilityCell[] {
  const { label, undetermined, n } = rows.test;
  const before = applyCalibration({ kind: "none" }, candidates[0].score);
  const risk = applyCalibration(calibration, candidates[0].score);
  const ends = binEnds(risk, tenthsOfScore);
  const open = rowsWhere(n, (row) => label[row] !== 255 && undetermined[row] === 1);
  return ends.flatMap((_, bin) => {
    const own = open.filter((row) => binOf(risk[row] as number, ends) === bin);
    if (own.length === 0) return [];
    const mean = (values: Float64Array) =>
      own.reduce((sum, row) => sum + (values[row] as number), 0) / own.length;
    return [
      {
        ...{ n: own.length, positives: own.filter((row) => label[row] === 1).length, meanScore: mean(risk) },
        ...(calibration.kind !== "none" && { meanBefore: mean(before) })
      }
    ];
  });
}

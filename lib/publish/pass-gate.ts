import type { AbsenceCell } from "./absence-cell.js";
import { type ActivityCell, activityRows } from "./activity-rows.js";
import { bandRows } from "./band-rows.js";
import { type DayCell, dayRows, type GivenRate, givenRateRows } from "./day-rows.js";
import { foldRareValues } from "./fold-rare-values.js";
import { gateAbsence, type GateOptions } from "./gate-absence.js";
import { type MovementCell, movementRows } from "./movement-rows.js";
import { rateRows } from "./rate-rows.js";
import { type ReasonCell, reasonRows } from "./reason-rows.js";
import type { Release } from "./release-tables.js";
import { type DueDays, type SchoolCell, schoolRows } from "./school-rows.js";

/** All private counts behind a release; schools go by the name in their address. */
export interface Cells {
  readonly schools: readonly SchoolCell[];
  readonly absence: readonly AbsenceCell[];
  readonly movement: readonly MovementCell[];
  readonly days: readonly DayCell[];
  readonly givenRates: readonly GivenRate[];
  readonly reasons: readonly ReasonCell[];
  readonly activity: readonly ActivityCell[];
}

export type FigureTables = Pick<
  Release,
  "school" | "rate" | "band" | "movement" | "day" | "reason" | "activity"
>;

/** The gate: from private counts to the rows that may leave the district. `due` says by when schools had to send attendance. */
export function passGate(cells: Cells, due: DueDays | null, options: GateOptions): FigureTables {
  const smallest = options.smallestCell;
  const absence = gateAbsence(foldRareValues(cells.absence, smallest), options);
  return {
    school: schoolRows(cells.schools, due, smallest),
    rate: rateRows(absence, smallest),
    band: bandRows(absence, options),
    movement: movementRows(cells.movement, absence, smallest),
    day: [...dayRows(cells.days, smallest), ...givenRateRows(cells.givenRates)],
    reason: reasonRows(cells.reasons, smallest),
    activity: activityRows(cells.activity, smallest)
  };
}

import type { ReleaseRowOf } from "../release-tables.js";

type MeasureRow = ReleaseRowOf<"model_measure">;

/** A measure of a candidate with the counts that it tells of: private, before the gate. */
export interface MeasureCell {
  readonly candidate: string;
  readonly subset: MeasureRow["subset"];
  readonly group: string | null;
  readonly value: string | null;
  /** Null: of a whole school year. */
  readonly block: number | null;
  readonly measure: string;
  /** Students, and those of them who became chronically absent. */
  readonly n: number;
  readonly positives: number;
  /** Of a measure at a capacity or threshold: students picked, and those of them who did (expected where scores tie). */
  readonly picked?: number;
  readonly found?: number;
  readonly estimate?: number;
  readonly low?: number;
  readonly high?: number;
  readonly because?: string;
}

/**
 * The rows of model_measure.json: to a thousandth, and only where the students that a measure tells of apart (with and
 * without the outcome; picked and not) are each `smallest` or more.
 */
export function measureRows(cells: readonly MeasureCell[], smallest: number): MeasureRow[] {
  return cells.map((cell) => {
    const { candidate, subset, group, value, block, measure } = cell;
    const because = isTold(cell, smallest) ? cell.because : `fewer than ${smallest} students tell of it`;
    const estimate = because === undefined ? thousandth(cell.estimate) : null;
    return {
      ...{ candidate, subset, group, value, block, measure, estimate },
      low: estimate === null ? null : thousandth(cell.low),
      high: estimate === null ? null : thousandth(cell.high),
      because: because ?? null
    };
  });
}

function isTold({ n, positives, picked, found }: MeasureCell, smallest: number): boolean {
  const parts = [positives, n - positives];
  if (picked !== undefined && found !== undefined)
    parts.push(found, picked - found, positives - found, n - picked - positives + found);
  return parts.every((part) => part >= smallest);
}

export function thousandth(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1000) / 1000;
}

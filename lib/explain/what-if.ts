import type { Column } from "../model/cohort.js";
import type { ModelFeature } from "../model/model-feature.js";
import { type Change, changedScores, modelColumns, type Scored } from "./changed-rows.js";
import { changeNote } from "./moves-together.js";
import type { Reference } from "./reference.js";
import { levelWords } from "./value-words.js";
import type { Standing } from "./waterfall.js";

/** What a feature can be changed to: values that were seen among students, never beyond them. */
export interface Choice {
  readonly feature: ModelFeature;
  /** The row's own; null where missing. */
  readonly value: number | string | null;
  /** Of numbers: the 1st and the 99th percentile. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Of flags and words. */
  readonly options?: readonly { readonly value: number | string; readonly label: string }[];
  /** Which features move with it in a real record. */
  readonly note?: string;
}

type Row = Pick<Scored, "cohort" | "row" | "features">;

/** The features of a row that can be changed, those that a school could change first, else in their order. */
export function choices(scored: Row, reference: Reference): Choice[] {
  const columns = modelColumns(scored);
  const inModel = columns.map((d) => d.feature);
  return columns
    .map((column) => choiceOf(column, scored.row, inModel, reference))
    .filter((d) => d.range !== undefined || d.options !== undefined)
    .sort((a, b) => Number(b.feature.isActionable) - Number(a.feature.isActionable));
}

function choiceOf(
  column: Column,
  row: number,
  inModel: readonly ModelFeature[],
  reference: Reference
): Choice {
  const { feature, values, levels } = column;
  const own = values[row] ?? NaN;
  const value = Number.isNaN(own) ? null : (levels?.[own] ?? own);
  const note = changeNote(feature.name, inModel);
  const base = { feature, value, ...(note === undefined ? {} : { note }) };
  if (levels) {
    return { ...base, options: levels.map((d) => ({ value: d, label: levelWords(feature.name, d) })) };
  }
  const range = rangeOf(column, row, reference);
  if (!range || feature.unit !== "flag") return range ? { ...base, range } : base;
  const options = [{ value: 0, label: "no" }, { value: 1, label: "yes" }]; // prettier-ignore
  return { ...base, options };
}

/** From the 1st to the 99th percentile, stretched to the row's own value. */
function rangeOf({ feature, values }: Column, row: number, { seen }: Reference): Choice["range"] {
  const among = seen[feature.name]?.values ?? [];
  if (among.length === 0) return undefined;
  const own = values[row] ?? NaN;
  const all = Number.isFinite(own) ? [...among, own] : among;
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** How a score moves when one value is another. */
export interface WhatIf {
  readonly feature: string;
  readonly to: Change["to"];
  readonly before: Standing;
  readonly after: Standing;
  /** Whether the value was put to the nearest one that students have. */
  readonly isClamped: boolean;
  readonly note?: string;
}

/** The score with one feature changed; a number beyond what students have is put to the nearest they do. */
export function whatIf(scored: Scored, { feature, to }: Change, reference: Reference): WhatIf {
  const columns = modelColumns(scored);
  const column = columns.find((d) => d.feature.name === feature);
  if (!column) throw new RangeError(`the model has no feature "${feature}" to change`);
  const within = clamped(to, rangeOf(column, scored.row, reference));
  const [before, after] = changedScores(scored, [[], [{ feature, to: within }]]);
  if (!before || !after) throw new RangeError("the model scored fewer rows than it was given");
  const note = changeNote(
    feature,
    columns.map((d) => d.feature)
  );
  const noted = note === undefined ? {} : { note };
  return { feature, to: within, before, after, isClamped: within !== to, ...noted };
}

function clamped(to: Change["to"], range: Choice["range"]): Change["to"] {
  return typeof to === "number" && range ? Math.min(Math.max(to, range.low), range.high) : to;
}

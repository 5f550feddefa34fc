import type { AdditiveModel } from "../model/additive/additive-model.js";
import type { Cohort, Column } from "../model/cohort.js";
import type { Bins } from "../model/design/bins.js";
import { binCount } from "../model/design/bins.js";
import { type Binner, binnerOf } from "./binner.js";
import type { TermFeatures } from "./row-contributions.js";

/** A shape or a pair as a table to look a row up in: cell → contribution; a pair's cells row by row of its first. */
export interface AdditiveTerm {
  readonly features: TermFeatures;
  readonly table: Float64Array;
  /** Cells of the rows from `start` to before `end`, written from 0 on. */
  readonly fill: (start: number, end: number, cells: Uint16Array | Uint8Array) => void;
}

/** The terms of a glass box over a cohort, in the order of `termsOf`. */
export function additiveTerms(model: AdditiveModel, cohort: Pick<Cohort, "columns">): AdditiveTerm[] {
  const columns = new Map(cohort.columns.map((d) => [d.feature.name, d]));
  const binner = (feature: string, bins: Bins) => binnerOf(columnOf(columns, feature), bins);
  return [
    ...model.shapes.map(({ feature, bins, contribution }): AdditiveTerm => {
      const fill = binner(feature, bins);
      return { features: [feature], table: Float64Array.from(contribution), fill };
    }),
    ...model.pairs.map(({ features, bins, contribution }): AdditiveTerm => {
      const [first, second] = [binner(features[0], bins[0]), binner(features[1], bins[1])];
      const fill = crossed(first, second, binCount(bins[1]));
      return { features, table: Float64Array.from(contribution.flat()), fill };
    })
  ];
}

function columnOf(columns: ReadonlyMap<string, Column>, feature: string): Column {
  const column = columns.get(feature);
  if (!column)
    throw new RangeError(`the rows have no column "${feature}" (take a cohort with the model's features)`);
  return column;
}

function crossed(first: Binner, second: Binner, width: number): Binner {
  let other = new Uint16Array(0);
  return (start, end, cells) => {
    if (other.length < end - start) other = new Uint16Array(end - start);
    first(start, end, cells);
    second(start, end, other);
    for (let i = 0; i < end - start; i++) cells[i] = (cells[i] as number) * width + (other[i] as number);
  };
}

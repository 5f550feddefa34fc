import type { ReleaseRowOf } from "../release-tables.js";
import { driverRows } from "./driver-rows.js";
import { measureRows, thousandth } from "./measure-rows.js";
import type { ModelCells } from "./model-cells.js";
import type { ModelTables } from "./model-release.js";
import { outlookRows } from "./outlook-rows.js";
import { reliabilityRows } from "./reliability-rows.js";
import { pairRows, shapeRows } from "./shape-rows.js";

/** The gate for a model: from private counts to the rows that may leave the district. `schools` gives each id its slug. */
export function passModelGate(
  cells: ModelCells,
  schools: ReadonlyMap<string, string>,
  smallest: number
): ModelTables {
  const named = <C extends { readonly school: string | null }>(place: C): C[] => {
    const school = place.school === null ? null : schools.get(place.school);
    return school === undefined ? [] : [{ ...place, school }];
  };
  const measures = measureRows(cells.measures, smallest);
  return {
    model: [modelRow(cells.model, smallest)],
    model_measure: measures,
    model_difference: toldDifferences(cells, measures),
    model_reliability: reliabilityRows(cells.reliability, smallest),
    model_importance: [...cells.importance],
    model_shape: cells.shapes.flatMap((shape) => shapeRows(shape, smallest)),
    model_pair: cells.pairs.flatMap((pair) => pairRows(pair, smallest)),
    model_driver: driverRows(cells.drivers.flatMap(named), smallest),
    model_outlook: outlookRows(cells.outlook.flatMap(named), smallest)
  };
}

/** A difference to a figure that is withheld would give it away. */
function toldDifferences(
  { model: { model }, differences }: ModelCells,
  measures: readonly ReleaseRowOf<"model_measure">[]
): ModelTables["model_difference"] {
  const told = new Set(
    measures
      .filter((d) => d.subset === "undetermined" && d.estimate !== null)
      .map((d) => JSON.stringify([d.candidate, d.block, d.measure]))
  );
  return differences.filter(({ against, block, measure }) =>
    [model, against].every((candidate) => told.has(JSON.stringify([candidate, block, measure])))
  );
}

function modelRow(row: ReleaseRowOf<"model">, smallest: number): ReleaseRowOf<"model"> {
  const tens = (n: number | null) => n === null ? null : Math.round(n / smallest) * smallest; // prettier-ignore
  return {
    ...row,
    // a refusal may count the few who are or are not
    because: /\d/.test(row.because ?? "")
      ? "too few students are known to be, or not to be, chronically absent"
      : row.because,
    train_students: tens(row.train_students),
    test_students: tens(row.test_students),
    test_share: thousandth(row.test_share ?? undefined),
    base: thousandth(row.base ?? undefined)
  };
}

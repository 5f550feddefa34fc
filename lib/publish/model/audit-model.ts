import type { Release, ReleaseTableName } from "../release-tables.js";
import { sortRows } from "../sort-rows.js";
import { tableText } from "../table-text.js";
import type { ModelCells } from "./model-cells.js";
import { passModelGate } from "./pass-model-gate.js";

/** Where the rows of a release that tell of the model are not what the gate makes of the private cells; shows no value. */
export function auditModel(
  cells: ModelCells,
  release: Release,
  schools: ReadonlyMap<string, string>,
  smallest: number
): string[] {
  const gated = passModelGate(cells, schools, smallest);
  return (Object.keys(gated) as (keyof typeof gated)[]).flatMap((name) =>
    textOf(name, gated[name]) === textOf(name, release[name])
      ? []
      : [`${name} is not what the gate makes of the model’s cells`]
  );
}

function textOf(name: ReleaseTableName, rows: readonly Readonly<Record<string, unknown>>[]): string {
  return tableText(name, sortRows(name, rows));
}

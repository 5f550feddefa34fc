import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Cohort } from "../../../lib/model/cohort.js";
import { kindOf } from "../../../lib/model/model-feature.js";

/** Writes rows for Python: columns one after the other as 32-bit floats, labels as bytes, and what they are as JSON. */
export function writeRows(
  folder: string,
  { n, columns, label }: Pick<Cohort, "n" | "columns" | "label">
): void {
  mkdirSync(folder, { recursive: true });
  const values = new Float32Array(n * columns.length);
  columns.forEach((column, i) => values.set(column.values, i * n));
  writeFileSync(join(folder, "columns.f32"), values);
  writeFileSync(join(folder, "label.u8"), label);
  const features = columns.map(({ feature, levels }) => ({
    name: feature.name,
    kind: kindOf(feature.unit),
    ...(levels && { levels })
  }));
  writeFileSync(join(folder, "rows.json"), JSON.stringify({ n, features }));
}

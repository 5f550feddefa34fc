import { join } from "node:path";
import { text as literal } from "../../../lib/contract/sql-text.js";
import { type ReadCohort, toCohort } from "../../../lib/model/cohort-from-rows.js";
import { selectCohort } from "../../../lib/query/model-row/select-cohort.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import type { NativeDatabase } from "../../../loaders/native/database.js";
import { nullFeatures } from "./planted-null-features.js";

/** Students of a demo district whose outcome was open at a block, with every feature and the planted nulls. */
export async function demoCohort(db: NativeDatabase, folder: string, block: number): Promise<ReadCohort> {
  const listed = [...features, ...nullFeatures];
  const from = `read_parquet(${literal(join(folder, `rows-${block}.parquet`))})`;
  const choice = { from, label: "chronic_at_year_end", undetermined: true } as const;
  const schools = await db.rows<{ school_name: string }>(
    `SELECT school_name FROM read_parquet(${literal(join(folder, "schools.parquet"))}) ORDER BY school`
  );
  const names = schools.map((d) => d.school_name);
  return toCohort(await db.columns(selectCohort(choice, listed)), listed, choice.label, names);
}

import { type ReadCohort, toCohort } from "../../lib/model/cohort-from-rows.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { modelRow } from "../../lib/query/model-row/model-row.js";
import { type CohortChoice, selectCohort } from "../../lib/query/model-row/select-cohort.js";
import { yearRow } from "../../lib/query/model-row/year-row.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import { yearFeatures } from "../../lib/snapshot/year/year-feature-list.js";
import type { NativeDatabase } from "../../loaders/native/database.js";

/** A cohort of a snapshot opened by `openModelRows`, with every feature of the list. */
export function readCohort(db: NativeDatabase, choice: Omit<CohortChoice, "from">): Promise<ReadCohort> {
  return read(db, { ...choice, from: `(${modelRow})` }, features, "model_school");
}

/** A cohort of school years, of a snapshot opened by `openYearRows` too; `yearsOn` as `yearRow` has it. */
export function readYearCohort(
  db: NativeDatabase,
  { years, yearsOn }: { readonly years?: readonly number[]; readonly yearsOn?: number } = {}
): Promise<ReadCohort> {
  const choice = {
    label: "chronic_next_year",
    ...(years && { years }),
    from: `(${yearRow(yearsOn)})`
  } as const;
  return read(db, choice, yearFeatures, "year_school");
}

async function read(
  db: NativeDatabase,
  choice: CohortChoice,
  listed: readonly ModelFeature[],
  schoolTable: string
): Promise<ReadCohort> {
  const schools = await db.rows<{ school_name: string }>(
    `SELECT school_name FROM ${schoolTable} ORDER BY school`
  );
  const names = schools.map((d) => d.school_name);
  return toCohort(await db.columns(selectCohort(choice, listed)), listed, choice.label, names);
}

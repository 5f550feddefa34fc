import { text as literal } from "../../lib/contract/sql-text.js";
import { toCohort, type ReadCohort } from "../../lib/model/cohort-from-rows.js";
import type { ModelFeature } from "../../lib/model/model-feature.js";
import { modelRow } from "../../lib/query/model-row/model-row.js";
import { selectCohort } from "../../lib/query/model-row/select-cohort.js";
import { YEAR_BLOCK, yearRow } from "../../lib/query/model-row/year-row.js";
import { features } from "../../lib/snapshot/feature/feature-list.js";
import type { LabelName } from "../../lib/snapshot/label/label-list.js";
import { publishedLabel } from "../../lib/study/publish-refusals.js";
import { yearFeatures } from "../../lib/snapshot/year/year-feature-list.js";
import type { NativeDatabase } from "../native/database.js";
import type { PlacedSchool } from "./reference-outlook.js";
import { modelBlocks, openYearRows } from "./rows.js";

/** What there is to learn from in a snapshot opened by `openModelRows`. */
export interface ReferenceRows {
  readonly label: LabelName;
  readonly features: readonly ModelFeature[];
  /** Blocks with rows, in order; of yearly totals one. */
  readonly blocks: readonly number[];
  /** The latest block of the latest school year. */
  readonly now: { readonly schoolYear: number; readonly block: number };
  /** As it is published: null of whole school years. */
  readonly publishedBlock: number | null;
  /** Students of a block, of all school years. */
  read(block: number): Promise<ReadCohort>;
}

/** Undefined where a district's files have neither students' days nor their years. */
export async function referenceRows(db: NativeDatabase): Promise<ReferenceRows | undefined> {
  const blocks = await modelBlocks(db);
  if (blocks.length === 0) await openYearRows(db);
  const [student, school] =
    blocks.length === 0 ? ["year_student", "year_school"] : ["model_student", "model_school"];
  await db.run(`CREATE OR REPLACE VIEW reference_student AS SELECT * FROM ${student}`);
  await db.run(`CREATE OR REPLACE VIEW reference_school AS SELECT * FROM ${school}`);
  // once for all blocks: each of them would join all over again
  await db.run(`CREATE OR REPLACE TEMP TABLE reference_row AS ${blocks.length === 0 ? yearRow() : modelRow}`);
  const [now] = await db.rows<{ schoolYear: number; block: number }>(`
SELECT CAST(school_year AS INTEGER) AS "schoolYear", CAST(MAX(block) AS INTEGER) AS block FROM reference_row
WHERE school_year = (SELECT MAX(school_year) FROM reference_row) GROUP BY school_year`);
  if (!now) return undefined;
  const label = publishedLabel(blocks.length === 0);
  const list: readonly ModelFeature[] = blocks.length === 0 ? yearFeatures : features;
  const schools = await db.rows<{ school_name: string }>(
    "SELECT school_name FROM reference_school ORDER BY school"
  );
  const names = schools.map((d) => d.school_name);
  return {
    label,
    features: list,
    blocks: blocks.length === 0 ? [YEAR_BLOCK] : blocks,
    now,
    publishedBlock: blocks.length === 0 ? null : now.block,
    read: async (block) =>
      toCohort(
        await db.columns(selectCohort({ from: "reference_row", label, block }, list)),
        list,
        label,
        names
      )
  };
}

/** The schools' ids by number, and their levels. */
export async function referenceSchools(db: NativeDatabase): Promise<readonly PlacedSchool[]> {
  return db.rows<PlacedSchool>(`SELECT r.school_id, s.school_level FROM reference_school r
LEFT JOIN current_school s ON s.school_id = r.school_id ORDER BY r.school`);
}

/** Writes risk scores with the students' keys, for the workbench alone. PRIVATE. */
export async function writeScores(
  db: NativeDatabase,
  rows: Iterable<
    readonly [student: number, school: number, year: number, block: number, risk: number, driver: string]
  >,
  file: string
): Promise<number> {
  await db.run(`CREATE OR REPLACE TEMP TABLE score_row (student INTEGER, school INTEGER, school_year INTEGER,
  block INTEGER, risk DOUBLE, driver VARCHAR)`);
  const n = await db.append("score_row", rows);
  await db.run(`COPY (SELECT s.student_key, o.school_id, r.school_year, r.block, r.risk, r.driver FROM score_row r
JOIN reference_student s ON s.student = r.student JOIN reference_school o ON o.school = r.school
ORDER BY r.risk DESC, s.student_key) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`);
  await db.run("DROP TABLE score_row");
  return n;
}

import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { EvidenceCell } from "../../lib/publish/assessment/evidence-rows.js";
import type { Database } from "../../lib/query/database.js";
import { evidenceStages } from "../../lib/snapshot/evidence/evidence-stages.js";

/** Where students' risk scores lie, and the labels that tell whose outcome is open: Parquet files. */
export interface ScoreFiles {
  readonly scores: string;
  readonly labels: string;
}

/** Those of the snapshot in `home`, if any student has a score. */
export function scoreFiles(home: string, scored: number): { scores?: ScoreFiles } {
  if (scored === 0) return {};
  const [scores, labels] = [join(home, "model", "score.parquet"), join(home, "labels", "label.parquet")];
  return { scores: { scores, labels } };
}

/** What the record says of practices, counted from the cubes; PRIVATE, before the gate. Leaves the table evidence_cube. */
export async function readEvidence(
  db: Database,
  smallest: number,
  files?: ScoreFiles
): Promise<EvidenceCell[]> {
  await db.run(`CREATE OR REPLACE VIEW evidence_score AS ${files ? openScores(files) : noScores}`);
  for (const { table, sql } of evidenceStages(smallest))
    await db.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  return db.rows<EvidenceCell>("SELECT * FROM evidence_cube ORDER BY evidence_id");
}

const noScores = "SELECT CAST(NULL AS VARCHAR) AS student_key, CAST(NULL AS DOUBLE) AS risk WHERE FALSE";

function openScores({ scores, labels }: ScoreFiles): string {
  return `
SELECT s.student_key AS student_key, MAX(s.risk) AS risk
FROM read_parquet(${literal(scores)}) s
JOIN read_parquet(${literal(labels)}) l
  ON l.student_key = s.student_key AND l.school_year = s.school_year AND l.block = s.block
WHERE l.is_undetermined
GROUP BY s.student_key`;
}

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { normaliseDistrict } from "../../lib/district/normalise-district.js";
import { readSource } from "../../loaders/intake/read-source.js";
import { openDatabase } from "../../loaders/native/database.js";
import { buildRecord } from "../../loaders/record.js";
import { measure } from "./measured.js";
import { rawDistrict } from "./raw-district.js";

const [run, folder = "", students = "0"] = process.argv.slice(2);
const csv = join(folder, "attendance.csv");

/** One run of the record bench, in a process of its own so that its peak of memory is its own. */
const runs: Record<string, () => Promise<void>> = { floor, intake, record };

await measure(runs[run ?? ""] ?? floor);

async function floor(): Promise<void> {
  const db = await openDatabase({ memory: "1.5GB" });
  await db.run(`
    CREATE TABLE keys AS
      SELECT 'S' || (1000000 + i) AS student_id, printf('%016x', hash(i)) AS student_key FROM range(${students}) r (i);
    COPY (
      SELECT student_key, school_id, date, code, minutes
      FROM read_csv('${csv}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {
        student_id: 'VARCHAR', school_id: 'VARCHAR', date: 'DATE', code: 'VARCHAR', minutes: 'INTEGER'})
      JOIN keys USING (student_id)
      ORDER BY school_id, student_key, date
    ) TO '${join(folder, "floor.parquet")}' (FORMAT parquet, COMPRESSION zstd)`);
  db.close();
}

async function intake(): Promise<void> {
  const db = await openDatabase({ memory: "1.5GB" });
  await readSource(db, { format: "csv" }, ["attendance.csv"], "raw", folder);
  db.close();
}

async function record(): Promise<void> {
  const db = await openDatabase({ memory: "1.5GB" });
  const out = join(folder, "record");
  mkdirSync(out);
  await buildRecord({
    db,
    district: normaliseDistrict(rawDistrict),
    folder,
    secret: "a secret of the bench alone, 32 bytes and more",
    out
  });
  db.close();
}

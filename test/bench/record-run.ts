import { join } from "node:path";
import { readSource } from "../../loaders/intake/read-source.js";
import { openDatabase } from "../../loaders/native/database.js";
import { measure } from "./measured.js";

const [run, folder = "", students = "0"] = process.argv.slice(2);
const csv = join(folder, "attendance.csv");

/** One run of the record bench, in a process of its own so that its peak of memory is its own. */
const runs: Record<string, () => Promise<void>> = { floor, intake };

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

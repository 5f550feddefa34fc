import { parseArgs } from "node:util";
import { openDatabase } from "../../../loaders/native/database.js";
import { measure } from "../measured.js";
import { writeLargeRecord } from "./write-large-record.js";

/** Writes a large record in a process of its own: `tsx test/bench/large/large-record-run.ts <folder> --years 5`. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    students: { type: "string", default: "75000" },
    years: { type: "string", default: "5" },
    "on-time": { type: "boolean", default: false }
  }
});
const [folder] = positionals;
if (folder === undefined) throw new Error("which folder?");

await measure(async () => {
  const db = await openDatabase();
  const shape = {
    students: Number(values.students),
    years: Number(values.years),
    corrections: !values["on-time"]
  };
  console.log(JSON.stringify(await writeLargeRecord(db, shape, folder)));
  db.close();
});

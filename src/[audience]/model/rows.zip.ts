import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import JSZip from "jszip";
import { snapshotFolder } from "../../../loaders/account.js";
import { openModelRows, writeModelRows } from "../../../loaders/model/rows.js";
import { openDatabase } from "../../../loaders/native/database.js";

const db = await openDatabase({ memory: "1500MB" });
const zip = new JSZip();

await openModelRows(db, snapshotFolder());
for (const file of await writeModelRows(db, db.scratch)) {
  zip.file(file, createReadStream(join(db.scratch, file)), { date: new Date(0), compression: "STORE" });
}
await pipeline(zip.generateNodeStream({ streamFiles: true }), process.stdout);
db.close();

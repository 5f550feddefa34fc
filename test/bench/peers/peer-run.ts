import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { openRecord } from "../../../loaders/open-record.js";
import { measure } from "../measured.js";
import { scanFloor } from "./floor.js";
import { writeNaiveFeatures } from "./naive-features.js";

/** One peer over one record, in a process of its own so that its peak of memory is its own. */
const peers: Readonly<Record<string, (db: NativeDatabase, out: string) => Promise<void>>> = {
  floor: scanFloor,
  naive: writeNaiveFeatures
};

const [name = "", record = "", out = ""] = process.argv.slice(2);
const peer = peers[name];
if (!peer) throw new Error(`no peer "${name}" (there is ${Object.keys(peers).join(", ")})`);

await measure(async () => {
  const db = await openDatabase();
  await openRecord(db, record);
  await peer(db, out);
  db.close();
});

import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { openRecord } from "../../../loaders/open-record.js";
import { measure } from "../measured.js";
import { scanFloor } from "./floor.js";
import { writeNaiveFeatures } from "./naive-features.js";
import { lastAsOfDates, writeOurFeatures } from "./our-features.js";
import { writeSparkFeatures } from "./spark-features.js";

interface PeerRun {
  /** The engine's limit, where its own is not what is measured. */
  readonly memory?: string;
  run(db: NativeDatabase, out: string, kept: string, record: string): Promise<void>;
}

/** What `loaders/build-snapshot` gives the engine. */
const memory = "1300MB";

/** One peer over one record, in a process of its own so that its peak of memory is its own. */
const peers: Readonly<Record<string, PeerRun>> = {
  floor: { run: scanFloor },
  naive: { run: writeNaiveFeatures },
  ours: { memory, run: async (db, out) => writeOurFeatures(db, out, (await lastAsOfDates(db))[0] ?? "") },
  "but-the-last": {
    memory,
    run: async (db, out) => writeOurFeatures(db, out, (await lastAsOfDates(db))[1] ?? "")
  },
  fortnight: {
    memory,
    run: async (db, out, kept) => writeOurFeatures(db, out, (await lastAsOfDates(db))[0] ?? "", kept)
  },
  spark: { run: (db, out, _kept, record) => writeSparkFeatures(db, out, record) }
};

const [name = "", record = "", out = "", kept = ""] = process.argv.slice(2);
const peer = peers[name];
if (!peer) throw new Error(`no peer "${name}" (there is ${Object.keys(peers).join(", ")})`);

await measure(async () => {
  const db = await openDatabase({ ...(peer.memory !== undefined && { memory: peer.memory }) });
  await openRecord(db, record);
  await peer.run(db, out, kept, record);
  db.close();
});

import { openDatabase, type NativeDatabase } from "../../../loaders/native/database.js";
import { openRecord } from "../../../loaders/open-record.js";
import { measure } from "../measured.js";
import { scanFloor } from "./floor.js";
import { writeNaiveFeatures } from "./naive-features.js";
import { lastAsOfDates, writeOurFeatures, writeOurKnowledge } from "./our-features.js";
import { writeSparkFeatures } from "./spark-features.js";

interface PeerRun {
  /** The engine's limit, where its own is not what is measured. */
  readonly memory?: string;
  run(db: NativeDatabase, out: string, kept: string, record: string): Promise<void>;
}

/** What `loaders/build-snapshot` gives the engine. */
const memory = "1600MB";

/** A part of our build up to the record's last as-of date, or the one `before` it. */
const ours = (build: typeof writeOurFeatures, before = 0): PeerRun => ({
  memory,
  run: async (db, out, kept) =>
    build(db, out, (await lastAsOfDates(db))[before] ?? "", kept === "" ? undefined : kept)
});

/** One peer over one record, in a process of its own so that its peak of memory is its own. */
const peers: Readonly<Record<string, PeerRun>> = {
  floor: { run: scanFloor },
  naive: { run: writeNaiveFeatures },
  "naive-in-our-memory": { memory, run: writeNaiveFeatures },
  digest: ours(writeOurKnowledge),
  ours: ours(writeOurFeatures),
  "digest-but-the-last": ours(writeOurKnowledge, 1),
  "but-the-last": ours(writeOurFeatures, 1),
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

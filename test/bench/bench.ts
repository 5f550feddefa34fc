import { benchModel } from "./model.js";
import { benchRecord } from "./record.js";
import { benchSnapshot } from "./snapshot.js";

/** Benches by name: `npm run bench -- record`, `npm run bench -- snapshot`, `npm run bench -- model`. */
const benches: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  model: benchModel,
  record: benchRecord,
  snapshot: benchSnapshot
};

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(args);
else {
  console.error(`no bench "${name}" (there is ${Object.keys(benches).join(", ")})`);
  process.exitCode = 1;
}

import { benchRecord } from "./record.js";

/** Benches by name: `npm run bench -- record`. */
const benches: Readonly<Record<string, (args: string[]) => Promise<void>>> = { record: benchRecord };

const [name = "", ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await bench(args);
else {
  console.error(`no bench "${name}" (there is ${Object.keys(benches).join(", ")})`);
  process.exitCode = 1;
}

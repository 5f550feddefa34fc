import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

/** Hashes of files by name, as the simulator wrote them and as the snapshot read them. */
type Hashes = Readonly<Record<string, string>>;

/**
 * Refuses to call a snapshot the demo's unless every file that it read is, byte for byte, one that the simulator has
 * just written: only then may pages with student rows leave this machine. No configuration can claim it.
 */
export function checkDemoClaim(simulated: string, snapshot: string): void {
  const written = readHashes(join(simulated, "manifest.json"));
  const read = readHashes(join(snapshot, "manifest.json"));
  const strangers = strangersAmong(written, read);
  if (strangers.length > 0) {
    throw new RollcallError(
      strangers[0] ?? snapshot,
      "not a file that the demo's simulator just wrote, so the demo site is not built",
      "run npm run simulate, or build this district with npm run build"
    );
  }
  if (Object.keys(read).length === 0) throw new RollcallError(snapshot, "lists no source file");
}

/**
 * Refuses a mapping that calls itself the demo's while a file of it is not one that the simulator wrote: the demo's
 * secret is known to all, and its pages say that every student is invented.
 */
export function checkDemoFiles(simulated: string, read: Hashes): void {
  const [stranger] = strangersAmong(readHashes(join(simulated, "manifest.json")), read);
  if (stranger === undefined) return;
  throw new RollcallError(
    stranger,
    'not a file that the demo\'s simulator wrote, though district.json says "demo": true',
    'take "demo" out of district.json and give the district a secret of its own, or run npm run simulate'
  );
}

/** Names of files that were read but not simulated, or not with these bytes. */
export function strangersAmong(written: Hashes, read: Hashes): string[] {
  const known = new Set(Object.values(written));
  return Object.entries(read)
    .filter(([, hash]) => !known.has(hash))
    .map(([file]) => file)
    .sort();
}

function readHashes(file: string): Hashes {
  if (!existsSync(file)) throw new RollcallError(file, "not there", "run npm run simulate");
  const { files } = JSON.parse(readFileSync(file, "utf8")) as { files: Hashes };
  return files;
}

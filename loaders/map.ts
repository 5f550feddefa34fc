import { parseArgs } from "node:util";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { runMain } from "./run-main.js";

/** `npm run map -- <folder> [--out <file>]`: drafts a district.json for a folder of exports, its guesses marked. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string" } }
  });
  const folder = positionals[0];
  if (folder === undefined)
    throw new RollcallError("map", "no folder named", "run npm run map -- <folder of exports>");
  await Promise.resolve(values.out);
  throw new RollcallError(folder, "drafting is not ready yet", "write district.json by hand; see the README");
}

runMain(main);

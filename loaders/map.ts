import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { draftSummary } from "../lib/district/draft/draft-summary.js";
import { draftFolder } from "./draft/draft-folder.js";
import { openDatabase } from "./native/database.js";
import { runMain } from "./run-main.js";
import { writeWhole } from "./stage.js";

/** `npm run map -- <folder> [--out file]`: drafts a district.json for a folder of exports, its guesses marked. */
runMain(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
  const folder = positionals[0];
  if (folder === undefined)
    throw new RollcallError("map", "no folder named", "run npm run map -- <folder of exports>");
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new RollcallError(folder, "not a folder", "name the folder that holds the exports");
  const out = values.out ?? join(dirname(resolve(folder)), "district.json");
  if (existsSync(out))
    throw new RollcallError(out, "is there already", "move it away, or name another file with --out");
  const home = dirname(resolve(out));
  const db = await openDatabase({ keepOrder: true });
  try {
    const draft = await draftFolder(db, folder, home, idOf(basename(home)));
    writeWhole(out, `${JSON.stringify(draft.mapping, null, 2)}\n`);
    console.log([...draftSummary(draft), `drafted ${out}`].join("\n"));
  } finally {
    db.close();
  }
});

/** "Maple Unified" → "maple_unified" */
function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  return id === "" ? "district" : id;
}

import { join } from "node:path";
import { parseArgs } from "node:util";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { auditRelease } from "./check/audit-release.js";
import { checkSite } from "./check/check-site.js";
import { readPrivateWords } from "./check/private-words.js";
import { openDatabase } from "./native/database.js";
import { readRelease } from "./release.js";
import { runMain } from "./run-main.js";

/** `tsx loaders/check-release.ts dist/public [--district maple]`: fails where a built public site holds what must not leave. */
runMain(async () => {
  const { values, positionals } = parseArgs({
    options: { district: { type: "string" } },
    allowPositionals: true
  });
  const district = values.district ?? process.env["ROLLCALL_DISTRICT"] ?? "demo";
  const site = positionals[0] ?? "dist/public";
  const home = join("snapshots", district);
  const release = join(home, "release");
  const db = await openDatabase();
  try {
    const words = await readPrivateWords(db, district, home);
    const findings = [
      ...(await auditRelease(db, readRelease(release), home)),
      ...(await checkSite(db, { site, words, release, project: ".", root: "src" }))
    ];
    for (const { place, problem, advice } of findings) console.error(`${place}: ${problem} (${advice})`);
    if (findings.length > 0)
      throw new RollcallError(site, `${findings.length} things must not be published`, "see the lines above");
    console.log(`checked ${site}: no key, canary or private name, and nothing but what the release says`);
  } finally {
    db.close();
  }
});

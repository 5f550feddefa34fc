import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSnapshot } from "./build-snapshot.js";
import { readEngine } from "./engine.js";
import { readDistrictFile } from "./district-file.js";
import { recomputedWords } from "./features/recomputed.js";
import { chosenFileIn } from "./model/chosen-file.js";
import { progressTo } from "./progress.js";
import { runMain } from "./run-main.js";
import { readSecret } from "./secret.js";
import { checkDemoFiles } from "./site/demo-claim.js";
import { sourceDigests } from "./source-digests.js";

/** `npm run snapshot [-- --district maple]`: from a district's files to its record, figures and release. */
runMain(async () => {
  const { values } = parseArgs({
    options: { district: { type: "string" }, "published-on": { type: "string" } }
  });
  const name = values.district ?? process.env["ROLLCALL_DISTRICT"] ?? "demo";
  const { district, policies, folder } = readDistrictFile(join("data", name, "district.json"));
  if (district.isDemo) checkDemoFiles("data/demo/files", await sourceDigests(district, folder));
  const lookUpFile = process.env["ROLLCALL_LOOKUP"];
  const modelFile = chosenFileIn(folder);
  const { record, features, release } = await buildSnapshot({
    district,
    policies,
    files: folder,
    secret: readSecret(folder, district.isDemo),
    home: join("snapshots", name),
    publishedOn: values["published-on"] ?? new Date().toISOString().slice(0, 10),
    engine: readEngine(process.env),
    progress: progressTo(process.stderr),
    ...(lookUpFile !== undefined && { lookUpFile }),
    ...(modelFile !== undefined && { modelFile })
  });
  const read = record.files.reduce((sum, file) => sum + file.rows, 0);
  const refused = record.files.reduce((sum, file) => sum + file.dispositions.quarantined, 0);
  for (const part of features.recomputed) console.log(`features ${recomputedWords(part)}`);
  if (features.recomputed.length === 0) console.log("features: nothing to recompute");
  console.log(
    `${read} rows read, ${refused} quarantined; release ${release.release.slice(0, 8)} in snapshots/${name}`
  );
});

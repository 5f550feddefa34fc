import { parseArgs } from "node:util";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { runMain } from "./run-main.js";
import { readAudience } from "./site/audience.js";
import { buildSite } from "./site/build-site.js";

/** `npm run build [-- --district maple]`: the public site of a district; `npm run build:demo`: the demo's. */
runMain(async () => {
  const { values } = parseArgs({
    options: { audience: { type: "string" }, district: { type: "string" } }
  });
  const district = values.district ?? process.env["ROLLCALL_DISTRICT"] ?? "demo";
  const audience = readAudience(values.audience);
  if (audience === "workbench") {
    throw new RollcallError("--audience", "the workbench is never built", "use npm run dev");
  }
  const output = await buildSite({ district, audience });
  console.log(`built ${output}`);
});

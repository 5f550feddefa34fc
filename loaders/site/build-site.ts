import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import type { Audience } from "./audience.js";
import { checkDemoClaim } from "./demo-claim.js";
import { finishPages } from "./finish-pages.js";
import { runFramework } from "./run-framework.js";
import { runScript } from "./run-script.js";

export interface SiteRequest {
  readonly district: string;
  readonly audience: Audience;
}

/**
 * From a district's files to its site in `dist/<audience>`: simulate (the demo), snapshot, build, check.
 * The new site takes the place of the last one only when every check has passed.
 */
export async function buildSite(request: SiteRequest): Promise<string> {
  await takeSnapshot(request);
  if (request.audience === "demo") checkDemoClaim("data/demo/files", "snapshots/demo");
  const output = `dist/${request.audience}`;
  const next = `${output}.next`;
  await runFramework(["build"], { ...environment(request), ROLLCALL_OUTPUT: next }, true);
  finishPages(next);
  if (request.audience === "public") {
    await runScript("loaders/check-release.ts", [next, "--district", request.district]);
  }
  replaceFolder(output, next);
  return output;
}

/** Brings the snapshot up to date; the demo's files are written anew wherever a build relies on their being so. */
export async function takeSnapshot({ district, audience }: SiteRequest): Promise<void> {
  if (audience === "demo" && district !== "demo") {
    throw new RollcallError(district, "not the demo district", "use npm run build, or npm run dev");
  }
  if (audience === "demo" || (district === "demo" && !isSimulated("data/demo/files/manifest.json"))) {
    await runScript("loaders/simulate.ts");
  }
  await runScript("loaders/snapshot.ts", ["--district", district], environment({ district, audience }));
}

/** Whether the simulator has written its files, those of the self-assessment among them. */
function isSimulated(manifest: string): boolean {
  return existsSync(manifest) && "assessment" in (JSON.parse(readFileSync(manifest, "utf8")) as object);
}

/** What Framework and the loaders that it starts go by. */
export function environment({ district, audience }: SiteRequest): Record<string, string> {
  return { ROLLCALL_DISTRICT: district, ROLLCALL_AUDIENCE: audience };
}

function replaceFolder(folder: string, next: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  renameSync(next, folder);
}

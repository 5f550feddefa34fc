import { spawn } from "node:child_process";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

/** Runs another command of this project with this Node, its output beside ours; a failure ends the run in words. */
export async function runScript(
  script: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {}
): Promise<void> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env }
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new RollcallError(script, "failed", "see the lines above");
}

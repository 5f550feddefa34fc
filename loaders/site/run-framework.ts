import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";

/** Runs Framework's own command without telemetry; `quiet` keeps its log back unless it fails. */
export async function runFramework(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  quiet = false
): Promise<void> {
  const child = spawn(process.execPath, [framework(), ...args], {
    stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    env: {
      ...process.env,
      ...env,
      OBSERVABLE_TELEMETRY_DISABLE: "1",
      PATH: [join(process.cwd(), "node_modules", ".bin"), process.env["PATH"] ?? ""].join(delimiter)
    }
  });
  const log: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => log.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => log.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code === 0) return;
  process.stderr.write(Buffer.concat(log));
  throw new RollcallError(`observable ${args.join(" ")}`, "failed", "see the lines above");
}

function framework(): string {
  const file = createRequire(import.meta.url).resolve("@observablehq/framework/package.json");
  const { bin } = JSON.parse(readFileSync(file, "utf8")) as { bin: { observable: string } };
  return join(dirname(file), bin.observable);
}

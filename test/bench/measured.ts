import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { median } from "d3-array";
import { watchSession } from "./peers/session-use.js";

export interface Measure {
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

/** Runs a script in a process of its own, which ends by printing its measure (see `measure`). */
export async function measured(script: URL, args: readonly string[]): Promise<Measure> {
  return measuredCommand(process.execPath, ["--import", "tsx", fileURLToPath(script), ...args]);
}

/** Runs a command that ends by printing its measure. */
export async function measuredCommand(command: string, args: readonly string[]): Promise<Measure> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  return measureOf(child, args);
}

/**
 * As `measured`, with the processor and memory of the script and all that it starts, together; not a number where there
 * is no /proc to tell. What is still running when the script ends, or this process does, is ended.
 */
export async function measuredTogether(script: URL, args: readonly string[]): Promise<Measure> {
  const command = ["--import", "tsx", fileURLToPath(script), ...args];
  const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${args.join(" ")} did not start`);
  const end = (): void => endGroup(pid);
  const stop = (): void => process.exit(130);
  process.once("exit", end).once("SIGINT", stop).once("SIGTERM", stop);
  const use = watchSession(pid);
  try {
    const { seconds } = await measureOf(child, args);
    return { seconds, ...(use() ?? { cpuSeconds: NaN, peakMegabytes: NaN }) };
  } finally {
    use();
    end();
    process.off("exit", end).off("SIGINT", stop).off("SIGTERM", stop);
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader);
  } catch {
    // all of it has ended
  }
}

async function measureOf(child: ReturnType<typeof spawn>, args: readonly string[]): Promise<Measure> {
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Measure;
}

/** Each figure's median over some runs. */
export function medianOf(runs: readonly Measure[]): Measure {
  const of = (figure: keyof Measure) => median(runs, (run) => run[figure]) ?? NaN;
  return {
    seconds: of("seconds"),
    cpuSeconds: of("cpuSeconds"),
    peakMegabytes: of("peakMegabytes")
  };
}

/** Does a piece of work in this process, and prints how long it took, on how much processor and at what peak of memory. */
export async function measure(work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const cpu = process.cpuUsage(before);
  const result: Measure = {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (cpu.user + cpu.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024
  };
  console.log(JSON.stringify(result));
}

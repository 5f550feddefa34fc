import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface Measure {
  seconds: number;
  cpuSeconds: number;
  peakMegabytes: number;
}

/** Runs a script in a process of its own, which ends by printing its measure (see `measure`). */
export async function measured(script: URL, args: readonly string[]): Promise<Measure> {
  const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(script), ...args], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as Measure;
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

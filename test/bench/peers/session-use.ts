import { readdirSync, readFileSync } from "node:fs";

export interface SessionUse {
  cpuSeconds: number;
  peakMegabytes: number;
}

const ticksPerSecond = 100;
const everyMilliseconds = 100;
/** The kernel walks all of a process's pages to tell its memory: of gigabytes that takes a while, and is asked less often. */
const restPerLook = 25;

/**
 * Follows all processes of a session, the leader's children and theirs, ten times a second, their memory at the most. Returns what ends the
 * watch and tells the highest sum of their memory (proportional set size, so what they share counts once) and the sum of
 * their processor time. Undefined where there is no /proc.
 */
export function watchSession(leader: number): () => SessionUse | undefined {
  const ticks = new Map<string, number>();
  let peakKilobytes = 0;
  let nextWeighing = 0;
  const look = (): void => {
    const processes = processesOf(leader);
    for (const { pid, cpu } of processes) ticks.set(pid, cpu);
    const start = performance.now();
    if (start < nextWeighing) return;
    const kilobytes = processes.reduce((sum, { pid }) => sum + memoryOf(pid), 0);
    peakKilobytes = Math.max(peakKilobytes, kilobytes);
    const end = performance.now();
    nextWeighing = end + restPerLook * (end - start);
  };
  const timer = setInterval(look, everyMilliseconds);
  return () => {
    clearInterval(timer);
    if (ticks.size === 0) return undefined;
    const cpu = [...ticks.values()].reduce((sum, value) => sum + value, 0);
    return { cpuSeconds: cpu / ticksPerSecond, peakMegabytes: peakKilobytes / 1024 };
  };
}

function processesOf(session: number): { pid: string; cpu: number }[] {
  return listed().flatMap((pid) => {
    const line = read(`/proc/${pid}/stat`);
    // the name, in brackets, may hold spaces: fields are counted from behind it
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return Number(fields[3]) === session ? [{ pid, cpu: Number(fields[11]) + Number(fields[12]) }] : [];
  });
}

function listed(): string[] {
  try {
    return readdirSync("/proc").filter((entry) => /^\d+$/.test(entry));
  } catch {
    return [];
  }
}

function memoryOf(pid: string): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Nothing of a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Measure, measured } from "./measured.js";
import { writeRawDistrict } from "./raw-district.js";

const days = 180;
const runs = { floor: "bare DuckDB pass", intake: "intake alone", record: "the record" } as const;

/** Raw CSV to the record beside a bare DuckDB pass over the same file: text, typed, key join, sort, zstd. */
export async function benchRecord([students = "75000"]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rollcall-bench-"));
  try {
    const rows = await writeRawDistrict(folder, Number(students), days);
    const megabytes = statSync(join(folder, "attendance.csv")).size / 1e6;
    console.log(`${rows.toLocaleString("en")} student-days of raw CSV, ${megabytes.toFixed(0)} MB`);
    const measures: [string, Measure][] = [];
    for (const [run, title] of Object.entries(runs))
      measures.push([
        title,
        await measured(new URL("record-run.ts", import.meta.url), [run, folder, students])
      ]);
    print(measures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first run is the floor that the others are told as multiples of. */
function print(measures: [title: string, measure: Measure][]): void {
  const floor = measures[0]?.[1].seconds ?? 1;
  console.table(
    Object.fromEntries(
      measures.map(([title, { seconds, cpuSeconds, peakMegabytes }]) => [
        title,
        {
          "time, s": seconds.toFixed(1),
          "CPU, s": cpuSeconds.toFixed(1),
          "peak, MB": peakMegabytes.toFixed(0),
          "times the floor": (seconds / floor).toFixed(2)
        }
      ])
    )
  );
}

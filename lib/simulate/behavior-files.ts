import { isoDate } from "./date.js";
import { random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";

const columns = ["student", "occurred", "kind", "days_out", "entered"];

/** Incidents, one JSON object a line; a student's second of a kind on one day is not entered. */
export function behaviorFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("behavior.ndjson", columns, () => behaviorRows(district), {
      format: "ndjson",
      dirt: [
        { kind: "exact duplicate", share: 0.002 },
        { kind: "orphan", share: 0.0015, column: "student" },
        { kind: "impossible date", share: 0.001, column: "occurred", with: ["2025-11-31", "unknown"] },
        { kind: "impossible amount", share: 0.0008, column: "days_out", with: ["999"] }
      ]
    })
  ];
}

function* behaviorRows({ seed, calendar, incidents }: SimulatedDistrict): Generator<RawRow> {
  const dice = random(seed, "incident office");
  for (const { of, day, type, daysSuspended } of incidents) {
    const occurred = calendar.days[day]?.day ?? 0;
    const entered = occurred + dice.integer(0, 3);
    const dates = [isoDate(occurred), type, String(daysSuspended), isoDate(entered)];
    yield { recorded: entered, cells: [of.student.number, ...dates] };
  }
}

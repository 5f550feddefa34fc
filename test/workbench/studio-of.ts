import type { Studio } from "../../lib/workbench/studio.js";

/** What may be chosen in a small made-up district. */
export const studio: Studio = {
  district: "larkmoor",
  districtName: "Larkmoor Unified",
  isDemo: true,
  folder: "larkmoor",
  isChosen: false,
  policy: "7c1e90aa",
  snapshot: "91aa20bb",
  asOf: "2026-01-16",
  smallestCell: 10,
  chronicThreshold: 0.1,
  blocks: [3, 6, 9].map((block) => ({ block, date: "2024-12-01", day: block * 10 })),
  labels: ["chronic_at_year_end", "chronic_in_remainder"],
  grades: ["KG", "1", "9"],
  schools: [
    { school: 0, name: "Alder Elementary" },
    { school: 1, name: "Oak & <b>High</b>" }
  ],
  engineBytes: { query: 18_000_000, tensors: 400_000 },
  versions: { rollcall: "0.1.0" }
};

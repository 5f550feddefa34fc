import type { Studio } from "../../lib/workbench/studio.js";

/** What may be chosen in a small made-up district. */
export const studio: Studio = {
  district: "larkmoor",
  districtName: "Larkmoor Unified",
  isDemo: true,
  policy: "7c1e90aa",
  snapshot: "91aa20bb",
  blocks: [3, 6, 9].map((block) => ({ block, day: block * 10, bytes: 1_000_000 * block })),
  labels: ["chronic_at_year_end", "chronic_in_remainder"],
  grades: ["KG", "1", "9"],
  schools: [
    { school: "s1", name: "Alder Elementary" },
    { school: "s2", name: "Oak & <b>High</b>" }
  ],
  versions: { rollcall: "0.1.0" }
};

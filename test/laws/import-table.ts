/**
 * Which rooms of lib a room may import besides itself, and which packages: the table of rooms as data.
 * The canonical tables are declared in `canon`, so that every room may name their columns.
 */
export interface RoomLaw {
  readonly rooms: readonly string[];
  /** Rooms of which it may name the types (`import type`), and nothing that runs. */
  readonly types?: readonly string[];
  readonly packages?: RegExp;
}

export const rooms: Readonly<Record<string, RoomLaw>> = {
  canon: { rooms: [] },
  contract: { rooms: ["canon"] },
  district: { rooms: ["canon", "contract"] },
  attendance: { rooms: ["canon"] },
  random: { rooms: [] },
  simulate: { rooms: ["canon", "attendance", "random", "assessment"] },
  snapshot: { rooms: ["canon", "attendance"] },
  model: { rooms: ["random", "vendor"], types: ["snapshot"] },
  evaluate: { rooms: ["random"], packages: /^d3-array$/ },
  explain: { rooms: ["canon", "model", "snapshot", "report", "random"] },
  study: { rooms: ["snapshot", "model", "evaluate", "explain"] },
  assessment: { rooms: ["canon"] },
  assessing: { rooms: ["canon", "assessment", "report", "chart", "page"] },
  publish: { rooms: ["canon", "evaluate", "assessment"], types: ["model", "explain"] },
  query: { rooms: ["canon", "snapshot"] },
  chart: { rooms: ["canon", "report", "assessment"], packages: /^d3-[a-z-]+$/ },
  report: { rooms: ["canon", "evaluate"], types: ["publish", "assessment"] },
  page: {
    rooms: [
      ...["canon", "contract", "report", "chart", "evaluate"],
      ...["publish", "snapshot", "model", "assessment"]
    ],
    types: ["explain"]
  },
  workbench: {
    rooms: [
      ...["canon", "snapshot", "query", "model", "evaluate", "explain", "study", "publish"],
      ...["report", "chart", "page", "random", "vendor"]
    ]
  },
  vendor: { rooms: [], packages: /^(npm:)?[@a-z]/ }
};

/** Folders of lib that run in a page or a worker alone, and may touch it. */
export const inPage = ["lib/chart/island/", "lib/model/worker/", "lib/workbench/", "lib/assessing/"] as const;

/** Where scripts of prerendered pages take clock and dice from: no cell of such a page could hand them in. */
export const clockDoors: readonly string[] = ["lib/assessing/browser.ts"];

/** Packages that one folder alone may import. */
export const doors: readonly { readonly folder: string; readonly packages: RegExp }[] = [
  { folder: "loaders/native/", packages: /^@duckdb\/node-api$/ },
  { folder: "loaders/intake/", packages: /^(csv-parse|saxes|yauzl)(\/|$)/ },
  { folder: "lib/vendor/", packages: /^(npm:)?@tensorflow\// }
];

/** Files of more than 250 lines, each with its reason. */
export const longFiles: Readonly<Record<string, string>> = {};

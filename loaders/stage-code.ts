/** The code of each step of a build, as folders and files: where any of it changes, the step is built anew. */
export const stageCode = {
  record: [
    "lib/canon",
    "lib/contract",
    "lib/district",
    "lib/query/database.ts",
    "loaders/intake",
    "loaders/native",
    "loaders/record",
    "loaders/record.ts"
  ],
  figure: [
    "lib/canon",
    "lib/contract/current.ts",
    "lib/attendance",
    "loaders/figures.ts",
    "loaders/write-tables.ts",
    "loaders/as-of.ts",
    "loaders/open-record.ts"
  ],
  restatement: [
    "lib/canon",
    "lib/attendance",
    "lib/snapshot/cubes/day-cube.ts",
    "lib/snapshot/restatement",
    "loaders/restatement.ts",
    "loaders/write-tables.ts"
  ],
  label: [
    "lib/canon",
    "lib/attendance",
    "lib/snapshot/label",
    "loaders/labels.ts",
    "loaders/write-tables.ts"
  ],
  knowledge: [
    "lib/canon",
    "lib/attendance/event-day-sql.ts",
    "lib/snapshot/feature/dependency.ts",
    "lib/snapshot/feature/calendar-dates.ts",
    "lib/snapshot/feature/point.ts",
    "lib/snapshot/feature/status.ts",
    "loaders/features/digest-sql.ts",
    "loaders/features/fact-sql.ts",
    "loaders/features/knowledge.ts",
    "loaders/open-record.ts",
    "loaders/write-tables.ts",
    "loaders/features/timeline.ts"
  ],
  feature: [
    "lib/canon",
    "lib/contract/current.ts",
    "loaders/open-record.ts",
    "lib/attendance",
    "lib/snapshot/feature",
    "loaders/features",
    "loaders/features.ts"
  ],
  model: [
    "lib/canon",
    "lib/evaluate",
    "lib/explain",
    "lib/model",
    "lib/query/model-row",
    "lib/random",
    "lib/snapshot",
    "lib/study",
    "lib/publish/model/model-cells.ts",
    "loaders/features/open-features.ts",
    "loaders/model",
    "loaders/native"
  ],
  release: [
    "lib/assessment",
    "lib/canon",
    "lib/attendance",
    "lib/evaluate",
    "lib/publish",
    "lib/snapshot/cubes",
    "lib/snapshot/evidence",
    "loaders/assessment",
    "loaders/check/private-words.ts",
    "loaders/publish",
    "loaders/publish.ts",
    "loaders/cubes.ts",
    "loaders/write-tables.ts"
  ]
} as const;

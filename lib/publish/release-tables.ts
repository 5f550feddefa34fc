import { absenceTables } from "./absence-tables.js";
import { assessmentTables } from "./assessment/assessment-tables.js";
import { dayTables } from "./day-tables.js";
import { modelTables } from "./model/model-tables.js";
import { placeTables } from "./place-tables.js";
import type { ReleaseRow } from "./release-table.js";
import { sourceTables } from "./source-tables.js";

/** The allow-list: every table and column that may leave the district. What is not declared here can't be published. */
export const releaseTables = {
  ...placeTables,
  ...absenceTables,
  ...dayTables,
  ...modelTables,
  ...sourceTables,
  ...assessmentTables
} as const;

export type ReleaseTableName = keyof typeof releaseTables;
export type ReleaseRowOf<N extends ReleaseTableName> = ReleaseRow<(typeof releaseTables)[N]>;

/** Everything that public pages may know. */
export type Release = { [N in ReleaseTableName]: ReleaseRowOf<N>[] };

export const releaseTableNames = Object.keys(releaseTables) as ReleaseTableName[];

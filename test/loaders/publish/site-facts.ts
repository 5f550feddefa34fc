import type { SiteFacts } from "../../../lib/publish/site-row.js";

export const siteFacts: SiteFacts = {
  districtName: "Small",
  isDemo: false,
  publishedOn: "2025-06-20",
  policyHash: "p",
  snapshotHash: "s",
  codeHash: "c",
  assumptions: ["days without a record are present"],
  rowsRead: 1000,
  rowsRefused: 4,
  versions: { duckdb: "1" }
};

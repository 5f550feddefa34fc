import { expect, it } from "vitest";
import { tables } from "../../../lib/canon/tables.js";
import { dependencies } from "../../../lib/snapshot/feature/dependency.js";
import { featureStages } from "../../../lib/snapshot/feature/feature-stages.js";
import { newPoints, type SnapshotPoint } from "../../../lib/snapshot/feature/timeline-change.js";
import { policyWith } from "../../attendance/policy-with.js";

it("the dependency graph has every table that the features' SQL reads, but for those whose change touches all", () => {
  const stages = featureStages({ policies: [policyWith({})], asOf: "2026-06-30", firstDate: "2021-07-01" });
  const sql = stages.map((stage) => stage.sql).join("\n");
  const read = Object.keys(tables).filter((table) =>
    new RegExp(`\\b(FROM|JOIN) (current_)?${table}\\b`).test(sql)
  );
  const watched = [...dependencies.map((d) => d.table), "school", "snapshot_date"];
  expect(read.sort()).toEqual(watched.sort());
});

const at = (school_year: number, block: number, as_of_date: string): SnapshotPoint => ({
  school_year,
  block,
  as_of_date
});
const before = [at(2025, 1, "2025-05-30"), at(2025, 99, "2025-09-19"), at(2026, 1, "2025-09-19")];

it("a new fortnight adds its point, and the first of a year the closing of the year before", () => {
  expect(newPoints(before, [...before, at(2026, 2, "2025-10-03")])).toEqual([at(2026, 2, "2025-10-03")]);
  expect(newPoints(before.slice(0, 1), before)).toEqual(before.slice(1));
  expect(newPoints(before, before)).toEqual([]);
});

it("a timeline whose past changed has nothing to go on from", () => {
  expect(newPoints(before, before.slice(1))).toBeUndefined();
  expect(newPoints(before, [at(2025, 1, "2025-05-23"), ...before.slice(1)])).toBeUndefined();
  expect(newPoints(before, [...before, at(2025, 2, "2025-06-06")])).toBeUndefined();
});

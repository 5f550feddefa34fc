import type { Policy } from "../../../lib/attendance/policy.js";
import { snapshotsOf } from "../../../lib/snapshot/feature/rule/block-at.js";
import { peersOf, snapshotOf } from "../../../lib/snapshot/feature/rule/student-features.js";
import { yearStatesOf } from "../../../lib/snapshot/feature/rule/year-state.js";
import { districtVersions, type VersionedRecord } from "./version-tables.js";

export type FeatureRow = Record<string, unknown>;

/** The tables of features, in order of their keys. */
export interface FeatureTables {
  student_feature: FeatureRow[];
  peer_feature: FeatureRow[];
  student_year_state: FeatureRow[];
}

/** Every snapshot of a record by the plain rules, one student after another. */
export function featuresByRule(record: VersionedRecord, policies: Policy[], asOf: string): FeatureTables {
  const district = districtVersions(record, policies, asOf);
  const keys = district.students.map(({ student_key }) => student_key);
  const states = yearStatesOf(keys, district);
  const snapshots = snapshotsOf(district).map((at) => {
    const rows = snapshotOf(district, at, states);
    return { rows, peers: peersOf(rows) };
  });
  return {
    student_feature: inOrder(snapshots.flatMap(({ rows }) => rows.map((row) => ({ ...row })))),
    peer_feature: inOrder(snapshots.flatMap(({ peers }) => peers.map((row) => ({ ...row })))),
    student_year_state: inOrder(states.map((row) => ({ ...row })))
  };
}

/** By school year, block and student. */
export function inOrder(rows: readonly FeatureRow[]): FeatureRow[] {
  const keyOf = (row: FeatureRow) => [row.school_year, row.block ?? 0, row.student_key].join("|");
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";
import type { Timeline } from "./timeline.js";
import type { WholePoint } from "./touched.js";

export interface YearBuild {
  readonly timeline: Timeline;
  readonly year: number;
  /** Snapshots of any year that are computed for everyone. */
  readonly whole: readonly WholePoint[];
  /** The build before; without it every snapshot is whole. */
  readonly kept: string | undefined;
  /** Its points. */
  readonly before: readonly SnapshotPoint[];
  readonly out: string;
}

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SnapshotPoint } from "../../lib/snapshot/feature/timeline-change.js";

/** What a folder of features was made from: it tells the next build what may be kept. Private. */
export interface FeatureManifest {
  /** Fingerprint of policy, code and engine. */
  readonly basis: string;
  readonly firstDate: string;
  readonly points: readonly SnapshotPoint[];
  /** By file, the fingerprint of all that it was made from. */
  readonly partitions: Readonly<Record<string, string>>;
}

const file = "features.json";

export function writeFeatureManifest(folder: string, manifest: FeatureManifest): void {
  writeFileSync(join(folder, file), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Undefined where the folder holds none. */
export function readFeatureManifest(folder: string): FeatureManifest | undefined {
  const path = join(folder, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FeatureManifest) : undefined;
}

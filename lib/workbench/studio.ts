import type { LabelName } from "../snapshot/label/label-list.js";

/** What may be chosen on the model pages and what their rows are of: printed into each page from the snapshot. */
export interface Studio {
  /** The district's id and name. */
  readonly district: string;
  readonly districtName: string;
  readonly isDemo: boolean;
  /** Hashes. */
  readonly policy: string;
  readonly snapshot: string;
  /** Blocks that have rows of more than the running year, in order. */
  readonly blocks: readonly StudioBlock[];
  readonly labels: readonly LabelName[];
  readonly grades: readonly string[];
  /** By id, in the order of their names. */
  readonly schools: readonly { readonly school: string; readonly name: string }[];
  readonly versions: Readonly<Record<string, string>>;
}

export interface StudioBlock {
  readonly block: number;
  /** Day of instruction on which it ends, in the latest complete year; null where days are not known. */
  readonly day: number | null;
  /** Of the file that holds its rows. */
  readonly bytes: number;
}

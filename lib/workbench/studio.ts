import type { LabelName } from "../snapshot/label/label-list.js";

/** What may be chosen on the model pages and what their rows are of: printed into each page from the snapshot. */
export interface Studio {
  /** The district's id and name. */
  readonly district: string;
  readonly districtName: string;
  readonly isDemo: boolean;
  /** The name of its folder in data/, as commands take it. */
  readonly folder: string;
  /** Whether the model that the build made was chosen by the district; else it is the reference model. */
  readonly isChosen: boolean;
  /** Hashes, of its definitions and of the rows of models. */
  readonly policy: string;
  readonly snapshot: string;
  /** ISO. */
  readonly asOf: string;
  readonly smallestCell: number;
  /** Absence rate from which a student is chronically absent. */
  readonly chronicThreshold: number;
  /** Blocks that have rows of a complete school year, in order. */
  readonly blocks: readonly StudioBlock[];
  readonly labels: readonly LabelName[];
  readonly grades: readonly string[];
  /** In the order of their names, each with its number in the rows. */
  readonly schools: readonly { readonly school: number; readonly name: string }[];
  /** Bytes of the query engine and of what trains logistic regressions and networks. */
  readonly engineBytes: { readonly query: number; readonly tensors: number };
  readonly versions: Readonly<Record<string, string>>;
}

export interface StudioBlock {
  readonly block: number;
  /** As-of date in the latest complete school year, ISO; and its day of instruction, where known. */
  readonly date: string | null;
  readonly day: number | null;
}

import type { DispositionCounts } from "../contract/dispositions.js";
import type { Effect } from "../contract/rules.js";

/** One source file and what became of its rows. */
export interface AccountedFile {
  readonly source: string;
  readonly file: string;
  readonly rows: number;
  readonly dispositions: DispositionCounts;
}

/** Findings of one rule, table, column and effect. */
export interface FindingGroup {
  readonly rule: string;
  readonly table_name: string | null;
  readonly column_name: string | null;
  readonly effect: Effect;
  readonly advice: string;
  readonly rows: number;
  /** The first places, "file:line". */
  readonly places: string;
}

/** What came in and what was found, as the workbench may know it. */
export interface Account {
  readonly asOf: string;
  readonly files: readonly AccountedFile[];
  /** By source, the columns that nothing read. */
  readonly dropped: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly FindingGroup[];
}

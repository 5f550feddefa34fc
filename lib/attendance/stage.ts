/** One step of the computation: a SELECT, and the name under which later steps read its rows. */
export interface Stage {
  readonly table: string;
  readonly sql: string;
}

/** The block number that stands for the end of a school year's record: past every real block. */
export const YEAR_END = 99;

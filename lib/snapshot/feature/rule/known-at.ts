/** What every row of the record says of itself as one version of a row. */
export interface Version {
  readonly recorded_on: string;
  readonly superseded_on: string | null;
  readonly retracted: boolean;
}

/** The rows that the district held by the end of a day: recorded, not yet superseded and not taken back. */
export function knownAt<R extends Version>(rows: readonly R[], date: string): R[] {
  return rows.filter(
    ({ recorded_on, superseded_on, retracted }) =>
      recorded_on <= date && (superseded_on === null || superseded_on > date) && !retracted
  );
}

/**
 * Several XML records may start on one line. Within a build such a source's rows are numbered `line * 2^20 + record`, so
 * that a file and a number name one row; what leaves the build has the line.
 */
const recordsOnALine = 1_048_576;

/** A source's rows with a number of their own in place of a line that they share. */
export function numberedSql(raw: string, columns: readonly string[]): string {
  const order = columns.length === 0 ? "1" : columns.join(", ");
  return `SELECT * REPLACE (_line * ${recordsOnALine} + row_number() OVER (PARTITION BY _file, _line ORDER BY ${order}) - 1 AS _line) FROM ${raw}`;
}

/** The line that a row's number stands for. */
export function physicalLine(number: string, isShared: boolean): string {
  return isShared ? `(${number}) // ${recordsOnALine}` : number;
}

/** The number of a row that could not be read on a line: the last one there. */
export function unreadableNumber(line: number, isShared: boolean): number {
  return isShared ? line * recordsOnALine + recordsOnALine - 1 : line;
}

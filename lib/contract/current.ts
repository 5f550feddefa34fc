import { name, text } from "./sql-text.js";

/** The view of a table's newest versions, those taken back left out: what published figures and labels use. */
export function currentView(table: string): string {
  return `CREATE OR REPLACE VIEW ${name(`current_${table}`)} AS
${currentSql(table)}`;
}

/** The SELECT of that view. */
export function currentSql(table: string): string {
  return `SELECT * FROM ${name(table)} WHERE superseded_on IS NULL AND retracted = FALSE`;
}

/** What was known of a table by the end of a day: what features use. `asOf` is an ISO date or SQL of one. */
export function knownSql(table: string, asOf: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `DATE ${text(asOf)}` : asOf;
  return `SELECT * FROM ${name(table)}
WHERE recorded_on <= ${day} AND (superseded_on IS NULL OR superseded_on > ${day}) AND retracted = FALSE`;
}

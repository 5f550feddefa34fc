import type { NativeDatabase } from "../native/database.js";
import type { JudgedFeed } from "./judge-feed.js";
import type { JudgedTable } from "./judge-table.js";

/**
 * Counts a feed's rows at each step, so that no join multiplies them and no step drops one in silence: source rows are
 * candidates or filtered out, candidates are refused or go on, and what goes on is in the record or settled otherwise.
 */
export async function checkFeed(
  db: NativeDatabase,
  feed: JudgedFeed,
  { kept, resolved }: JudgedTable
): Promise<void> {
  const count = async (relation: string): Promise<number> =>
    (await db.rows<{ n: number }>(`SELECT count(*) AS n FROM ${relation}`))[0]?.n ?? 0;
  const { number, candidate, folded, rows } = feed;
  const source = await count(rows.raw.table);
  const filtered = await count(`unkept WHERE feed = ${number} AND disposition = 'excluded by filter'`);
  const candidates = await count(candidate);
  if (source !== candidates + filtered)
    throw mismatch(feed, `${source} rows read, ${candidates} judged and ${filtered} filtered out`);
  const onward = await count(`${folded} WHERE refused IS NULL`);
  const inRecord = await count(`${kept} WHERE _feed = ${number}`);
  const settled =
    resolved === undefined
      ? 0
      : await count(`${resolved} WHERE _feed = ${number} AND refused IS NULL AND NOT stands`);
  if (onward !== inRecord + settled)
    throw mismatch(
      feed,
      `${onward} rows go on, ${inRecord} are in the record and ${settled} settled otherwise`
    );
}

function mismatch({ source, feed }: JudgedFeed, what: string): Error {
  return new Error(`rows of ${source.id} to ${feed.table} do not add up: ${what}`);
}

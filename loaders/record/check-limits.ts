import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { physicalLine } from "../../lib/contract/physical-line.js";
import type { NativeDatabase } from "../native/database.js";
import type { RawRows } from "./raw-sources.js";

interface Refused {
  file: number;
  feed: number;
  rule: string;
  rows: number;
  line: number;
}

/**
 * Stops the build where more of a file would be quarantined than its source may, table by table: a file that gives
 * grades while it gives no attendance is no less broken. The feeds are by number, with the table of each.
 */
export async function checkLimits(
  db: NativeDatabase,
  { source, raw, sharesLines }: RawRows,
  feeds: ReadonlyMap<number, string>
): Promise<void> {
  const numbers = [...feeds.keys()];
  const refused = await db.rows<Refused>(
    `SELECT file, feed, rule, count(*) AS rows, ${physicalLine("min(line)", sharesLines)} AS line FROM (
      SELECT _file AS file, _line AS line, feed, rule FROM unkept
      WHERE disposition = 'quarantined' AND feed IN (${["NULL", ...numbers].join(", ")})
      UNION ALL SELECT u.file, u.line, f.feed, 'unreadable row' FROM unreadable AS u, (SELECT unnest([${numbers.join(", ") || "-1"}]) AS feed) AS f
    ) GROUP BY file, feed, rule ORDER BY file, feed, rows DESC, rule`
  );
  raw.files.forEach(({ file, rows }, i) => {
    for (const feed of new Set(refused.map((d) => d.feed))) {
      const here = refused.filter((d) => d.file === i && d.feed === feed);
      const total = here.reduce((sum, d) => sum + d.rows, 0);
      if (total > source.quarantineLimit * rows)
        throw overLimit(
          file,
          `${total} of ${rows} rows${share(total, rows)}${to(feeds.get(feed))}`,
          here,
          source.quarantineLimit
        );
    }
  });
}

function share(part: number, whole: number): string {
  return ` (${((100 * part) / whole).toFixed(1)}%)`;
}

function to(table: string | undefined): string {
  return table === undefined ? "" : ` to ${table}`;
}

function overLimit(file: string, what: string, refused: readonly Refused[], limit: number): RollcallError {
  const worst = refused
    .slice(0, 3)
    .map(({ rule, rows, line }) =>
      rows === 1 ? `${rule} (line ${line})` : `${rule} (${rows} rows, the first is line ${line})`
    );
  return new RollcallError(
    file,
    `${what} would be quarantined, more than ${100 * limit}%: ${worst.join("; ")}`,
    "correct the mapping or the file, or raise quarantine_limit of the source in district.json"
  );
}

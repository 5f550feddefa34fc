import { RollcallError } from "../../lib/contract/rollcall-error.js";
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
 * Stops the build where more of a file would be quarantined than its source may: of the whole rows, or of those to one
 * table, for a file that still gives grades while it gives no attendance is no less broken.
 */
export async function checkLimits(
  db: NativeDatabase,
  { source, raw }: RawRows,
  feeds: readonly number[]
): Promise<void> {
  const refused = await db.rows<Refused>(
    `SELECT file, feed, rule, count(*) AS rows, min(line) AS line FROM (
      SELECT _file AS file, _line AS line, feed, rule FROM unkept
      WHERE disposition = 'quarantined' AND feed IN (${["NULL", ...feeds].join(", ")})
      UNION ALL SELECT u.file, u.line, f.feed, 'unreadable row' FROM unreadable AS u, (SELECT unnest([${feeds.join(", ") || "0"}]) AS feed) AS f
    ) GROUP BY file, feed, rule ORDER BY file, feed, rows DESC, rule`
  );
  raw.files.forEach(({ file, rows }, i) => {
    for (const feed of new Set(refused.map((d) => d.feed))) {
      const here = refused.filter((d) => d.file === i && d.feed === feed);
      const total = here.reduce((sum, d) => sum + d.rows, 0);
      if (total > source.quarantineLimit * rows)
        throw overLimit(file, rows, total, here, source.quarantineLimit);
    }
  });
}

function overLimit(
  file: string,
  rows: number,
  total: number,
  refused: readonly Refused[],
  limit: number
): RollcallError {
  const share = ((100 * total) / rows).toFixed(1);
  const worst = refused.slice(0, 3).map((d) => `${d.rule} (${d.rows} rows, the first is line ${d.line})`);
  return new RollcallError(
    file,
    `${total} of ${rows} rows (${share}%) would be quarantined, more than ${100 * limit}%: ${worst.join("; ")}`,
    "correct the mapping or the file, or raise quarantine_limit of the source in district.json"
  );
}

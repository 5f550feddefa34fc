import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { text } from "../../lib/contract/sql-text.js";
import { type Domain, domainTable } from "../../lib/district/domain.js";
import type { NativeDatabase } from "../native/database.js";

/** Writes which key stands for which id, for the mapping's `hash` columns; only outside the project, where nothing is published from. */
export async function writeLookUpFile(
  db: NativeDatabase,
  domains: readonly Domain[],
  file: string,
  project: string
): Promise<void> {
  refuseInside(file, project);
  const selects = domains
    .filter((d) => d.hashed && d.inLookUpFile)
    .map(
      (d) => `SELECT ${text(d.name)} AS kind, id, CAST(key AS VARCHAR) AS key FROM ${domainTable(d.name)}`
    );
  if (selects.length > 0)
    await db.run(
      `COPY (${selects.join(" UNION ALL ")} ORDER BY kind, id) TO ${text(resolve(file))} (FORMAT csv, HEADER)`
    );
}

export function refuseInside(file: string, project: string): void {
  const place = join(realFolder(dirname(resolve(file))), basename(file));
  const inside = relative(realpathSync(project), place);
  if (!inside.startsWith("..") && !isAbsolute(inside))
    throw new RollcallError(
      "ROLLCALL_LOOKUP",
      "names a place inside the project",
      "name a file outside it, where only authorised staff can read"
    );
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    throw new RollcallError(
      "ROLLCALL_LOOKUP",
      "names a file in a folder that does not exist",
      "make the folder first"
    );
  }
}

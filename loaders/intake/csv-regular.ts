import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { text as literal } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";
import type { CsvDialect } from "./csv-dialect.js";
import type { LineAccount } from "./line-account.js";
import { type Staged, stagedColumn } from "./staged.js";
import { raggedProblem } from "./unreadable.js";

/** Reads with DuckDB, every cell as text; undefined where DuckDB saw other rows than the account of lines did. */
export async function readRegularCsv(
  db: NativeDatabase,
  path: string,
  dialect: CsvDialect,
  account: LineAccount
): Promise<Pick<Staged, "relation" | "rows" | "unreadable"> | undefined> {
  if (!account.isRegular) return undefined;
  const id = randomUUID().replaceAll("-", "");
  const staged = literal(join(db.scratch, `${id}.parquet`));
  const rejects = `rejects_${id}`;
  try {
    await db.run(`
      COPY (SELECT * FROM ${reader(path, dialect, account, rejects)})
      TO ${staged} (FORMAT parquet, COMPRESSION zstd, PRESERVE_ORDER true)`);
    if (!(await agrees(db, staged, rejects, dialect, account))) return undefined;
  } catch {
    return undefined;
  }
  return {
    relation: await numbered(db, staged, account.shifts, `shifts_${id}`),
    rows: account.rows + account.ragged.length,
    unreadable: account.ragged.map(({ line, cells }) => ({
      line,
      problem: raggedProblem(cells, dialect.columns.length)
    }))
  };
}

function reader(path: string, dialect: CsvDialect, account: LineAccount, rejects: string): string {
  const columns = dialect.columns.map((_, index) => `${stagedColumn(index)}: 'VARCHAR'`).join(", ");
  return `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${dialect.linesAbove},
    columns = {${columns}}, delim = ${literal(dialect.delimiter)},
    quote = ${literal(dialect.quote)}, escape = ${literal(dialect.quote)}, parallel = ${account.quotedLineEnds === 0},
    store_rejects = true, rejects_table = '${rejects}', rejects_scan = '${rejects}_scan', rejects_limit = 0)`;
}

/** Whether DuckDB kept as many rows as the account, with as many line ends in their cells, and refused as many for their width alone. */
async function agrees(
  db: NativeDatabase,
  staged: string,
  rejects: string,
  dialect: CsvDialect,
  { rows, ragged, quotedLineEnds }: LineAccount
): Promise<boolean> {
  const [refused] = await db.rows<{ lines: number; otherwise: number }>(`
    SELECT count(DISTINCT line) AS lines,
      count(*) FILTER (error_type NOT IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')) AS otherwise
    FROM ${rejects}`);
  await db.run(`DROP TABLE ${rejects}; DROP TABLE ${rejects}_scan`);
  const cells = dialect.columns.map((_, index) => `coalesce(${stagedColumn(index)}, '')`).join(" || ");
  const lineEnds =
    quotedLineEnds > 0 ? `sum(length(${cells}) - length(replace(${cells}, chr(10), '')))` : "0";
  const [kept] = await db.rows<{ rows: number; lineEnds: number | null }>(
    `SELECT count(*) AS rows, ${lineEnds} AS "lineEnds" FROM read_parquet(${staged})`
  );
  return (
    kept?.rows === rows &&
    (kept.lineEnds ?? 0) === quotedLineEnds &&
    refused?.lines === ragged.length &&
    refused.otherwise === 0
  );
}

/** The staged rows with their physical lines: by one sum where no line is out of step, else by the nearest shift. */
async function numbered(
  db: NativeDatabase,
  staged: string,
  shifts: LineAccount["shifts"],
  table: string
): Promise<string> {
  const rows = `read_parquet(${staged}, file_row_number = true)`;
  if (shifts.length < 2)
    return `(SELECT *, file_row_number + ${shifts[0]?.shift ?? 0} AS _line FROM ${rows})`;
  await db.run(`CREATE TABLE ${table} (first_row BIGINT, shift BIGINT)`);
  await db.append(
    table,
    shifts.map(({ row, shift }) => [row, shift])
  );
  return `(SELECT s.*, file_row_number + shift AS _line FROM ${rows} AS s ASOF JOIN ${table} ON file_row_number >= first_row)`;
}

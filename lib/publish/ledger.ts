import { type Release, type ReleaseTableName, releaseTables } from "./release-tables.js";

/** One published cell as a release showed it; a digest of its values stands for them. */
export interface LedgerCell {
  readonly table: ReleaseTableName;
  readonly key: string;
  /** Null where the table has no such column. */
  readonly shown: string | null;
  readonly digest: string;
}

/** A line of the ledger: a cell as a release first showed it so, or `gone` where a release no longer has it. */
export type LedgerLine = LedgerCell & { readonly release: string; readonly gone?: true };

/** What the latest release shows, by table and key. */
export type LedgerState = ReadonlyMap<string, LedgerCell>;

/**
 * Every cell of a release, but for the words of the policy and schools' own rates, which tell of no student; the site's
 * own row stands for the release itself.
 */
export function ledgerCells(release: Release, digest: (text: string) => string): LedgerCell[] {
  const names = (Object.keys(releaseTables) as ReleaseTableName[]).filter((name) => name !== "definition");
  return names.flatMap((table) =>
    (release[table] as readonly Readonly<Record<string, unknown>>[])
      .filter((row) => row["basis"] !== "schools")
      .map((row) => ({
        table,
        key: JSON.stringify(releaseTables[table].key.map((column) => row[column] ?? null)),
        shown: typeof row["shown"] === "string" ? row["shown"] : null,
        digest: digest(JSON.stringify(row))
      }))
  );
}

/** The lines that a release adds: its cells that are new or other than before, and those that are gone. */
export function ledgerLines(
  release: string,
  cells: readonly LedgerCell[],
  before: LedgerState
): LedgerLine[] {
  const now = ledgerState(cells);
  const changed = cells.filter((cell) => before.get(cellName(cell))?.digest !== cell.digest);
  const gone = [...before.values()].filter((cell) => !now.has(cellName(cell)));
  return [
    ...changed.map((cell) => ({ release, ...cell })),
    ...gone.map((cell) => ({ release, ...cell, gone: true as const }))
  ];
}

/** What the lines, in the order written, come to. */
export function ledgerState(lines: readonly (LedgerCell | LedgerLine)[]): LedgerState {
  const state = new Map<string, LedgerCell>();
  for (const line of lines)
    if ("gone" in line && line.gone) state.delete(cellName(line));
    else state.set(cellName(line), line);
  return state;
}

/**
 * Cells that an earlier release withheld and this one shows exactly, though they are of a past block: what the earlier
 * one hid is told now, or what changed can be told from the two. The audit over releases begins here.
 */
export function openedCells(cells: readonly LedgerCell[], before: LedgerState): LedgerCell[] {
  return cells.filter((cell) => {
    const last = before.get(cellName(cell));
    return cell.shown === "exact" && last !== undefined && last.shown !== null && last.shown !== "exact";
  });
}

/** The two-week blocks of a school year that some release has been of, by the site's rows in the ledger. */
export function publishedBlocks(lines: readonly LedgerLine[], schoolYear: number): Set<number> {
  const sites = lines.filter((d) => d.table === "site").map((d) => JSON.parse(d.key) as [number, number]);
  return new Set(sites.flatMap(([year, block]) => (year === schoolYear ? [block] : [])));
}

function cellName({ table, key }: LedgerCell): string {
  return `${table} ${key}`;
}

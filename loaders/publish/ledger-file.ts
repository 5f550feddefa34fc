import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import {
  type LedgerCell,
  type LedgerLine,
  ledgerCells,
  ledgerLines,
  ledgerState,
  openedCells
} from "../../lib/publish/ledger.js";
import type { Release } from "../../lib/publish/release-tables.js";
import { fingerprint } from "../fingerprint.js";

/**
 * Adds to the ledger what this release shows otherwise than the one before: all cells at first, nothing where the release
 * is the same. Returns the cells that were withheld once and are exact now.
 */
export function appendLedger(file: string, id: string, release: Release): LedgerCell[] {
  const before = ledgerState(readLedger(file));
  const cells = ledgerCells(release, (text) => fingerprint(text).slice(0, 20));
  const lines = ledgerLines(id, cells, before);
  mkdirSync(dirname(file), { recursive: true });
  if (lines.length > 0) appendFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return openedCells(cells, before);
}

/** The ledger's lines; a last line that an interrupted build left half written is passed over. */
export function readLedger(file: string): LedgerLine[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return whole.split("\n").flatMap((line) => (line ? [JSON.parse(line) as LedgerLine] : []));
}

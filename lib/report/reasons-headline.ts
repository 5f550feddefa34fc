import { reasonGroups } from "../canon/reason-group.js";
import type { ReleaseRowOf } from "../publish/release-tables.js";
import { percent } from "./percent.js";
import { capital } from "./sentence.js";

export type ReasonRow = ReleaseRowOf<"reason">;

/** A change of a reason's share that is worth a clause, in rate. */
const notable = 0.01;

/** The largest recorded reason, and the one whose share changed most since last year at the same block. */
export function reasonsHeadline(now: readonly ReasonRow[], then: readonly ReasonRow[]): string {
  const shown = now.filter(hasShare).sort((a, b) => b.share - a.share);
  const recorded = shown.filter((d) => d.reason_group !== "unrecorded" && d.reason_group !== "other");
  const largest = recorded[0];
  const unrecorded = shown.find((d) => d.reason_group === "unrecorded");
  if (!largest)
    return unrecorded
      ? `No reason is recorded for ${percent(unrecorded.share)} of days missed`
      : "Too few days missed to show their reasons";
  if (unrecorded && unrecorded.share > largest.share)
    return `No reason is recorded for ${percent(unrecorded.share)} of days missed; ${lower(reasonLabel(largest.reason_group))} is ${percent(largest.share)}`;
  const first = `${capital(reasonLabel(largest.reason_group))} is ${percent(largest.share)} of days missed`;
  const mover = recorded
    .flatMap((row) => changeOf(row, then))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))[0];
  if (!mover || Math.abs(mover.change) < notable) return first;
  if (mover.row === largest)
    return `${first}, ${mover.change > 0 ? "up" : "down"} from ${percent(mover.row.share - mover.change)} a year ago`;
  return `${first}; ${lower(reasonLabel(mover.row.reason_group))} ${mover.change > 0 ? "rose" : "fell"} to ${percent(mover.row.share)}`;
}

/** The reader's name of a group of reasons. */
export function reasonLabel(group: ReasonRow["reason_group"]): string {
  if (group === "unrecorded") return "Not recorded";
  if (group === "other") return "Other reasons, put together";
  return reasonGroups.find((d) => d.group === group)?.label ?? "Hidden";
}

type SharedRow = ReasonRow & { share: number };

function hasShare(row: ReasonRow): row is SharedRow {
  return row.shown === "exact" && row.share !== null && row.reason_group !== null;
}

function changeOf(row: SharedRow, then: readonly ReasonRow[]): { row: SharedRow; change: number }[] {
  const before = then.filter(hasShare).find((d) => d.reason_group === row.reason_group);
  return before ? [{ row, change: row.share - before.share }] : [];
}

function lower(label: string): string {
  return label.slice(0, 1).toLowerCase() + label.slice(1);
}

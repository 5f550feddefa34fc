import { breakdowns, type EvidenceReason } from "../../assessment/evidence-list.js";
import type { EvidenceFigure, EvidenceSource } from "./evidence-rows.js";

/** What the release says of practices by being there: how often it came, how fresh it is, which breakdowns it holds. */
export function releaseEvidence(release: EvidenceSource, publishedBlocks: number): EvidenceFigure[] {
  const held = breakdowns.filter((d) => isHeld(release, d));
  const boards = breakdowns.filter((d) => "isBoards" in d || "scope" in d);
  return [
    published(release, publishedBlocks),
    ...freshness(release),
    share("board_breakdowns", boards.filter((d) => held.includes(d)).length, boards.length),
    share("breakdowns_published", held.length, breakdowns.length)
  ];
}

/** Which breakdowns of the list the release has a figure of, in its latest block. */
export function heldBreakdowns(release: EvidenceSource): (typeof breakdowns)[number][] {
  return breakdowns.filter((d) => isHeld(release, d));
}

function isHeld({ site, rate }: EvidenceSource, breakdown: (typeof breakdowns)[number]): boolean {
  const [{ school_year, block } = { school_year: 0, block: 0 }] = site;
  const now = rate.filter(
    (d) => d.school_year === school_year && d.block === block && d.shown !== "hidden" && d.value !== "no"
  );
  if ("scope" in breakdown) return now.some((d) => d.scope === breakdown.scope);
  return "attribute" in breakdown && now.some((d) => d.attribute === breakdown.attribute);
}

/**
 * Two-week blocks of this school year that have been published, of those that have ended. A copy whose ledger knows of
 * fewer than two besides this release's own has not seen the year: its count would be of itself, not of the district.
 */
function published({ site, snapshot_date }: EvidenceSource, publishedBlocks: number): EvidenceFigure {
  const ended = snapshot_date.filter((d) => d.school_year === site[0]?.school_year).length;
  if (ended === 0) return none("snapshots_published", "no_blocks");
  return publishedBlocks < Math.min(fewestKeptBlocks, ended)
    ? none("snapshots_published", "no_ledger")
    : share("snapshots_published", Math.min(publishedBlocks, ended), ended);
}

/** This release's own and two before it. */
const fewestKeptBlocks = 3;

/** Schools whose attendance is complete, and the median of their school days behind; silent schools may have closed. */
function freshness({ school, calendar, site }: EvidenceSource): EvidenceFigure[] {
  const sending = school.filter((d) => d.attendance_through !== null && !d.is_silent);
  if (sending.length === 0)
    return [none("schools_complete", "no_attendance_dates"), none("days_behind", "no_attendance_dates")];
  const asOf = site[0]?.as_of_date ?? "";
  const days = calendar.filter((d) => d.is_instructional && d.date <= asOf).map((d) => d.date);
  const behind = sending
    .map(({ attendance_through }) => days.filter((day) => day > (attendance_through ?? "")).length)
    .sort((a, b) => a - b);
  const middle = ((behind[(behind.length - 1) >> 1] ?? 0) + (behind[behind.length >> 1] ?? 0)) / 2;
  const late = sending.filter((d) => d.is_late).length;
  return [
    share("schools_complete", sending.length - late, sending.length),
    ...(days.length === 0
      ? [none("days_behind", "no_attendance_dates")]
      : [{ evidence_id: "days_behind", numerator: null, denominator: sending.length, value: middle, reason: null }])
  ]; // prettier-ignore
}

function share(evidence_id: string, numerator: number, denominator: number): EvidenceFigure {
  const value = Math.round((1000 * numerator) / denominator) / 1000;
  return { evidence_id, numerator, denominator, value, reason: null };
}

function none(evidence_id: string, reason: EvidenceReason): EvidenceFigure {
  return { evidence_id, numerator: null, denominator: null, value: null, reason };
}

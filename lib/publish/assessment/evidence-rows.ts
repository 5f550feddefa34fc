import {
  evidenceItem,
  evidenceList,
  fewestSchoolsForQuarter,
  type EvidenceReason
} from "../../assessment/evidence-list.js";
import { isSensitive } from "../coding.js";
import type { Release, ReleaseRowOf } from "../release-tables.js";
import { releaseEvidence } from "./release-evidence.js";
import { tellsRemainder } from "./tells-remainder.js";

export type EvidenceRow = ReleaseRowOf<"assessment_evidence">;

/** A figure as the record has it: private, before the gate. */
export interface EvidenceCell {
  readonly evidence_id: string;
  /** Whether the record holds anything of the kind this school year. */
  readonly is_recorded: boolean;
  readonly numerator: number;
  readonly denominator: number;
  /** Of a figure of schools: how many of their students are in a program, and of how many; else null. */
  readonly treated: number | null;
  readonly students: number | null;
}

/** A figure past the gate, or why there is none. */
export interface EvidenceFigure {
  readonly evidence_id: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly reason: EvidenceReason | null;
}

/** What evidence reads of the release itself. */
export type EvidenceSource = Pick<Release, "site" | "school" | "rate" | "calendar" | "snapshot_date">;

/**
 * The rows of assessment_evidence.json: from the record's counts, past the gate, and from the release that they will
 * lie in. `publishedBlocks` are those of this school year that a release has shown, this one's among them.
 */
export function evidenceRows(
  cells: readonly EvidenceCell[],
  release: EvidenceSource,
  publishedBlocks: number,
  smallest: number
): EvidenceRow[] {
  const asOf = release.site[0]?.as_of_date ?? null;
  const figures = [
    ...releaseEvidence(release, publishedBlocks),
    ...withoutRemainder(
      withoutSecondBest(cells).map((cell) => recordFigure(cell, release, smallest)),
      smallest
    )
  ];
  return evidenceList.flatMap(({ evidence_id, question_id, unit, link }) =>
    figures
      .filter((d) => d.evidence_id === evidence_id)
      .map(({ numerator, denominator, value, reason }) => ({
        ...{ question_id, evidence_id, numerator, denominator, value, unit, reason, link, as_of_date: asOf }
      }))
  );
}

/** Students at the threshold stand in only where no model scores any. */
function withoutSecondBest(cells: readonly EvidenceCell[]): EvidenceCell[] {
  const isScored = cells.some((d) => d.evidence_id === "high_score_supported" && d.denominator > 0);
  return cells.filter((d) => d.evidence_id !== (isScored ? "chronic_supported" : "high_score_supported"));
}

/** Both of PE3 tell by subtraction of students with supportive contacts alone: the second is withheld where these are too few. */
function withoutRemainder(figures: readonly EvidenceFigure[], smallest: number): EvidenceFigure[] {
  if (!tellsRemainder(figures, smallest)) return [...figures];
  const withheld = { numerator: null, denominator: null, value: null, reason: "too_few_students" } as const;
  return figures.map((d) => (d.evidence_id === "first_contact_supportive" ? { ...d, ...withheld } : d));
}

function recordFigure(cell: EvidenceCell, release: EvidenceSource, smallest: number): EvidenceFigure {
  const { evidence_id, numerator, denominator } = cell;
  const reason = missingBecause(cell) ?? withheldBecause(cell, release, smallest);
  return reason
    ? { evidence_id, numerator: null, denominator: null, value: null, reason }
    : { evidence_id, numerator, denominator, value: toThousandth(numerator / denominator), reason: null };
}

const kinds: Readonly<Record<string, { unrecorded: EvidenceReason; nobody: EvidenceReason }>> = {
  families_contacted: { unrecorded: "no_outreach", nobody: "no_chronic_students" },
  supportive_first: { unrecorded: "no_outreach", nobody: "no_punitive_step" },
  first_contact_supportive: { unrecorded: "no_outreach", nobody: "no_outreach" },
  high_rate_schools_supported: { unrecorded: "no_intervention", nobody: "no_students" },
  kinds_of_support: { unrecorded: "no_intervention", nobody: "no_students" },
  high_score_supported: { unrecorded: "no_intervention", nobody: "no_students" },
  chronic_supported: { unrecorded: "no_intervention", nobody: "no_chronic_students" }
};

function missingBecause({ evidence_id, is_recorded, denominator }: EvidenceCell): EvidenceReason | undefined {
  const kind = kinds[evidence_id];
  if (!is_recorded) return kind?.unrecorded ?? "no_students";
  return denominator === 0 ? (kind?.nobody ?? "no_students") : undefined;
}

/** Students too few on either side, or in the schools counted: no school at all tells of every student in them. Of chronically absent ones also where their own number is not shown exactly. */
function withheldBecause(
  { evidence_id, numerator, denominator, treated, students }: EvidenceCell,
  release: EvidenceSource,
  smallest: number
): EvidenceReason | undefined {
  if (evidenceItem(evidence_id)?.counts !== "students") {
    const isQuarter = evidence_id === "high_rate_schools_supported";
    if (isQuarter && release.school.length < fewestSchoolsForQuarter) return "too_few_schools";
    const inProgram = treated ?? 0;
    const isFew = numerator === 0 || Math.min(inProgram, (students ?? 0) - inProgram) < smallest;
    return isFew ? "too_few_students" : undefined;
  }
  const isOfChronic = evidence_id === "families_contacted" || evidence_id === "chronic_supported";
  const isTold = !isOfChronic || latestDistrictRate(release)?.shown === "exact";
  return denominator < smallest || isSensitive(denominator, numerator, smallest) || !isTold
    ? "too_few_students"
    : undefined;
}

function latestDistrictRate({ site, rate }: EvidenceSource) {
  const [{ school_year, block } = { school_year: 0, block: 0 }] = site;
  return rate.find((d) => d.scope === "district" && d.school_year === school_year && d.block === block);
}

function toThousandth(share: number): number {
  return Math.round(share * 1000) / 1000;
}

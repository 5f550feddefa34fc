import type { ReleaseRowOf } from "./release-tables.js";

/** What a release says of itself that no count decides. */
export interface SiteFacts {
  readonly districtName: string;
  readonly isDemo: boolean;
  /** The day of this release, given by whoever has a clock. */
  readonly publishedOn: string;
  readonly policyHash: string;
  readonly snapshotHash: string;
  readonly codeHash: string;
  readonly assumptions: readonly string[];
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Of engine and runtime, for the manifest. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Where the latest block stands in its year, and which kinds of figures the district has. */
export interface Standing {
  readonly school_year: number;
  readonly block: number;
  readonly blocks: number;
  readonly as_of_date: string;
  readonly day_number: number | null;
  readonly days_planned: number | null;
  readonly student_days: number | null;
  readonly grains: readonly string[];
}

/** The policy's part of it, as lib/attendance has it past the door. */
interface PolicyFacts {
  readonly smallestCell: number;
  readonly bandsFromBlock: number;
  readonly minimumDaysEnrolled: number;
  readonly chronicThreshold: { readonly numerator: number; readonly denominator: number };
  readonly partialDays: "whole_if_half" | "fractional";
  readonly recording: "negative" | "positive";
}

/** The one row of site.json. Students counted are as the district's rate shows them. */
export function siteRow(
  facts: SiteFacts,
  { grains, ...standing }: Standing,
  policy: PolicyFacts,
  rates: readonly ReleaseRowOf<"rate">[]
): ReleaseRowOf<"site"> {
  const { smallestCell, chronicThreshold } = policy;
  const district = rates.find(
    (row) =>
      row.scope === "district" && row.school_year === standing.school_year && row.block === standing.block
  );
  const unlessFew = (count: number) => (count < smallestCell ? null : count);
  return {
    district_name: facts.districtName,
    is_demo: facts.isDemo,
    ...standing,
    student_days: district?.n == null ? null : standing.student_days,
    published_on: facts.publishedOn,
    smallest_cell: smallestCell,
    bands_from_block: policy.bandsFromBlock,
    minimum_days_enrolled: policy.minimumDaysEnrolled,
    chronic_threshold: chronicThreshold.numerator / chronicThreshold.denominator,
    partial_days: policy.partialDays,
    recording: policy.recording,
    policy_hash: facts.policyHash,
    snapshot_hash: facts.snapshotHash,
    code_hash: facts.codeHash,
    assumptions: [...facts.assumptions],
    rows_read: unlessFew(facts.rowsRead),
    rows_refused: unlessFew(facts.rowsRefused),
    students: district?.n ?? null,
    grains: [...grains]
  };
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradicts } from "../../../lib/assessment/contradicts.js";
import { evidenceItem } from "../../../lib/assessment/evidence-list.js";
import { auditEvidence } from "../../../lib/publish/assessment/audit-evidence.js";
import { type EvidenceCell, evidenceRows } from "../../../lib/publish/assessment/evidence-rows.js";
import { checkRows } from "../../../lib/publish/check-rows.js";
import { inventedRelease } from "../../page/fixtures/release.js";

const release = inventedRelease();
const cell = (
  evidence_id: string,
  numerator: number,
  denominator: number,
  is_recorded = true
): EvidenceCell => ({
  ...{ evidence_id, is_recorded, numerator, denominator, treated: null, students: null }
});
const rowOf = (evidence_id: string, cells: readonly EvidenceCell[] = [], from = release) =>
  evidenceRows(cells, from, 3, 10).find((d) => d.evidence_id === evidence_id);

describe("evidence past the gate", () => {
  it("shows a share with its counts where ten students or more stand on both sides", () => {
    expect(rowOf("supportive_first", [cell("supportive_first", 30, 40)])).toMatchObject({
      ...{ question_id: "PE3", numerator: 30, denominator: 40, value: 0.75, unit: "share", reason: null },
      as_of_date: "2026-01-16"
    });
  });

  it.each([
    ["too few in all", cell("supportive_first", 4, 9)],
    ["too few on the one side", cell("supportive_first", 9, 500)],
    ["too few on the other", cell("supportive_first", 491, 500)],
    ["none at all, which tells of everyone", cell("supportive_first", 0, 500)]
  ])("withholds count and share of %s", (_, given) => {
    expect(rowOf("supportive_first", [given])).toMatchObject({
      ...{ numerator: null, denominator: null, value: null, reason: "too_few_students" }
    });
  });

  it("withholds what is of chronically absent students where their own number is not told", () => {
    const hidden = {
      ...release,
      rate: release.rate.map((d) => (d.scope === "district" ? { ...d, shown: "at_most" as const } : d))
    };
    const cells = [cell("families_contacted", 50, 100), cell("supportive_first", 50, 100)];
    expect(rowOf("families_contacted", cells, hidden)?.reason).toBe("too_few_students");
    expect(rowOf("supportive_first", cells, hidden)?.value).toBe(0.5);
  });

  it.each([
    [cell("families_contacted", 0, 100, false), "no_outreach"],
    [cell("families_contacted", 0, 0), "no_chronic_students"],
    [cell("supportive_first", 0, 0), "no_punitive_step"],
    [cell("high_rate_schools_supported", 0, 4, false), "no_intervention"],
    [cell("high_score_supported", 0, 80, false), "no_intervention"]
  ])("says why there is none of %o", (given, reason) => {
    expect(rowOf(given.evidence_id, [given])).toMatchObject({ value: null, reason });
  });

  it("tells of schools whatever their number, but no quarter of fewer than four", () => {
    const cells = [
      { ...cell("high_rate_schools_supported", 1, 1), treated: 10, students: 20 },
      { ...cell("kinds_of_support", 2, 3), treated: 40, students: 900 }
    ];
    const three = { ...release, school: release.school.slice(0, 3) };
    expect(rowOf("high_rate_schools_supported", cells)?.value).toBe(1);
    expect(rowOf("high_rate_schools_supported", cells, three)?.reason).toBe("too_few_schools");
    expect(rowOf("kinds_of_support", cells, three)?.value).toBe(0.667);
  });

  it.each(["high_rate_schools_supported", "kinds_of_support"])(
    "withholds %s where no school counts, or too few of their students are in a program or in none",
    (id) => {
      const reasonOf = (numerator: number, treated: number) =>
        rowOf(id, [{ ...cell(id, numerator, 4), treated, students: 400 }])?.reason;
      expect(reasonOf(0, 36)).toBe("too_few_students");
      expect(reasonOf(1, 9)).toBe("too_few_students");
      expect(reasonOf(4, 391)).toBe("too_few_students");
      expect(reasonOf(4, 390)).toBeNull();
      expect(rowOf(id, [cell(id, 2, 4)])?.reason).toBe("too_few_students");
      const row = rowOf(id, [{ ...cell(id, 4, 4), treated: 200, students: 400 }])!;
      expect(auditEvidence({ assessment_evidence: [{ ...row, numerator: 0, value: 0 }] }, 10)).toEqual([
        `${id} tells of every student in its schools`
      ]);
    }
  );

  it.each([
    ["three students", 23, 43, "too_few_students"],
    ["nine", 29, 49, "too_few_students"],
    ["nobody, which tells of everyone", 20, 40, "too_few_students"],
    ["ten", 30, 50, null]
  ])("tells the second of PE3 only where the two leave ten students or more: %s", (_, x, n, reason) => {
    const cells = [cell("supportive_first", 20, 40), cell("first_contact_supportive", x, n)];
    expect(rowOf("supportive_first", cells)?.value).toBe(0.5);
    expect(rowOf("first_contact_supportive", cells)).toMatchObject({
      ...{ numerator: reason ? null : x, denominator: reason ? null : n, reason }
    });
  });

  it("tells the second of PE3 whatever its remainder where the first is withheld", () => {
    const cells = [cell("supportive_first", 20, 25), cell("first_contact_supportive", 23, 43)];
    expect(rowOf("first_contact_supportive", cells)?.denominator).toBe(43);
  });

  it("is found out where two rows tell of too few by subtraction", () => {
    const cells = [cell("supportive_first", 20, 40), cell("first_contact_supportive", 60, 80)];
    const rows = evidenceRows(cells, release, 9, 10);
    expect(auditEvidence({ assessment_evidence: rows }, 10)).toEqual([]);
    expect(
      auditEvidence(
        {
          assessment_evidence: rows.map((d) =>
            d.evidence_id === "first_contact_supportive"
              ? { ...d, numerator: 23, denominator: 43, value: 0.535 }
              : d
          )
        },
        10
      )
    ).toEqual(["first_contact_supportive less supportive_first tells of too few students"]);
  });

  it("takes students at the threshold only where no model scores any", () => {
    const at = cell("chronic_supported", 40, 100);
    const ids = (cells: EvidenceCell[]) => evidenceRows(cells, release, 1, 10).map((d) => d.evidence_id);
    expect(ids([cell("high_score_supported", 20, 75), at])).not.toContain("chronic_supported");
    expect(ids([cell("high_score_supported", 0, 0), at])).toContain("chronic_supported");
    expect(ids([cell("high_score_supported", 0, 0), at])).not.toContain("high_score_supported");
  });

  it("counts blocks published, schools in time and breakdowns held from the release itself", () => {
    expect(rowOf("snapshots_published")).toMatchObject({ numerator: 3, denominator: 9, value: 0.333 });
    const late = release.school.filter((d) => d.is_late).length;
    expect(rowOf("schools_complete")).toMatchObject({
      ...{ numerator: release.school.length - late, denominator: release.school.length }
    });
    // one school of twenty is five school days behind: the median is none
    expect(rowOf("days_behind")).toMatchObject({ value: 0, unit: "days" });
    const only = { ...release, school: release.school.filter((d) => d.is_late) };
    expect(rowOf("days_behind", [], only)?.value).toBe(5);
  });

  it.each([1, 2])(
    "gives no share of blocks published where the ledger knows of %i alone, nor a contradiction",
    (known) => {
      const row = evidenceRows([], release, known, 10).find((d) => d.evidence_id === "snapshots_published")!;
      expect(row).toMatchObject({ numerator: null, denominator: null, value: null, reason: "no_ledger" });
      expect(contradicts([row], "strength")).toBe(false);
      const kept = evidenceRows([], release, 3, 10).find((d) => d.evidence_id === "snapshots_published")!;
      expect(contradicts([kept], "strength")).toBe(true);
    }
  );

  it("takes every block published where the school year has had fewer than three", () => {
    const young = {
      ...release,
      snapshot_date: release.snapshot_date.filter((d) => d.school_year === 2026).slice(0, 2)
    };
    const row = (known: number) =>
      evidenceRows([], young, known, 10).find((d) => d.evidence_id === "snapshots_published");
    expect(row(1)?.reason).toBe("no_ledger");
    expect(row(2)).toMatchObject({ numerator: 2, denominator: 2, value: 1, reason: null });
  });

  it("holds a breakdown only if the latest block shows a figure of it", () => {
    const without = {
      ...release,
      rate: release.rate.filter((d) => d.scope !== "group" && d.scope !== "grade")
    };
    expect(rowOf("breakdowns_published", [], without)).toMatchObject({ numerator: 1, denominator: 11 });
    expect(rowOf("board_breakdowns", [], without)).toMatchObject({ numerator: 1, denominator: 6 });
  });

  it("passes its own declaration and audit, whatever was counted", () => {
    const ids = [
      "families_contacted",
      "supportive_first",
      "first_contact_supportive",
      "high_rate_schools_supported",
      "chronic_supported"
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat(60), fc.nat(60), fc.boolean()), { maxLength: 4 }),
        fc.integer({ min: 1, max: 20 }),
        (drawn, smallest) => {
          const unique = [...new Map(drawn.map((d) => [d[0], d])).values()];
          const cells = unique.map(([id, a, b, is]) => cell(id, Math.min(a, b), Math.max(a, b), is));
          const rows = evidenceRows(cells, release, 1, smallest);
          expect(checkRows("assessment_evidence", rows)).toEqual([]);
          expect(auditEvidence({ assessment_evidence: rows }, smallest)).toEqual([]);
          for (const row of rows.filter((d) => evidenceItem(d.evidence_id)?.counts === "students"))
            for (const count of [row.numerator, (row.denominator ?? 0) - (row.numerator ?? 0)])
              expect(row.value === null || (count ?? 0) >= smallest).toBe(true);
        }
      ),
      { numRuns: 200, seed: 5 }
    );
  });

  it("is found out where a row tells of too few", () => {
    const [row] = evidenceRows([cell("supportive_first", 30, 40)], release, 1, 10).filter(
      (d) => d.evidence_id === "supportive_first"
    );
    const small = { ...row!, numerator: 3, value: 0.075 };
    expect(auditEvidence({ assessment_evidence: [small] }, 10)).toEqual([
      "supportive_first tells of too few students"
    ]);
  });
});

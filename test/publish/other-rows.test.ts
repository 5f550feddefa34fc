import { describe, expect, it } from "vitest";
import { activityRows } from "../../lib/publish/activity-rows.js";
import { dispositionRows } from "../../lib/publish/disposition-rows.js";
import { foldRareValues } from "../../lib/publish/fold-rare-values.js";
import { publishedRows } from "../../lib/publish/published-rows.js";
import { type ReasonCell, reasonRows } from "../../lib/publish/reason-rows.js";
import { type DueDays, schoolRows } from "../../lib/publish/school-rows.js";
import { schoolSlugs } from "../../lib/publish/school-slugs.js";
import { cellsOf } from "./random-district.js";

describe("reasonRows", () => {
  const reason = (reason_group: ReasonCell["reason_group"], days: number, students: number): ReasonCell => ({
    ...{ school: null, school_year: 2026, block: 9, reason_group, days, students }
  });

  it("put a rare reason together with the next rarest, and round days to tens", () => {
    const rows = reasonRows(
      [reason("medical", 604, 90), reason("family", 44, 30), reason("transport", 12, 3)],
      10
    );
    expect(rows.map(({ reason_group, days, share }) => [reason_group, days, share])).toEqual([
      ["medical", 600, 0.909],
      ["other", 60, 0.091]
    ]);
  });

  it("are one hidden row where no reason has enough students", () => {
    expect(reasonRows([reason("family", 40, 9)], 10)).toMatchObject([
      { reason_group: null, days: null, shown: "hidden", hidden_because: "small" }
    ]);
  });
});

describe("dispositionRows", () => {
  const fate = (rule: string | null, rows: number) => ({
    ...{ table_name: "enrollment", disposition: "quarantined", rule, rows }
  });

  it("put rare rules together until they reach the smallest cell, and add up", () => {
    const rows = dispositionRows([fate("a", 3), fate("b", 4), fate("c", 20), fate("d", 90)], 10);
    expect(rows.map(({ rule, rows }) => [rule, rows])).toEqual([
      ["d", 90],
      ["rarer", 27]
    ]);
  });

  it("leave out a disposition of too few rows", () => {
    expect(dispositionRows([fate("a", 3)], 10)).toEqual([]);
  });
});

describe("schoolRows", () => {
  const school = {
    ...{ school: "oak", school_name: "Oak", school_level: "high" as const, latitude: null, longitude: null }
  };

  it("give need to a tenth, and none where few are with or without", () => {
    const rows = schoolRows(
      [
        { ...school, n: 412, need: 184, attendance_through: "2026-01-16" },
        { ...school, n: 412, need: 405, attendance_through: "2026-01-09" }
      ],
      { lastDay: "2026-01-16", silentBefore: "2025-12-10" },
      10
    );
    expect(rows.map(({ need_share, is_late, size_class }) => [need_share, is_late, size_class])).toEqual([
      [0.4, false, "300_to_599"],
      [null, true, "300_to_599"]
    ]);
  });
});

describe("a school's lateness", () => {
  const due = { lastDay: "2026-01-16", silentBefore: "2025-12-10" };
  const stateOf = (attendance_through: string | null, of: DueDays | null = due) => {
    const place = {
      school: "oak",
      school_name: "Oak",
      school_level: "high",
      latitude: null,
      longitude: null
    } as const;
    const [row] = schoolRows([{ ...place, n: 400, need: null, attendance_through }], of, 10);
    return row?.is_late ? "late" : row?.is_silent ? "silent" : "in time";
  };

  it("is counted by days of instruction: twenty behind is late, more is silent", () => {
    expect(["2026-01-16", "2026-01-15", "2025-12-10", "2025-12-09"].map((day) => stateOf(day))).toEqual([
      ...["in time", "late", "late", "silent"]
    ]);
  });

  it("is silence in a school that never sent anything, but lateness in the first days of a year", () => {
    expect(stateOf(null)).toBe("silent");
    expect(stateOf(null, { ...due, silentBefore: null })).toBe("late");
  });

  it("is not known without a day of instruction", () => expect(stateOf(null, null)).toBe("in time"));
});

describe("schoolSlugs", () => {
  it("make addresses of names, numbered where two are the same", () => {
    const slugs = schoolSlugs([
      { school_id: "2", school_name: "P.S. 19 – Asher Levy" },
      { school_id: "1", school_name: "École Élan" },
      { school_id: "3", school_name: "P.S. 19, Asher Levy" },
      { school_id: "4", school_name: "<b>学校</b>" }
    ]);
    expect([...slugs.values()]).toEqual(["ecole-elan", "p-s-19-asher-levy", "p-s-19-asher-levy-2", "b-b"]);
  });
});

describe("activityRows", () => {
  const block = { school: "oak", school_year: 2026, block: 5, n: 200, active: 150, active_days: 730 };

  it("round, and code a share of few students", () => {
    const rows = activityRows(
      [
        { ...block, days_due: 2000, days_missed: 133 },
        { ...block, active: 4, days_due: 2000, days_missed: 133 }
      ],
      10
    );
    expect(
      rows.map((row) => [row.attendance_rate, row.active_share, row.mean_active_days, row.shown])
    ).toEqual([
      [0.93, 0.75, 3.7, "exact"],
      [0.93, 0.05, null, "at_most"]
    ]);
  });
});

describe("foldRareValues", () => {
  it("puts languages together that never reach twice the smallest cell, and leaves other attributes alone", () => {
    const base = cellsOf([])[0] ?? {
      ...cellsOf([{ school: 0, grade: 0, sex: 0, homeless: false, band: 0, nextBand: 0 }])[0]!
    };
    const cell = (attribute: "home_language" | "sex", value: string, n: number) => ({
      ...{ ...base, scope: "group" as const, attribute, value, n, x: 2 }
    });
    const folded = foldRareValues(
      [
        cell("home_language", "Spanish", 300),
        cell("home_language", "Hmong", 6),
        cell("home_language", "Somali", 9),
        cell("sex", "male", 5)
      ],
      10
    );
    expect(folded.map(({ value, n, x }) => [value, n, x])).toEqual([
      ["Spanish", 300, 2],
      ["male", 5, 2],
      ["other", 15, 4]
    ]);
  });
});

describe("publishedRows", () => {
  const figure = {
    ...{
      publisher: "State",
      measure: "chronic absence",
      place: "Demo District",
      grade: "All Grades",
      group: "All"
    },
    ...{ school_year: 2025, numerator: 30, denominator: 120, rate: 0.25, suppressed: false }
  };
  const ours = {
    ...{
      scope: "district" as const,
      school: null,
      school_level: null,
      grade: null,
      attribute: null,
      value: null
    },
    ...{
      value_label: null,
      school_year: 2025,
      block: 18,
      is_final: true,
      n: 100,
      x: 26,
      rate: 0.26,
      low: 0.2,
      high: 0.3
    },
    ...{ shown: "exact" as const, hidden_because: null }
  };
  const options = {
    districtName: "Demo district",
    schoolNames: new Map([["oak", "Oak"]]),
    definitions: [{ publisher: "State", note: "counts suspensions as presence" }]
  };

  it("set our final rate beside theirs, with the difference and what they count otherwise", () => {
    expect(publishedRows([figure], [ours], options)).toMatchObject([
      {
        theirs: 0.25,
        theirs_from_counts: 0.25,
        ours: 0.26,
        difference: 0.01,
        note: "counts suspensions as presence"
      }
    ]);
  });

  it("keep theirs empty where they withhold it and ours where we do", () => {
    const [theirs] = publishedRows([{ ...figure, suppressed: true }], [ours], options);
    expect(theirs).toMatchObject({
      theirs: null,
      theirs_from_counts: null,
      ours: 0.26,
      difference: null,
      suppressed: true
    });
    const [withheld] = publishedRows([figure], [{ ...ours, shown: "at_most" as const }], options);
    expect(withheld).toMatchObject({ ours: null, difference: null });
    expect(withheld?.note).toContain("our figure is withheld");
  });

  it("do not compare a year that still runs, or another measure", () => {
    expect(publishedRows([figure], [{ ...ours, is_final: false }], options)[0]?.ours).toBeNull();
    expect(publishedRows([{ ...figure, measure: "attendance" }], [ours], options)[0]?.ours).toBeNull();
  });
});

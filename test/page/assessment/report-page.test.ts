import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { ReleasedAssessment } from "../../../lib/assessment/released-assessment.js";
import { releasedText } from "../../../lib/assessment/released-text.js";
import { reportPage } from "../../../lib/page/assessment/report/report-page.js";
import { openEdition } from "../../../lib/page/edition.js";
import { releasedOf } from "../../../lib/publish/assessment/audit-documents.js";
import type { Release } from "../../../lib/publish/release-tables.js";
import { parsed, textOf } from "../all-pages.js";
import { withoutAssessment } from "../fixtures/invented-assessment.js";
import { inventedRelease } from "../fixtures/release.js";

const release = inventedRelease();
const [latest] = releasedOf(release.assessment_document) as [ReleasedAssessment];

function pageOf(from: Release, language: "en" | "es" = "en"): Document {
  const { document } = parseHTML("<!doctype html><html></html>");
  return parsed(reportPage(openEdition(from, document, "../"), language));
}

/** The release with another latest assessment. */
function withReleased(released: ReleasedAssessment): Release {
  return {
    ...release,
    assessment_document: release.assessment_document.map((d) =>
      d.school_year === 2026 ? { ...d, json: releasedText(released) } : d
    )
  };
}

describe("the self-assessment's report", () => {
  const page = pageOf(release);

  it("draws one dot for each answer, and boxes the agreed rating", () => {
    const rows = Array.from(page.querySelectorAll("#practices tbody tr[id]"));
    expect(rows).toHaveLength(25);
    for (const row of rows) {
      const tally = latest.tally?.questions.find((d) => d.question_id === row.id);
      const answers = Object.values(tally?.counts ?? {}).reduce((sum, d) => sum + d, 0);
      expect(row.querySelectorAll("circle")).toHaveLength(answers);
      expect(row.querySelectorAll(".agreed-box")).toHaveLength(1);
    }
  });

  it("marks a rating that the record contradicts, and overrules none", () => {
    const marked = Array.from(page.querySelectorAll("tr[id]:has(.talk)"), (d) => d.id);
    expect(marked).toEqual(["SA5"]);
    expect(textOf(page.querySelector("#SA5 .agreed")!)).toContain("OK for now");
  });

  it("says of every evidence line what it means, beside the figure", () => {
    const rows = Array.from(page.querySelectorAll("#evidence tbody tr"));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(textOf(row.lastElementChild!).length).toBeGreaterThan(30);
  });

  it("tells late steps by word and weight", () => {
    const late = Array.from(page.querySelectorAll(".is-late"), textOf);
    expect(late).toHaveLength(2);
    for (const step of late) expect(step).toContain("late: due ");
    expect(page.querySelectorAll(".is-late b.late")).toHaveLength(2);
  });

  it("says that the demo's team is invented, and never that of a district's own", () => {
    expect(textOf(page.body)).toContain("its team, these answers and this plan are invented");
    const own = pageOf({ ...release, site: release.site.map((d) => ({ ...d, is_demo: false })) });
    expect(textOf(own.body)).not.toContain("invented");
  });

  it("has the same parts in Spanish, and no English sentence of its own", () => {
    const spanish = pageOf(release, "es");
    const ids = (of: Document) => Array.from(of.querySelectorAll("[id]"), (d) => d.id);
    expect(ids(spanish)).toEqual(ids(page));
    expect(textOf(spanish.querySelector("#practices h2")!)).toMatch(/^Los miembros/);
    expect(textOf(spanish.body)).not.toMatch(/Show as table|Download CSV|Agreed rating|Not yet known/);
  });
});

describe("a report of less", () => {
  it("leaves counts out where only medians were released", () => {
    const medians = latest.tally!.questions.map(({ question_id, median }) => ({ question_id, median, sides: [] }));
    const small = { ...latest, tally: { ...latest.tally!, members: 4, families: [{ family_id: "other", members: 4 }], questions: medians } };
    const page = pageOf(withReleased(small as ReleasedAssessment));
    expect(page.querySelectorAll("#practices circle")).toHaveLength(0);
    expect(page.querySelectorAll("#practices .median-mark").length).toBeGreaterThan(20);
    expect(textOf(page.body)).toContain("only the median is shown");
  }); // prettier-ignore

  it("says what was not released", () => {
    const { plan, ...rest } = latest;
    const page = pageOf(withReleased({ ...rest, plan: { ...plan!, goals: [], priorities: [] } }));
    expect(page.querySelector("#goals")).toBeNull();
    const without = pageOf(withReleased({ ...latest, tally: undefined } as never));
    expect(textOf(without.querySelector(".page-end")!)).toContain("Not released: members’ answers.");
  });

  it("explains the year in four steps where nothing was released, with what the record says", () => {
    const page = pageOf(withoutAssessment(release));
    expect(page.querySelectorAll(".cycle > li")).toHaveLength(4);
    const links = Array.from(page.querySelectorAll(".cycle a"), (d) => d.getAttribute("href"));
    expect(links).toEqual(["../assessment/answer", "../assessment/tally", "../assessment/plan"]);
    expect(page.querySelectorAll("#evidence tbody tr").length).toBeGreaterThan(8);
    expect(page.querySelector("#practices")).toBeNull();
  });

  it("keeps a goal whose school is gone, and says why nothing is drawn", () => {
    const goals = latest.plan!.goals.map((d) =>
      d.measure.scope === "school" ? { ...d, measure: { ...d.measure, place: "closed-middle" } } : d
    );
    const page = pageOf(withReleased({ ...latest, plan: { ...latest.plan!, goals } }));
    expect(textOf(page.querySelector("#goals")!)).toContain("no longer hold “closed-middle”");
    expect(page.querySelectorAll("#goals .goal")).toHaveLength(3);
    expect(page.querySelectorAll("#goals .drawing-wide")).toHaveLength(2);
  });

  it("keeps markup in a title text", () => {
    const goals = latest.plan!.goals.map((d) => ({
      ...d,
      title: "<img src=x onerror=alert(1)> ${alert(2)}"
    }));
    const page = pageOf(withReleased({ ...latest, plan: { ...latest.plan!, goals } }));
    expect(page.querySelectorAll("img")).toHaveLength(0);
    expect(textOf(page.querySelector("#goals h3")!)).toBe("<img src=x onerror=alert(1)> ${alert(2)}");
  });
});

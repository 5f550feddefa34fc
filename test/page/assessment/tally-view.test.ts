import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../lib/assessment/evidence.js";
import type { Rating } from "../../../lib/assessment/rating.js";
import { tallyResponses } from "../../../lib/assessment/tally-responses.js";
import { notesBlock } from "../../../lib/page/assessment/tally/notes-block.js";
import { practicesBlock } from "../../../lib/page/assessment/tally/practices-block.js";
import { familiesLine, standingsBlock } from "../../../lib/page/assessment/tally/standings-block.js";
import { tallyCsv } from "../../../lib/page/assessment/tally/tally-csv.js";
import { tallyHeadline, tallyStandfirst } from "../../../lib/page/assessment/tally/tally-headline.js";
import type { TallyView } from "../../../lib/page/assessment/tally/tally-view.js";
import { responseOf } from "../../assessment/random-response.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

const team: readonly (readonly [role: string, first: Rating])[] = [
  ["principal", "strength"],
  ["superintendent", "strength"],
  ["board_member", "strength"],
  ["teacher", "urgent_gap"],
  ["teacher", "urgent_gap"],
  ["teacher", "urgent_gap"],
  ["nurse", "unsure"],
  ["operations_staff", "unsure"],
  ["partner", "unsure"]
];
const responses = team.map(([role_id, first], i) =>
  responseOf([first, "ok_for_now"], { role_id, response_id: `0000000${i}` })
);

describe("the tally", () => {
  it("says what is agreed in its headline, and nothing where nothing is", () => {
    expect(tallyHeadline(view())).toBe("9 members answered; no rating is agreed yet");
    expect(tallyHeadline(view({ AD1: "ok_for_now" }))).toBe("No practice is an urgent gap");
    expect(tallyHeadline(view({ AD1: "urgent_gap", AD2: "urgent_gap" }))).toBe(
      "Two practices are urgent gaps, all in actionable data"
    );
  });

  it("names the practice that splits the team", () => {
    expect(tallyStandfirst(view({ AD2: "ok_for_now" }))).toMatch(
      /^The team agreed on a rating for 1 of 25 .* split on “/
    );
  });

  it("proposes the median and never chooses it", () => {
    const document = drawn(practicesBlock(view()).markup);
    const row = document.querySelector("#practice-AD2");
    expect(row?.querySelector("select option[selected]")).toBeNull();
    expect(row?.querySelector(".median")?.textContent).toBe("Median: OK for now");
  });

  it("draws one dot a member who answered, and says in words what the dots show", () => {
    const svg = drawn(practicesBlock(view()).markup).querySelector("#practice-AD1 .dots svg");
    expect(svg?.querySelectorAll("circle")).toHaveLength(9);
    expect(svg?.querySelector("title")?.textContent).toBe("3 Strength, 3 Urgent gap, 3 Unsure");
  });

  it("tells families of three apart, and never one of fewer", () => {
    const words = standingsBlock(view()).markup;
    expect(words).toContain("Leadership (3): Strength; Instruction (3): Urgent gap");
    expect(words).not.toMatch(/Student support|Operations|Community/);
    expect(familiesLine(view().place, view().tally)).toBe("Leadership 3, Instruction 3, Others 3");
  });

  it("marks a rating that the record contradicts, and leaves it as it is", () => {
    const evidence: Evidence[] = [
      { question_id: "AD1", evidence_id: "snapshots_published", numerator: 1, denominator: 9, value: 0.111,
        unit: "share", reason: null, link: "data", as_of_date: "2026-01-16" }
    ]; // prettier-ignore
    const row = drawn(practicesBlock({ ...view({ AD1: "strength" }), evidence }).markup).querySelector(
      "#practice-AD1"
    );
    expect(row?.querySelector(".differs")).not.toBeNull();
    expect(row?.querySelector("option[selected]")?.getAttribute("value")).toBe("strength");
    expect(row?.querySelector(".evidence a")?.getAttribute("href")).toBe("../data");
  });

  it("shows members' notes as text, whatever they hold", () => {
    const notes = { AD1: ["<img src=x onerror=alert(1)>", "${1+1}"] };
    const document = drawn(notesBlock({ ...view(), notes }).markup);
    expect(document.querySelector("img")).toBeNull();
    expect(document.querySelector("#notes-AD1 ul")?.textContent).toContain("<img src=x onerror=alert(1)>");
    expect(document.querySelector("#notes-AD1 ul")?.textContent).toContain("${1+1}");
  });

  it("holds a row a practice in its file, and no note of a member", () => {
    const lines = tallyCsv({ ...view({ AD1: "urgent_gap" }), notes: { AD1: ["secret"] } })
      .trim()
      .split("\r\n");
    expect(lines).toHaveLength(26);
    expect(lines[1]).toMatch(/^AD1,.*,3,0,0,3,3,0,strength to urgent_gap,0\.3333,1,split,urgent_gap,$/);
    expect(lines.join()).not.toContain("secret");
  });
});

function view(ratings: TallyView["agreement"]["ratings"] = {}): TallyView {
  return {
    place: { instrument, language: "en", district_name: "Oak", school_year: 2026 },
    document: parseHTML("<!doctype html><html></html>").document,
    tally: tallyResponses(responses, instrument),
    agreement: { school_year: 2026, agreed_on: "2026-01-16", in_the_room: [], ratings, notes: {} },
    evidence: [],
    notes: {}
  };
}

function drawn(markup: string): Document {
  return parseHTML(`<main>${markup}</main>`).document;
}

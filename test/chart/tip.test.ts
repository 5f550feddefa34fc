import { describe, expect, it } from "vitest";
import type { ChartName, OptionsOf, RowOf } from "../../lib/chart/charts.js";
import { assessmentTips } from "../../lib/chart/assessment/assessment-tips.js";
import { modelTips } from "../../lib/chart/model/model-tips.js";
import { tips, type Tip } from "../../lib/chart/tip.js";
import { gallery } from "./gallery.js";

describe("a tooltip", () => {
  it.each(Object.entries(gallery))(
    "of each row of %s has words and no broken number",
    (_, { chart, rows, options }) => {
      const all = { ...tips, ...modelTips, ...assessmentTips };
      const tip = all[chart] as (row: RowOf<ChartName>, options: OptionsOf<ChartName>) => Tip;
      for (const row of rows) {
        const { head, lines } = tip(row, options);
        expect(head).not.toBe("");
        expect([head, ...lines].join(" ")).not.toMatch(/NaN|undefined|null|Infinity/);
      }
    }
  );

  it("says what a school's row holds", () => {
    const rows = gallery["ranked-dots"]!.rows as RowOf<"rankedDots">[];
    const row = rows.find((d) => d.label === "Linden Middle")!;
    expect(tips.rankedDots(row, {})).toEqual({
      head: "Linden Middle: 23.9%",
      lines: [
        "742 students",
        "95% interval 20.9% to 27.1%",
        "Last year 26.8%",
        "Change −2.9 points",
        "through January 9"
      ],
      href: "/schools/linden-middle"
    });
  });

  it("gives a hidden row's reason and no number", () => {
    const rows = gallery["ranked-dots"]!.rows as RowOf<"rankedDots">[];
    expect(tips.rankedDots(rows[0]!, {})).toEqual({
      head: "Willow Continuation: hidden",
      lines: ["hidden: fewer than 10 students in a band"],
      href: "/schools/willow-continuation"
    });
  });
});

import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { chartBlock, type ChartBlock } from "../../lib/chart/block.js";
import type { RankedDot } from "../../lib/chart/ranked-dots.js";
import { dataTable } from "../../lib/chart/table.js";
import { html } from "../../lib/report/html.js";
import { district, exact, rankedDotRows } from "./fixtures.js";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

const schools: ChartBlock<"rankedDots"> = {
  id: "schools",
  headline: "Rowan Middle is highest at 31.8%",
  reading: "Share of each school’s students.",
  chart: "rankedDots",
  rows: rankedDotRows,
  options: { reference: district },
  note: "As of January 16, 2026.",
  table: dataTable(rankedDotRows, [{ name: "school", label: "School", value: (d) => d.label }], {
    caption: "Schools"
  }),
  csv: { href: "/schools.csv", name: "schools.csv" },
  methods: { href: "/methods#rates" }
};

function elementOf(block: ChartBlock<"rankedDots">): Element {
  return parseHTML(`<body>${chartBlock(document, block).markup}</body>`).document.querySelector("section")!;
}

describe("a chart block", () => {
  it("has headline, reading, three drawings, note and tools, in this order", () => {
    const block = elementOf(schools);
    expect(Array.from(block.children, (d) => d.getAttribute("class") || d.tagName)).toEqual([
      "H2", "reading", "figure", "note", "as-table", "tools", "block-rows"
    ]); // prettier-ignore
    expect(Array.from(block.querySelectorAll(".drawing"), (d) => d.className)).toEqual([
      "drawing drawing-wide",
      "drawing drawing-narrow",
      "drawing drawing-print"
    ]);
  });

  it("names each drawing with its headline, under ids of its own", () => {
    const block = elementOf(schools);
    const titles = Array.from(block.querySelectorAll("svg > title"));
    expect(titles.map((d) => d.textContent)).toEqual([schools.headline, schools.headline, schools.headline]);
    expect(new Set(titles.map((d) => d.id)).size).toBe(3);
  });

  it("shows markup in a school's name as text, in drawing, table, script and headline", () => {
    const label = '<img src=x onerror="alert(1)"></script>${alert(2)} & “Oak”';
    const rows: RankedDot[] = [{ ...rankedDotRows[3]!, label, share: exact(0.2, 400) }];
    const table = dataTable(rows, [{ name: "school", label: "School", value: (d) => d.label }], {
      caption: label
    });
    const { markup } = chartBlock(document, { ...schools, headline: label, note: label, rows, table });
    const block = parseHTML(`<body>${markup}</body>`).document.querySelector("section")!;
    expect(block.querySelectorAll("img")).toHaveLength(0);
    expect(block.querySelector("h2")!.textContent).toBe(label);
    expect(block.querySelector("tbody th")!.textContent).toBe(label);
    expect(JSON.parse(block.querySelector("script")!.textContent!).rows[0].label).toBe(label);
    expect(markup).not.toContain("${");
    expect(markup.match(/<\/script/g)).toHaveLength(1);
  });

  it("is markup on one line, so that Markdown leaves it alone", () => {
    expect(chartBlock(document, schools).markup).not.toMatch(/[\r\n]/);
  });

  it("draws what is chosen at first, and hands the other rows to the scripts", () => {
    const rows = rankedDotRows.map((d, i) => ({ ...d, grade: i % 2 ? "3" : "all" }));
    const block = elementOf({ ...schools, rows, chosen: { grade: "all" } });
    expect(block.querySelectorAll(".drawing-wide .row")).toHaveLength(Math.ceil(rows.length / 2));
    expect(JSON.parse(block.querySelector("script")!.textContent!).rows).toHaveLength(rows.length);
  });

  it("is heard but not seen twice where the page's own headline says it", () => {
    const block = elementOf({ ...schools, isLead: true });
    expect(block.className).toBe("block plain");
    expect(block.querySelector("h2")!.className).toBe("visually-hidden");
  });

  it("leaves away the parts it is not given", () => {
    const bare = { ...schools, note: undefined, table: undefined, csv: undefined, methods: undefined };
    const block = elementOf(bare);
    expect(block.querySelector(".note, .as-table, .tools")).toBeNull();
  });

  it("puts what belongs beside the chart next to its drawings", () => {
    const block = elementOf({ ...schools, beside: html`<p>legend</p>` });
    expect(block.querySelector(".figure.with-beside > .beside")!.textContent).toBe("legend");
  });
});

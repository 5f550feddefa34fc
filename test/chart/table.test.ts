import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { dataTable, shareColumn, suppressed, type TableColumn } from "../../lib/chart/table.js";
import { sorted } from "../../lib/chart/island/sort-rows.js";
import { toCsv } from "../../lib/report/csv.js";
import { exact, hidden } from "./fixtures.js";
import type { Share } from "../../lib/chart/share.js";

interface School {
  readonly name: string;
  readonly n: number | null;
  readonly share: Share;
  readonly level: string;
}

const rows: School[] = [
  { name: "Maple", n: 688, share: exact(0.139, 688), level: "middle" },
  { name: "Willow", n: null, share: hidden, level: "high" },
  { name: "Oak", n: 1494, share: exact(0.283, 1494), level: "high" },
  { name: "Poplar", n: 96, share: { shown: "at_most", rate: 0.1, low: null, high: null }, level: "middle" }
];

const columns: TableColumn<School>[] = [
  { name: "school", label: "School", value: (d) => d.name, href: (d) => `/schools/${d.name.toLowerCase()}` },
  { name: "students", label: "Students", numeric: true, value: (d) => d.n ?? suppressed },
  ...shareColumn<School>({ name: "rate", label: "Share", share: (d) => d.share })
];

function tableOf(options = {}): HTMLTableElement {
  const { markup } = dataTable(rows, columns, { caption: "Schools", ...options });
  return parseHTML(`<body>${markup}</body>`).document.querySelector("table") as unknown as HTMLTableElement;
}

function texts(row: Element): (string | null)[] {
  return Array.from(row.children, (d) => d.textContent);
}

describe("a table", () => {
  it("says hidden in italics, a bound in words, and an interval after its number", () => {
    const body = Array.from(tableOf().querySelectorAll("tbody tr"), texts);
    expect(body).toEqual([
      ["Maple", "688", "13.9% 12–17"],
      ["Willow", "hidden", "hidden"],
      ["Oak", "1494", "28.3% 26–31"],
      ["Poplar", "96", "at most 10%"]
    ]);
    expect(tableOf().querySelectorAll("td i.hidden-value")).toHaveLength(2);
  });

  it("heads its columns and rows for those who hear it", () => {
    const table = tableOf();
    expect(table.querySelector("caption")!.textContent).toBe("Schools");
    expect(table.querySelectorAll("thead th[scope=col]")).toHaveLength(3);
    expect(Array.from(table.querySelectorAll("tbody th[scope=row]"), (d) => d.textContent)).toContain("Oak");
  });

  it.each([
    ["descending", ["Oak", "Maple", "Poplar", "Willow"]],
    ["ascending", ["Poplar", "Maple", "Oak", "Willow"]]
  ] as const)("sorts %s with what is hidden last", (direction, expected) => {
    const body = Array.from(tableOf().querySelectorAll<HTMLTableRowElement>("tbody tr"));
    const order = sorted(body, 2, direction).map((row) => row.querySelector("th")!.textContent);
    expect(order).toEqual(expected);
  });

  it("keeps rows back that are not chosen, and tells scripts what they are", () => {
    const table = tableOf({ filters: (d: School) => ({ level: d.level }), chosen: { level: "high" } });
    const body = Array.from(table.querySelectorAll("tbody tr"));
    expect(body.map((d) => d.getAttribute("data-level"))).toEqual(["middle", "high", "high", "middle"]);
    expect(body.map((d) => d.hasAttribute("hidden"))).toEqual([true, false, false, true]);
  });

  it("and its file come from the same columns; the file says suppressed", () => {
    const [head, , willow] = toCsv(rows, columns).split("\r\n");
    expect(head).toBe("school,students,rate,rate_low,rate_high");
    expect(willow).toBe("Willow,suppressed,suppressed,,");
  });
});

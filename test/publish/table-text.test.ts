import { describe, expect, it } from "vitest";
import { tableRows, tableText } from "../../lib/publish/table-text.js";
import { inventedRelease } from "../page/fixtures/release.js";

describe("the text of a release's table", () => {
  const { day, site } = inventedRelease();
  const many = Array.from({ length: 10_001 }, (_, i) => day[i % day.length]!);

  it("gives back the rows it was made of, few or many", () => {
    for (const rows of [[], day.slice(0, 100), many])
      expect(tableRows("day", tableText("day", rows))).toEqual(rows);
    expect(tableRows("site", tableText("site", site))).toEqual(site);
  });

  it("names the columns of a large table once", () => {
    expect(tableText("day", day.slice(0, 3)).match(/"weekday"/g)).toHaveLength(3);
    expect(tableText("day", many).match(/"weekday"/g)).toHaveLength(1);
  });

  it("has one row a line", () => {
    expect(tableText("day", many).trim().split("\n")).toHaveLength(10_001 + 3);
  });
});

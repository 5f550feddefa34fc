import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { restatementBlocks } from "../../lib/page/restatement-blocks.js";
import { restatementFiles } from "../../lib/page/restatement-files.js";
import type { RestatedCount, RestatedRate, RestatementLog } from "../../lib/page/restatement-log.js";
import { pageSource } from "../../lib/page/page-source.js";
import { parsed } from "./all-pages.js";

const { document } = parseHTML("<!doctype html><html></html>");

/** A place's hundred records: 80 on the day, 14 within the block, 5 one as-of date later and 1 two later. */
function counted(scope: RestatedCount["scope"], change: Partial<RestatedCount> = {}): RestatedCount {
  return {
    ...{ scope, school_id: "", school_year: null, block: null },
    ...{ versions: 110, first_time: 96, late: 4, corrected: 9, retracted: 1, untold: 0 },
    ...{ corrected_after: 2, retracted_after: 1, late_moved: 4, corrected_moved: 1, retracted_moved: 1 },
    ...{ records: 100, records_untold: 0, same_day: 80, within_block: 14, after_last: 0 },
    ...{ one_later: 5, two_later: 1, more_later: 0, median_days: 4, p90_days: 12 },
    ...change
  };
}

function rate(school_id: string, block: number, then: number | null, now: number): RestatedRate {
  return {
    ...{ school_id, school_year: 2026, block, as_of_date: `2025-10-0${block}`, is_negative: true },
    ...{ days_then: 90, missed_then: 0, days_now: 100, missed_now: 0, rate_then: then, rate_now: now }
  };
}

const log: RestatementLog = {
  asOf: "2026-01-16",
  schools: { "1": "Oak", "2": '<Elm> & "sons"' },
  counts: [
    counted("district"),
    counted("year", { school_year: 2026 }),
    counted("school", { school_id: "1" }),
    counted("school", { school_id: "2", one_later: 1, same_day: 84 })
  ],
  rates: [rate("", 1, 0.06, 0.065), rate("1", 1, 0.061, 0.07), rate("2", 1, 0.05, 0.05), rate("1", 2, null, 0.04)],
  sent: [{ school_id: "1", school_year: null, days_sent: 10, days_sent_later: 2, days_sent_after: 1, days_untold: 0 }],
  enrolled: [{ school_id: "", school_year: null, entries: 50, entries_after: 3, exits: 9, exits_after: 1, moments_untold: 0 }]
}; // prettier-ignore

const page = (of: RestatementLog) => restatementBlocks(document, of);
const textOf = (of: ReturnType<typeof page>) =>
  Array.from(parsed(of).querySelectorAll("p"), (d) => d.textContent).join(" ");
const headlines = (of: RestatementLog) =>
  Array.from(parsed(page(of)).querySelectorAll("h2"), (d) => d.textContent);

describe("the restatement log's part of the workbench", () => {
  it("says how often, by which school and to what effect", () => {
    expect(headlines(log)).toEqual([
      "6.0% of attendance records came in, were corrected or were taken back after their block’s as-of date",
      'Oak restated the largest share of its records, 6.0%; <Elm> & "sons" the smallest, 2.0%',
      "Restating moved Oak’s block\u00a01 most: first known as 6.1% absent, now 7.0%"
    ]);
    expect(textOf(page(log))).toContain("half were within 4 days and nine in ten within 12 days");
    expect(textOf(page(log))).toContain("Only exceptions are recorded");
  });

  it("counts entries and exits that came late", () => {
    expect(textOf(page(log))).toContain(
      "3 of 50 entries and 1 of 9 exits were known only after the as-of date"
    );
  });

  it("draws bars that add up to all the records that tell", () => {
    const script = parsed(page(log)).querySelector("#restated script")?.textContent ?? "{}";
    const { rows } = JSON.parse(script) as { rows: { share: number }[] };
    expect(rows.map((d) => d.share)).toEqual([0.8, 0.14, 0.05, 0.01, 0]);
  });

  it("has no rate of a block in which some record does not say when it was known", () => {
    const rows = Array.from(parsed(page(log)).querySelectorAll("#restated-rates tbody tr"), (row) =>
      Array.from(row.children, (d) => d.textContent?.trim())
    );
    expect(rows).toContainEqual(["Oak", "2", "October 2, 2025", "0", "n/a", "n/a", "4.0%", "n/a"]);
  });

  it("counts records that don't tell in no share, and says whose they are", () => {
    const untold = { ...log, counts: log.counts.map((d) => ({ ...d, records: 120, records_untold: 20 })) };
    expect(headlines(untold)[0]).toMatch(/^6\.0% of attendance records/);
    expect(textOf(page(untold))).toContain("20 more records of 2025–26 can’t show lateness");
  });

  it("leaves a school out of the drawing, by name, whose source never says when", () => {
    const told = log.counts.filter((d) => d.school_id !== "2");
    const mute = counted("school", { school_id: "2", records_untold: 100, same_day: 0, one_later: 0, two_later: 0 });
    const mixed = { ...log, schools: { "1": "Oak", "2": "Elm" }, counts: [...told, mute] };
    expect(headlines(mixed)[1]).toBe("Oak restated 6.0% of its records");
    expect(textOf(page(mixed))).toContain("does not say when a record was known: Elm.");
  }); // prettier-ignore

  it("says of a district that records presence that a day was unknown, not attended", () => {
    const positive = { ...log, rates: log.rates.map((d) => ({ ...d, is_negative: false })) };
    expect(textOf(page(positive))).toContain("until a record came, that day was unknown, not absent");
    expect(textOf(page(positive))).not.toContain("counted as present");
  });

  it.each([
    ["no attendance by day", { ...log, counts: [], rates: [] }, "There is nothing to restate"],
    [
      "assumed days of recording",
      { ...log, counts: log.counts.map((d) => ({ ...d, records_untold: d.records })) },
      "How late attendance was recorded is not known"
    ],
    ["no as-of date yet", { ...log, rates: [] }, "Nothing is restated yet"]
  ])("says why where there is nothing to show: %s", (_, of, headline) => {
    expect(headlines(of)).toEqual([headline]);
    expect(textOf(page(of))).toContain("n/a, because");
  });

  it("offers each of its files, and keeps names inert", () => {
    const offered = Array.from(parsed(page(log)).querySelectorAll("a[download]"), (d) => d.getAttribute("href"));
    expect(offered).toEqual(restatementFiles(log).map((d) => `./restatement/${d.name}.csv`));
    expect(pageSource({ title: "x" }, page(log))).not.toContain("<Elm>");
    expect(restatementFiles(log)[1]?.csv.split("\r\n")[1]).toBe("Oak,100,0.06,6,4,2,1,6,4,12,0,10,2,1,,,,,");
  }); // prettier-ignore
});

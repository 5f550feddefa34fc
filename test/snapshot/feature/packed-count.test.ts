import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DAY_UNITS } from "../../../lib/attendance/day-units.js";
import { type DayCount, packedCounts } from "../../../lib/snapshot/feature/packed-count.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";

const counts: readonly DayCount[] = [
  { name: "missed", of: "units" },
  { name: "excused", of: "units" },
  { name: "tardies", of: "days" },
  { name: "mondays", of: "units" },
  { name: "breaks", of: "units" },
  { name: "medical", of: "units" },
  { name: "lone", of: "days" }
];
const names = counts.map((count) => count.name);

let db: NativeDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** The counts that come out where days, each with the counts it adds to, are packed, summed and unpacked. */
async function counted(days: readonly (readonly string[])[], wholeDays: boolean) {
  const packed = packedCounts(counts, wholeDays);
  const rows = days.map((ofDay) => {
    const sqlOf = (name: string) => {
      const isUnits = counts.some((count) => count.name === name && count.of === "units");
      return `CAST(${ofDay.includes(name) ? (isUnits ? DAY_UNITS : 1) : 0} AS DOUBLE)`;
    };
    return `SELECT ${packed.columns.map((column) => `${packed.pack(column, sqlOf)} AS ${column}`).join(", ")}`;
  });
  const summed = packed.columns.map((column) => `CAST(SUM(${column}) AS ${packed.type}) AS ${column}`);
  const [row] = await db.rows<Record<string, number>>(`
SELECT ${packed.unpacked()} FROM (SELECT ${summed.join(", ")} FROM (${rows.join(" UNION ALL ")}) d) s`);
  return names.map((name) => row?.[name]);
}

const expected = (days: readonly (readonly string[])[]) =>
  counts.map(({ name, of }) => {
    const n = days.filter((ofDay) => ofDay.includes(name)).length;
    return of === "units" ? n * DAY_UNITS : n;
  });

describe("counts of days, packed", () => {
  it("take fewer columns where whole days are missed, and one each where parts are", () => {
    expect(packedCounts(counts, true).columns).toHaveLength(2);
    expect(packedCounts(counts, false).columns).toHaveLength(counts.length);
  });

  it.each([true, false])("come out as they went in (whole days: %s)", async (wholeDays) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(names), { minLength: 1, maxLength: 40 }),
        async (days) => void expect(await counted(days, wholeDays)).toEqual(expected(days))
      ),
      { numRuns: 25, seed: 20260317 }
    );
  });

  it("keep apart where every day of a leap year is in all of them", async () => {
    const days = Array.from({ length: 366 }, () => names);
    expect(await counted(days, true)).toEqual(expected(days));
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { labelReasons, labels as labelList } from "../../../lib/snapshot/label/label-list.js";
import type { CalendarVersion } from "../../../lib/snapshot/label/planned-days.js";
import { type NativeDatabase, openDatabase } from "../../../loaders/native/database.js";
import { randomDistrict, type RandomDistrict } from "../../attendance/random-district.js";
import { labelsByRule, labelsBySql, plannedBefore } from "./labels-of-district.js";

type Day = RandomDistrict["record"]["calendar_day"][number];

/** What became of one planned day: nothing, or it was changed, added or taken back on a date. */
const history = fc.record({
  kind: fc.constantFrom("planned", "planned", "changed", "added", "taken back"),
  on: fc.constantFrom("2024-02-20", "2024-02-27", "2024-03-05", "2024-08-29", "2024-09-05")
});

/** The calendar with a past: some of its days were planned otherwise, or not at all; others were given up. */
function withHistory(calendar: Day[], histories: { kind: string; on: string }[]): CalendarVersion[] {
  const planned = plannedBefore(calendar);
  return planned.flatMap((day, index) => {
    const { kind, on } = histories[index % histories.length]!;
    const before = { ...day, superseded_on: on };
    const now = { ...day, recorded_on: on };
    if (kind === "changed") return [{ ...before, is_instructional: !day.is_instructional }, now];
    if (kind === "added") return [now];
    if (kind !== "taken back") return [day];
    const elsewhere = { date: day.date.replace(/-\d\d$/, "-02"), is_instructional: true };
    const isFree = !planned.some((d) => d.school_id === day.school_id && d.date === elsewhere.date);
    return isFree ? [day, { ...before, ...elsewhere }, { ...now, ...elsewhere, retracted: true }] : [day];
  });
}

describe("labels", () => {
  let db: NativeDatabase;
  beforeAll(async () => {
    db = await openDatabase({ threads: 1 });
  });
  afterAll(() => db.close());

  it(
    "equal the plain rule in every column on 200 random districts, and have a reason or a value",
    { timeout: 240_000 },
    async () => {
      const seen: Record<string, number> = {};
      const count = (what: string) => (seen[what] = (seen[what] ?? 0) + 1);
      const histories = fc.array(history, { minLength: 7, maxLength: 31 });
      await fc.assert(
        fc.asyncProperty(randomDistrict, histories, async ({ record, policies, asOf }, past) => {
          const versions = withHistory(record.calendar_day, past);
          const bySql = await labelsBySql(db, record, policies, asOf, versions);
          expect(bySql).toEqual(labelsByRule(record, policies, asOf, versions));
          for (const row of [...bySql.labels, ...bySql.years] as object[] as Record<string, unknown>[])
            for (const { name } of labelList.filter((d) => d.name in row)) {
              expect(row[name] === null).toBe(row[`${name}_reason`] !== null);
              count(`${name} ${row[name] ?? row[`${name}_reason`]}`);
            }
          for (const row of bySql.labels) {
            count(`undetermined ${row.is_undetermined}`);
            count(`leaver ${row.is_leaver}`);
          }
        }),
        { numRuns: 200, seed: 20260116 }
      );
      for (const { name } of labelList)
        expect({ name, ...seen }).toMatchObject({
          [`${name} true`]: expect.any(Number) as number,
          [`${name} false`]: expect.any(Number) as number
        });
      const reasons = Object.keys(seen).map((d) => d.split(" ")[1]);
      expect(labelReasons.filter((d) => !reasons.includes(d.reason))).toEqual([]);
      for (const value of ["true", "false", "null"])
        expect([value, seen[`undetermined ${value}`]! > 50, seen[`leaver ${value}`]! > 50]).toEqual([
          value,
          true,
          true
        ]);
    }
  );
});

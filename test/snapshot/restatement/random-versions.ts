import fc from "fast-check";
import { attendanceCategories } from "../../../lib/canon/attendance-category.js";
import type { Policy } from "../../../lib/attendance/policy.js";
import { randomDistrict } from "../../attendance/random-district.js";
import type { VersionedRows } from "./versioned-record.js";

export interface RandomHistory {
  rows: VersionedRows;
  policies: Policy[];
  asOf: string;
}

/** What happens to a record after it was made: one to four versions, each some days after the day itself. */
const chain = fc.record({
  lags: fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 40 })), {
    minLength: 1,
    maxLength: 4
  }),
  takenBack: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  category: fc.nat(6),
  isAssumed: fc.boolean()
});

/** Small districts whose attendance came late, was corrected and taken back; some sources don't say when. */
export const randomHistory: fc.Arbitrary<RandomHistory> = fc
  .record({
    district: randomDistrict,
    chains: fc.array(chain, { minLength: 30, maxLength: 60, size: "max" }),
    sendingLags: fc.array(fc.constantFrom(0, 0, 0, 1, 5, 20), { minLength: 20, maxLength: 40 }),
    mayBeAssumed: fc.constantFrom(false, false, true)
  })
  .map(({ district: { record, policies, asOf }, chains, sendingLags, mayBeAssumed }) => ({
    rows: {
      calendar_day: record.calendar_day,
      snapshot_date: record.snapshot_date,
      enrollment: record.enrollment,
      submission: record.submission.map((row, i) => ({
        ...row,
        recorded_on: later(row.date!, sendingLags[i % sendingLags.length]!)
      })),
      attendance_event: record.attendance_event.flatMap((row, i) => {
        const { lags, takenBack, category, isAssumed } = chains[i % chains.length]!;
        const dates = [...lags].sort((a, b) => a - b).map((lag) => later(row.date!, lag));
        return dates.map((recorded_on, n) => ({
          ...row,
          ...(n > 0
            ? {
                attendance_category:
                  attendanceCategories[(category + n) % attendanceCategories.length]!.category
              }
            : {}),
          recorded_on,
          recorded_assumed: mayBeAssumed && isAssumed,
          retracted: n > 0 && takenBack[n]!,
          ...(dates[n + 1] === undefined ? {} : { superseded_on: dates[n + 1] })
        }));
      })
    },
    // what a period is worth must not hang on which periods were known then
    policies: policies.map((policy) => ({ ...policy, periodsPerDay: policy.periodsPerDay ?? 7 })),
    asOf
  }));

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

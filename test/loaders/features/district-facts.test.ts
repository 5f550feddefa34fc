import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../../loaders/features/partition.js";
import { policyWith } from "../../attendance/policy-with.js";
import { absences, calendar, day, range, status, stay } from "../../snapshot/feature/one-district.js";
import type { VersionedRecord } from "../../snapshot/feature/version-tables.js";
import { buildVersions, checksumsOf, partitions, sharedFiles } from "./build-versions.js";
import { versionsHome } from "./versions-home.js";

const { home, db } = await versionsHome("facts");
const policies = [policyWith({ minimum_days_enrolled: 1 })];
const asOf = day(100);

/** Two schools, a student in each, five blocks; what else is known is up to the case. */
const plain: VersionedRecord = {
  school: ["1", "2"].map((school_id) => ({ school_id })),
  calendar_day: [...calendar("1"), ...calendar("2")],
  snapshot_date: range(1, 5).map((block) => ({ school_year: 2025, block, as_of_date: day(10 * block) })),
  enrollment: [stay(1), stay(1, { student_key: "t", school_id: "2" })],
  attendance_event: absences([3, 14])
};
const ofOther = { student_key: "t", recorded_on: day(25) };
const sent = (n: number) => ({ school_id: "2", date: day(n), submitted_on: null, recorded_on: day(25) });

/** What one student's or school's row says of the whole district, all known from block 3 on. */
const facts: Readonly<Record<string, [VersionedRecord, string]>> = {
  "an attribute that nobody had": [
    { student_status: [status("migrant", "yes", day(1), ofOther)] },
    "which attributes any student was known to have changed"
  ],
  "the year's first digital activity": [
    { digital_activity: [{ ...ofOther, app: "x", date: day(22), minutes: 5 }] },
    "whether any digital activity of the year was known changed"
  ],
  "the first days that any school sent in": [
    { submission: range(1, 30).map(sent) },
    "whether any school sent in a day this year changed"
  ]
};

describe.each(Object.entries(facts))("%s", (name, [more, reason]) => {
  it(
    "touches everyone from the block on in which it is known, coming and going",
    { timeout: 60_000 },
    async () => {
      const at = (build: string) => join(home, `${name} ${build}`);
      await buildVersions(db, { record: plain, policies, asOf, folder: at("without") });
      await buildVersions(db, { record: { ...plain, ...more }, policies, asOf, folder: at("with") });
      for (const [record, kept, whole] of [
        [{ ...plain, ...more }, "without", "with"],
        [plain, "with", "without"]
      ] as const) {
        const folder = at(`${whole} after ${kept}`);
        const { recomputed } = await buildVersions(db, { record, policies, asOf, kept: at(kept), folder });
        expect(recomputed.find(({ reasons }) => reasons.includes(reason))).toMatchObject({
          blocks: [3, 4, 5],
          students: 2
        });
        const renewed = [profileFile(2025), profileFile(2025, day(30))];
        expect(sharedFiles(at(kept), folder)).toEqual(
          partitions(folder).filter((file) =>
            file.includes("profile/school_year")
              ? !more.student_status || !renewed.includes(file)
              : /block=0[12]|state|empty/.test(file)
          )
        );
        expect(await checksumsOf(db, folder)).toEqual(await checksumsOf(db, at(whole)));
        expect(await checksumsOf(db, folder)).not.toEqual(await checksumsOf(db, at(kept)));
      }
    }
  );
});

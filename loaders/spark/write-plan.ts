import { parseArgs } from "node:util";
import { join } from "node:path";
import { attendanceStages } from "../../lib/attendance/attendance-stages.js";
import { latestDay } from "../as-of.js";
import { readDistrictFile } from "../district-file.js";
import { openDatabase } from "../native/database.js";
import { openRecord } from "../open-record.js";
import { runMain } from "../run-main.js";
import { buildPlan } from "./build-plan.js";
import { featureSteps, featureTables } from "./feature-steps.js";
import { sparkShards } from "./spark-shards.js";

/**
 * `npx tsx loaders/spark/write-plan.ts --district maple > plan.json`: the plan of a district's figures and features, for a
 * cluster that this machine cannot submit to. Below the root that run-plan.py is given, it reads record/, writes spark/
 * and leaves what steps hand on in scratch/.
 */
runMain(async () => {
  const { values } = parseArgs({ options: { district: { type: "string", default: "demo" } } });
  const { district, policies } = readDistrictFile(join("data", values.district, "district.json"));
  const db = await openDatabase();
  await openRecord(db, join("snapshots", values.district, "record"));
  const asOf = district.asOf ?? (await latestDay(db));
  const [calendar] = await db.rows<{ first: string }>("SELECT MIN(date) AS first FROM current_calendar_day");
  db.close();
  const attendance = attendanceStages(policies, asOf).filter(({ table }) => table !== "student_day");
  const plan = buildPlan(
    {
      record: "record",
      steps: [...attendance, ...featureSteps({ policies, asOf, firstDate: calendar?.first ?? asOf })],
      written: [...attendance.map(({ table }) => table), ...featureTables],
      out: "spark"
    },
    sparkShards()
  );
  console.log(JSON.stringify({ ...plan, scratch: "scratch" }));
});

import { expect, it } from "vitest";
import { statusAttributes } from "../../lib/canon/student-status.js";
import { groupAttributes } from "../../lib/publish/published-groups.js";
import { draftExports, willowExports } from "../district/draft-exports.js";
import { cedarMapping, withCedar } from "./cedar.js";

/** Cedar, whose roster also says how far each student lives. */
const mapping = {
  ...cedarMapping,
  sources: cedarMapping.sources.map((source) =>
    source.id === "roster"
      ? {
          ...source,
          statuses: {
            ...source.statuses,
            values: { miles_to_school: "Miles", transported: { column: "Bus", codes: { Y: "yes", N: "no" } } }
          }
        }
      : source
  )
};

const roster = (miles: string[]) =>
  `Id,Last,First,Sex,Born,Grade,Miles,Bus\n${miles
    .map((d, i) => `010${i + 1},A,B,M,2014-05-03,5,${d},${i === 0 ? "Y" : "N"}\n`)
    .join("")}`;

const milesKept = (miles: string[]) =>
  withCedar(
    { "roster.csv": roster(miles) },
    async ({ db }) => {
      const kept = await db.rows<{ value: string }>(
        "SELECT value FROM kept_student_status WHERE attribute = 'miles_to_school' ORDER BY _line"
      );
      const told = await db.rows<{ rule: string }>(
        "SELECT rule FROM finding WHERE table_name = 'student_status'"
      );
      return { kept: kept.map((d) => d.value), told: told.map((d) => d.rule) };
    },
    mapping
  );

it("miles to school are kept where they are a plain number of 0 or more", async () => {
  expect(await milesKept(["0", "2.75", ".5", "12."])).toEqual({ kept: ["0", "2.75", ".5", "12."], told: [] });
});

it.each(["-1", "two", "3 mi", "1e3", "NaN", "inf", "1_000"])(
  "miles to school are refused as %s",
  async (said) => {
    expect(await milesKept([said, "4"])).toEqual({ kept: ["4"], told: ["not a number of miles"] });
  }
);

it("miles to school and the grade are the only statuses by which no student group is counted", () => {
  const groups: readonly string[] = groupAttributes;
  const others = statusAttributes.map((d) => d.attribute).filter((d) => !groups.includes(d));
  expect(others).toEqual(["grade_level", "miles_to_school"]);
});

it("a draft finds who rides the bus and how far, by the columns' names", async () => {
  const enrollment =
    "Pupil Number,Campus,Entry Date,Exit Date,Grade,Bus Rider,Miles to School\n0101,07,2026-01-05,,05,Y,2.5\n0102,12,2026-01-05,,9,N,0.4\n";
  const { guesses } = await draftExports({ ...willowExports, "enrollment.csv": enrollment });
  const values = guesses.find((d) => d.statuses)?.statuses?.["values"];
  expect(values).toMatchObject({
    transported: { column: "Bus Rider", codes: { Y: "yes", N: "no" } },
    miles_to_school: { column: "Miles to School" }
  });
});

import { expect, it } from "vitest";
import { tables } from "../../lib/canon/tables.js";
import { dataDictionary } from "../../lib/contract/data-dictionary.js";
import { didYouMean } from "../../lib/contract/did-you-mean.js";

it("the data dictionary has every column of every table, in words", () => {
  const rows = dataDictionary();
  expect(new Set(rows.map((d) => d.table_name))).toEqual(new Set(Object.keys(tables)));
  expect(rows.filter((d) => d.doc === "")).toEqual([]);
  expect(
    rows.find((d) => d.table_name === "student_year_summary" && d.column_name === "days_enrolled")
  ).toMatchObject({
    type: "number",
    is_key: false,
    is_required: true,
    allowed: "above 0 to 366",
    person: ""
  });
  expect(
    rows.find((d) => d.table_name === "attendance_event" && d.column_name === "student_key")
  ).toMatchObject({ is_key: true, allowed: "a row of student", person: "student" });
});

it("a name is guessed from its letters, not from its case or spaces, and not at any price", () => {
  const names = ["student_id", "date", "Student Name"];
  expect(didYouMean("Student ID", names)).toBe('did you mean "student_id"?');
  expect(didYouMean("dat", names)).toBe('did you mean "date"?');
  expect(didYouMean("tardies", names)).toBe("");
});

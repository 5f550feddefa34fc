import type { SplitRecord } from "./model-file.js";
import { listAt, objectAt, type Place } from "./reading.js";
import { numberAt, readNumber, readText, wordAt } from "./read-values.js";

export function readSplit(value: unknown, place: Place): SplitRecord {
  const object = objectAt(value, place, splitKeys);
  const count = (key: (typeof splitKeys)[number]) => numberAt(object, key, place, { whole: true, min: 0 });
  const years = (key: (typeof splitKeys)[number]) =>
    listAt(object, key, place, 60, (d, here) => readNumber(d, here, { whole: true, min: 1980, max: 2100 }));
  return {
    kind: wordAt(object, "kind", place, ["later_year", "held_out_schools"]),
    cohort: wordAt(object, "cohort", place, ["undetermined", "all"]),
    grades: listAt(object, "grades", place, 40, (d, here) => readText(d, here)),
    schools: count("schools"),
    trainYears: years("trainYears"),
    testYears: years("testYears"),
    trainRows: count("trainRows"),
    trainPositives: count("trainPositives"),
    heldOutRows: count("heldOutRows"),
    testRows: count("testRows"),
    testPositives: count("testPositives")
  };
}

const splitKeys = [
  ...["kind", "cohort", "grades", "schools", "trainYears", "testYears"],
  ...["trainRows", "trainPositives", "heldOutRows", "testRows", "testPositives"]
] as const satisfies readonly (keyof SplitRecord)[];

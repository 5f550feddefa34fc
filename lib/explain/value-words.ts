import { gradeLevels, gradeName } from "../canon/grade-level.js";
import { raceEthnicities, sexes } from "../canon/race-ethnicity.js";
import { signed } from "../report/signed.js";
import type { Column } from "../model/cohort.js";
import type { ModelFeature } from "../model/model-feature.js";
import { decimal, sharePercent } from "./decimal.js";

/** A row's value of a column as a table has it: "12.5%", "4 days", "yes", "Grade 6", "missing". */
export function valueWords({ feature, values, levels }: Column, row: number): string {
  const value = values[row];
  if (value === undefined || Number.isNaN(value)) return "missing";
  if (levels) return levelWords(feature.name, levels[value] ?? "");
  return numberWords(feature, value);
}

/** A number in its feature's unit. */
export function numberWords({ unit }: Pick<ModelFeature, "unit">, value: number): string {
  switch (unit) {
    case "share":
      return sharePercent(value);
    case "share_per_ten_days":
      return `${signed(value * 100)} points per ten days`;
    case "flag":
      return value >= 0.5 ? "yes" : "no";
    case "days":
      return thing(value, "day");
    case "minutes":
      return thing(value, "minute");
    case "percentile_points":
      return thing(value, "percentile point");
    case "miles":
      return thing(value, "mile");
    case "deviations":
      return thing(value, "standard deviation");
    case "count":
    case "score":
    case "category":
      return decimal(value);
  }
}

/** A level as readers know it; a district's own words stay as they are. */
export function levelWords(feature: string, level: string): string {
  if (feature === "grade_level") {
    const grade = gradeLevels.find((d) => d === level);
    return grade ? gradeName(grade) : level;
  }
  return [...raceEthnicities, ...sexes].find((d) => d.value === level)?.label ?? level;
}

/** A number of things: "1 day", "0.5 days", "−3 minutes". */
export function thing(value: number, one: string, many = `${one}s`): string {
  const digits = decimal(value);
  return `${digits} ${digits === "1" || digits === "−1" ? one : many}`;
}

import type { KnownDistrict, KnownStudent } from "./known-district.js";

/** Whether a yes-or-no attribute holds on the as-of date; null where the district has no row of it for anyone. */
export function holdsOn(attribute: string, student: KnownStudent, district: KnownDistrict): boolean | null {
  const isKept = district.students.some(({ student_status }) =>
    student_status.some((status) => status.attribute === attribute)
  );
  if (!isKept) return null;
  return student.student_status.some(
    ({ attribute: name, value, start_date, end_date }) =>
      name === attribute &&
      value === "yes" &&
      start_date <= district.asOf &&
      (end_date === null || end_date >= district.asOf)
  );
}

/** The value of an attribute that began last, ended or not; of several on one date the greatest. */
export function latestValue(attribute: string, student: KnownStudent, asOf: string): string | null {
  const begun = student.student_status.filter(
    (status) => status.attribute === attribute && status.start_date <= asOf
  );
  const latest = begun
    .map(({ start_date }) => start_date)
    .sort()
    .at(-1);
  const values = begun.filter(({ start_date }) => start_date === latest).map(({ value }) => value);
  return values.sort().at(-1) ?? null;
}

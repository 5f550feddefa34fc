import type { KnownDistrict, KnownStudent } from "./known-district.js";
import { holdsOn, latestValue } from "./status-on.js";

/** Who the student is, as known on the as-of date: kept apart, and off by default in models. */
export function demographicFeatures(student: KnownStudent, district: KnownDistrict) {
  return {
    sex: student.student[0]?.sex ?? null,
    race_ethnicity: student.student[0]?.race_ethnicity ?? null,
    english_learner: holdsOn("english_learner", student, district),
    disability: holdsOn("disability", student, district),
    section_504: holdsOn("section_504", student, district),
    economically_disadvantaged: holdsOn("economically_disadvantaged", student, district),
    home_language: latestValue("home_language", student, district.asOf),
    neighborhood: latestValue("neighborhood", student, district.asOf)
  };
}

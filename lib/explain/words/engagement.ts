import { others, type ReasonWords } from "./reason-words.js";

const missing = "No digital activity on record";

export const engagementWords: readonly ReasonWords[] = [
  {
    feature: "has_digital_activity",
    some: "Digital activity on record this year",
    none: "No digital activity on record this year",
    missing: "No digital activity of any student on record",
    others: { some: "have some", none: "have none" }
  },
  {
    ...{ feature: "digital_days_recent", missing },
    some: "Active online on {value} in the last two blocks",
    none: "Not active online in the last two blocks",
    others: { some: "were on {value}", none: "were not" }
  },
  {
    ...{ feature: "digital_minutes_recent", missing },
    some: "Active online for {value} in the last two blocks",
    none: "Not active online in the last two blocks",
    others: { some: "were for {value}", none: "were not" }
  },
  {
    ...{ feature: "digital_apps_recent", missing, noun: "app", others: others("used") },
    some: "Used {value} in the last two blocks",
    none: "Used no app in the last two blocks"
  },
  {
    feature: "digital_minutes_change",
    some: "Active online {value} a block more than before, in the last two blocks",
    none: "Active online as long as before, in the last two blocks",
    below: "Active online {value} a block less than before, in the last two blocks",
    missing: "No earlier digital activity on record to compare with"
  },
  {
    feature: "digital_minutes_z",
    some: "Minutes online {value} above the mean of the grade at this school",
    none: "Minutes online at the mean of the grade at this school",
    below: "Minutes online {value} below the mean of the grade at this school",
    missing: "No digital activity on record to compare within school and grade"
  }
];

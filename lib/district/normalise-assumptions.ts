import { schoolLevels } from "../canon/grade-level.js";
import { type Assumption, assumptions } from "./assumption.js";
import { complain, type Place } from "./problems.js";
import { type JsonObject, listAt, objectAt, textAt, wordAt } from "./read-json.js";

const levels = schoolLevels.map((d) => d.level);

/** The assumptions under `generate`. */
export function normaliseAssumptions(object: JsonObject, place: Place): Assumption[] {
  return listAt(object, "generate", place).flatMap((member) => {
    const assumption = objectAt(member.value, member.place, "assumption");
    const normal = assumption && normaliseAssumption(assumption, member.place);
    return normal ? [normal] : [];
  });
}

function normaliseAssumption(object: JsonObject, place: Place): Assumption | undefined {
  const assume = wordAt(
    object,
    "assume",
    place,
    assumptions.map((d) => d.assume)
  );
  switch (assume) {
    case undefined:
      return undefined;
    case "full_year_membership":
    case "days_spread_over_session":
      return { assume };
    case "one_school": {
      const schoolId = textAt(object, "school_id", place);
      const schoolName = textAt(object, "school_name", place);
      const schoolLevel = wordAt(object, "school_level", place, levels);
      if (schoolId === undefined || schoolName === undefined || schoolLevel === undefined)
        return complain(place, "does not name the school", "add school_id, school_name and school_level");
      return { assume, schoolId, schoolName, schoolLevel };
    }
  }
}

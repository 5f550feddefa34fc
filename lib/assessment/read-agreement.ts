import { scaleRatings } from "./rating.js";
import {
  anyId,
  anyIdAdvice,
  dayOf,
  lengthOf,
  textOf,
  wholeOf,
  type ReleaseContext
} from "./release-context.js";
import { noteLimit } from "./response-limits.js";
import type { Agreement } from "./tally.js";

/** What the team agreed upon, past its judge. */
export function readAgreement(value: unknown, key: string, context: ReleaseContext): Agreement {
  const { judge, questions, roles } = context;
  const keys = ["school_year", "agreed_on", "in_the_room", "ratings", "notes"];
  const entry = judge.entry(value, key, keys);
  const in_the_room = judge.list(
    entry["in_the_room"],
    `${key}.in_the_room`,
    lengthOf([0, 32], context),
    (item, place) => {
      const { role_id, members } = judge.entry(item, place, ["role_id", "members"]);
      return {
        role_id: roles
          ? judge.listed(role_id, `${place}.role_id`, roles)
          : judge.id(role_id, `${place}.role_id`, anyId, anyIdAdvice),
        members: wholeOf(members, `${place}.members`, [1, 200], context)
      };
    }
  );
  judge.once(
    in_the_room.map((d) => d.role_id),
    (index) => `${key}.in_the_room[${index}].role_id`
  );
  return {
    school_year: judge.whole(entry["school_year"], `${key}.school_year`, [1980, 2060]),
    agreed_on: dayOf(entry["agreed_on"], `${key}.agreed_on`, context),
    in_the_room,
    ratings: judge.record(entry["ratings"], `${key}.ratings`, questions, (d, place) =>
      judge.listed(d, place, scaleRatings)
    ),
    notes: judge.record(entry["notes"], `${key}.notes`, questions, (d, place) =>
      context.isUnfinished ? textOf(d, place, noteLimit, context) : judge.text(d, place, [0, noteLimit])
    )
  };
}

import { statusAttributes } from "../canon/student-status.js";
import { didYouMean } from "../contract/did-you-mean.js";
import type { Feed } from "./district.js";
import { type FeedDefaults, normaliseFeed } from "./normalise-feed.js";
import { at, complain, type Place } from "./problems.js";
import { entriesAt, objectAt } from "./read-json.js";

/** One feed of student_status for each status of a source; an empty status makes no row, one said twice is one. */
export function normaliseStatuses(value: unknown, place: Place, defaults: FeedDefaults): Feed[] {
  const object = objectAt(value, place, "statuses");
  if (object === undefined) return [];
  const { filter, recorded_on } = object;
  const shared = Object.fromEntries(
    ["student_key", "start_date", "end_date"].flatMap((key) =>
      object[key] === undefined ? [] : [[key, object[key]]]
    )
  );
  const said = { ...(filter !== undefined && { filter }), ...(recorded_on !== undefined && { recorded_on }) };
  return entriesAt(object, "values", place).flatMap(({ key, value: status, place: member }) => {
    if (!isAttribute(key, member)) return [];
    const columns = { ...shared, attribute: { constant: key }, value: status };
    const own = { path: at(place, "values").path, problems: place.problems };
    const feed = normaliseFeed(
      { table: "student_status", ...said, columns, distinct: true, skip_empty: ["value"] },
      at(own, key),
      defaults
    );
    return feed ? [feed] : [];
  });
}

function isAttribute(key: string, place: Place): boolean {
  const names = statusAttributes.map((d) => d.attribute as string);
  if (names.includes(key)) return true;
  complain(place, `unknown status "${key}"`, didYouMean(key, names) || `one of: ${names.join(", ")}`);
  return false;
}

import type { ReleaseRowOf } from "../publish/release-tables.js";
import { thresholdWords } from "./absence-state.js";
import { count, countOf } from "./count.js";
import { monthDay } from "./date.js";
import { isExact, type RateRow } from "./rate-words.js";
import { list } from "./sentence.js";

/** One school in this year and the last, at the same block. */
export interface SchoolYears {
  readonly name: string;
  readonly now: RateRow;
  readonly then?: RateRow;
}

/** Two or three sentences under the district's headline: the counts, and how the schools moved. */
export function districtStandfirst(
  site: Pick<ReleaseRowOf<"site">, "as_of_date" | "chronic_threshold">,
  district: RateRow | undefined,
  schools: readonly SchoolYears[]
): string {
  return [countSentence(site, district), ...schoolSentences(schools)].filter((d) => d !== "").join(" ");
}

function countSentence(
  site: Pick<ReleaseRowOf<"site">, "as_of_date" | "chronic_threshold">,
  district: RateRow | undefined
): string {
  if (!isExact(district)) return "";
  const missed = `missed ${thresholdWords(site.chronic_threshold)} of their school days`;
  const of = `${count(district.x)} of ${countOf(district.n, "student")}`;
  return district.is_final ? `${of} ${missed}.` : `By ${monthDay(site.as_of_date)}, ${of} had ${missed}.`;
}

function schoolSentences(schools: readonly SchoolYears[]): string[] {
  const pairs = schools.flatMap(({ name, now, then }) =>
    isExact(now) && isExact(then) ? [{ name, difference: now.rate - then.rate }] : []
  );
  if (pairs.length < 2) return [];
  const lower = pairs.filter((d) => d.difference < 0);
  const higher = pairs.filter((d) => d.difference > 0);
  const [most, fewest, word] =
    lower.length >= higher.length ? [lower, higher, "lower"] : [higher, lower, "higher"];
  if (most.length === pairs.length)
    return [`The share is ${word} than a year ago in all ${pairs.length} schools shown in both years.`];
  const first = `The share is ${word} than a year ago in ${most.length} of the ${pairs.length} schools shown in both years.`;
  if (fewest.length === 0 || fewest.length > 3) return [first];
  return [first, `${list(fewest.map((d) => d.name))} went the other way.`];
}

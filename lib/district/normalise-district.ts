import { normaliseAssumptions } from "./normalise-assumptions.js";
import { checkSources } from "./check-sources.js";
import type { District, PublisherDefinition } from "./district.js";
import { normaliseRecordedOn } from "./normalise-recorded-on.js";
import { normaliseSource } from "./normalise-source.js";
import { at, complain, type Place, start, throwProblems } from "./problems.js";
import {
  dateAt,
  entriesAt,
  flagAt,
  isZone,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  textAt,
  textsAt
} from "./read-json.js";

const defaultQuarantineLimit = 0.05;

/** A district.json, checked whole: throws one RollcallError with every problem, its place and the way out. */
export function normaliseDistrict(value: unknown): District {
  const place = start();
  const object = objectAt(value, place, "district") ?? {};
  if (flagAt(object, "draft", place))
    complain(
      place,
      "is a draft",
      'look at each guess ("_guess"), correct it, then remove "draft" to confirm them'
    );
  const districtId = textAt(object, "district_id", place) ?? "";
  const recordedOn =
    object["recorded_on"] === undefined
      ? undefined
      : normaliseRecordedOn(object["recorded_on"], at(place, "recorded_on"));
  const quarantineLimit = numberAt(object, "quarantine_limit", place, 0, 1) ?? defaultQuarantineLimit;
  const defaults = { districtId, recordedOn, quarantineLimit, clash: { kind: "quarantine" } } as const;
  const sources = listAt(object, "sources", place).flatMap(({ value: source, place: member }) => {
    const normal = normaliseSource(source, member, defaults);
    return normal ? [{ source: normal, place: member }] : [];
  });
  const generate = normaliseAssumptions(object, place);
  checkSources(sources, generate, place);
  const district: District = {
    districtId: normaliseId(districtId, place),
    districtName: textAt(object, "district_name", place) ?? "",
    timeZone: normaliseTimeZone(object, place),
    isDemo: flagAt(object, "demo", place),
    asOf: dateAt(object, "as_of", place),
    policy: textAt(object, "policy", place),
    assumptions: textsAt(object, "assumptions", place),
    definitions: normaliseDefinitions(object, place),
    sources: sources.map((d) => d.source),
    generate
  };
  throwProblems(place);
  return district;
}

function normaliseDefinitions(object: JsonObject, place: Place): PublisherDefinition[] {
  const { publishers } = object;
  return entriesAt(object, "publishers", place).flatMap(({ key }) =>
    textsAt(publishers as JsonObject, key, at(place, "publishers"), true).map((note) => ({
      publisher: key,
      note
    }))
  );
}

function normaliseId(id: string, place: Place): string {
  if (id !== "" && !/^[a-z0-9][a-z0-9_-]*$/.test(id))
    complain(at(place, "district_id"), `not a district id: "${id}"`, "use small letters, digits, _ and -");
  return id;
}

function normaliseTimeZone(object: JsonObject, place: Place): string {
  const zone = textAt(object, "time_zone", place) ?? "UTC";
  if (!isZone(zone))
    complain(
      at(place, "time_zone"),
      `unknown time zone "${zone}"`,
      'write an IANA name such as "America/Chicago"'
    );
  return zone;
}

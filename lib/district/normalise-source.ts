import { encodings, sourceFormats, type SourceSpec } from "../contract/source-spec.js";
import type { Feed, Source } from "./district.js";
import { normaliseClash } from "./normalise-clash.js";
import { type FeedDefaults, normaliseFeed } from "./normalise-feed.js";
import { normaliseFilter, normaliseFilters } from "./normalise-filter.js";
import { normaliseRecordedOn } from "./normalise-recorded-on.js";
import { normaliseStatuses } from "./normalise-statuses.js";
import { at, complain, type Place } from "./problems.js";
import {
  flagAt,
  type JsonObject,
  listAt,
  numberAt,
  objectAt,
  shown,
  textAt,
  textsAt,
  wordAt
} from "./read-json.js";

/** What a source takes from its district where it does not say itself. */
export interface SourceDefaults extends FeedDefaults {
  readonly quarantineLimit: number;
}

export function normaliseSource(value: unknown, place: Place, defaults: SourceDefaults): Source | undefined {
  const object = objectAt(value, place, "source");
  const id = object && normaliseId(object, place);
  const spec = object && normaliseSpec(object, place);
  if (object === undefined || id === undefined || spec === undefined) return undefined;
  const own: FeedDefaults = {
    districtId: defaults.districtId,
    recordedOn:
      object["recorded_on"] === undefined
        ? defaults.recordedOn
        : normaliseRecordedOn(object["recorded_on"], at(place, "recorded_on")),
    retracted:
      object["retracted"] === undefined
        ? undefined
        : normaliseFilter(object["retracted"], at(place, "retracted")),
    clash: normaliseClash(object, place) ?? defaults.clash
  };
  return {
    id,
    files: normaliseFiles(object, place),
    spec,
    filter: normaliseFilters(object, place),
    feeds: [
      ...listAt(object, "feeds", place).flatMap(({ value: feed, place: member }) =>
        present(normaliseFeed(feed, member, own))
      ),
      ...(object["statuses"] === undefined
        ? []
        : normaliseStatuses(object["statuses"], at(place, "statuses"), own))
    ],
    drop: textsAt(object, "drop", place),
    quarantineLimit: numberAt(object, "quarantine_limit", place, 0, 1) ?? defaults.quarantineLimit
  };
}

function normaliseId(object: JsonObject, place: Place): string | undefined {
  const id = textAt(object, "id", place);
  if (id === undefined || /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(id)) return id;
  return complain(at(place, "id"), `not a source id: ${shown(id)}`, "use letters, digits, _ . and -");
}

function normaliseFiles(object: JsonObject, place: Place): string[] {
  const files = textsAt(object, "files", place, true);
  if (object["files"] !== undefined && files.length === 0) complain(at(place, "files"), "names no file");
  for (const file of files)
    if (/(^|[\\/])\.\.([\\/]|$)/.test(file))
      complain(at(place, "files"), `leaves the district's folder: ${shown(file)}`, "write a path below it");
  return files;
}

function normaliseSpec(object: JsonObject, place: Place): SourceSpec | undefined {
  const format = wordAt(object, "format", place, sourceFormats);
  if (format === undefined) return undefined;
  const spec: SourceSpec = {
    format,
    delimiter: textAt(object, "delimiter", place),
    quote: object["quote"] === "" ? "" : textAt(object, "quote", place),
    encoding: wordAt(object, "encoding", place, encodings),
    header: object["header"] === undefined ? undefined : flagAt(object, "header", place),
    columns: object["columns"] === undefined ? undefined : textsAt(object, "columns", place),
    header_row: numberAt(object, "header_row", place, 1, 10_000),
    sheet: textAt(object, "sheet", place),
    element: textAt(object, "element", place),
    each: textAt(object, "each", place),
    nulls: object["nulls"] === undefined ? undefined : textsAt(object, "nulls", place, true)
  };
  if (format === "xml" && spec.element === undefined)
    complain(place, "is XML and names no element", "add element: the name of the element that is a record");
  if (spec.header === false && spec.columns === undefined)
    complain(place, "has no header and no columns", "add columns: their names in order");
  return Object.fromEntries(Object.entries(spec).filter(([, v]) => v !== undefined)) as unknown as SourceSpec;
}

function present(feed: Feed | undefined): Feed[] {
  return feed ? [feed] : [];
}

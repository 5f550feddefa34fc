import { knownProblem, type Problem } from "./assessment-error.js";
import { carrierFrom, type Carrier } from "./carrier.js";
import type { Instrument } from "./instrument.js";
import { isEntry, Judge, place, type Entry, type Span } from "./judge.js";
import { ratings, type Rating } from "./rating.js";
import { noteLimit } from "./response-limits.js";
import type { Response } from "./response.js";

/**
 * One response as a file holds it, in this version of the instrument: an earlier version is carried over by its map,
 * and `report` hears what has no place in this one. Texts stay texts, and no message repeats one.
 */
export function readResponse(
  json: unknown,
  instrument: Instrument,
  source: string,
  report?: (problem: Problem) => void
): Response {
  const judge = new Judge();
  const entry: Entry = isEntry(json) ? json : {};
  const carrier = judgeFormat(entry, instrument, judge);
  judge.settle(source);
  const door = new ResponseDoor(entry, judge, carrier);
  const [given, noted] = [door.answers("ratings"), door.answers("notes")];
  const response: Response = {
    format: "rollcall-response",
    format_version: 1,
    instrument_id: instrument.instrument_id,
    instrument_version: instrument.version,
    school_year: door.whole("school_year", [1980, 2060]),
    response_id: door.responseId(),
    revision: door.whole("revision", [1, 9999]),
    role_id: door.listed(
      "role_id",
      "unknownRole",
      instrument.roles.map((d) => d.role_id)
    ),
    department_id: door.listed(
      "department_id",
      "unknownDepartment",
      instrument.departments.map((d) => d.department_id)
    ),
    ratings: Object.fromEntries(given.kept.map(([id, value]) => [id, door.rating(value, `ratings.${id}`)])),
    notes: Object.fromEntries(
      noted.kept.map(([id, value]) => [id, door.note(value, `notes.${id}`)]).filter(([, note]) => note !== "")
    )
  };
  judge.settle(source);
  for (const key of [...given.left, ...noted.left])
    report?.(knownProblem(key, "notCarried", `${Number(entry["instrument_version"])}`));
  return response;
}

const keys = [
  ...["format", "format_version", "instrument_id", "instrument_version", "school_year", "response_id"],
  ...["revision", "role_id", "department_id", "ratings", "notes"]
];

/** From the version that the file answers; what stops the reading is complained of. */
function judgeFormat(entry: Entry, instrument: Instrument, judge: Judge): Carrier {
  const { format, format_version, instrument_id, instrument_version: version } = entry;
  const carrier = carrierFrom(version, instrument);
  if (format !== "rollcall-response") judge.add(knownProblem("format", "notResponse"));
  else if (typeof format_version === "number" && format_version > 1)
    judge.add(knownProblem("format_version", "newerFormat", `${format_version}`, "1"));
  else if (format_version !== 1) judge.add(knownProblem("format_version", "missing", "1"));
  else if (instrument_id !== instrument.instrument_id)
    judge.add(knownProblem("instrument_id", "otherInstrument"));
  else if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    judge.add(knownProblem("instrument_version", "missing", `${instrument.version}`));
  else if (!carrier)
    judge.add(knownProblem("instrument_version", "otherVersion", `${version}`, `${instrument.version}`));
  return carrier ?? { carry: () => undefined, isStrict: true };
}

/** Fields of a response, each with its own words for what is wrong. */
class ResponseDoor {
  constructor(
    private readonly entry: Entry,
    private readonly judge: Judge,
    private readonly carried: Carrier
  ) {
    for (const name of Object.keys(entry))
      if (!keys.includes(name)) judge.add(knownProblem(place("", name), "unknownKey", keys.join(", ")));
  }

  whole(key: string, [least, most]: Span): number {
    const value = this.entry[key];
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    this.judge.add(knownProblem(key, "missing", `${least}–${most}`));
    return least;
  }

  responseId(): string {
    const value = this.entry["response_id"];
    if (typeof value === "string" && /^[0-9a-f]{8}$/.test(value)) return value;
    this.judge.add(knownProblem("response_id", "missing", "0123abcd"));
    return "";
  }

  listed(key: string, kind: "unknownRole" | "unknownDepartment", list: readonly string[]): string {
    const found = list.find((d) => d === this.entry[key]);
    if (found === undefined) this.judge.add(knownProblem(key, kind));
    return found ?? "";
  }

  /** Answers under this version's questions, and the places of those that none takes up. */
  answers(key: "ratings" | "notes"): { kept: (readonly [string, unknown])[]; left: string[] } {
    const { carry, isStrict } = this.carried;
    const part = this.entry[key];
    if (!isEntry(part)) this.judge.add(knownProblem(key, "missing", "{…}"));
    const entries = Object.entries(isEntry(part) ? part : {});
    const left = entries.filter(([id]) => carry(id) === undefined).map(([id]) => place(key, id));
    if (isStrict) for (const name of left) this.judge.add(knownProblem(name, "unknownQuestion"));
    return {
      kept: entries.flatMap(([id, value]) => {
        const to = carry(id);
        return to === undefined ? [] : [[to, value] as const];
      }),
      left
    };
  }

  rating(value: unknown, key: string): Rating {
    const found = ratings.find((d) => d === value);
    if (!found) this.judge.add(knownProblem(key, "unknownRating", ratings.join(", ")));
    return found ?? "unsure";
  }

  note(value: unknown, key: string): string {
    if (typeof value !== "string") this.judge.add(knownProblem(key, "missing", '"…"'));
    else if (value.length > noteLimit)
      this.judge.add(knownProblem(key, "longNote", `${value.length}`, `${noteLimit}`));
    else return value.trim() === "" ? "" : value;
    return "";
  }
}

import type { Instrument } from "../assessment/instrument.js";
import { readReleased } from "../assessment/read-released.js";
import { readResponse } from "../assessment/read-response.js";
import { today } from "./browser.js";
import { refusalWords } from "./refusal-words.js";
import { emptySession, type Arrival, type Session } from "./session.js";

/** A session from a file or from the browser's storage; undefined where it is none, or of another instrument or year. */
export function readSession(json: unknown, instrument: Instrument, school_year: number): Session | undefined {
  if (!isRecord(json) || json["format"] !== "rollcall-assessment-session") return undefined;
  if (json["instrument_id"] !== instrument.instrument_id || json["school_year"] !== school_year)
    return undefined;
  const empty = emptySession(instrument, school_year);
  return {
    ...empty,
    arrivals: itemsOf(json["arrivals"]).flatMap((d) => arrivalOf(d, instrument)),
    agreement: releasedOf({ agreement: json["agreement"] }, instrument)?.agreement ?? empty.agreement,
    plan: releasedOf({ plan: json["plan"] }, instrument)?.plan ?? empty.plan,
    earlier: itemsOf(json["earlier"]).flatMap((d) => releasedOf(d, instrument) ?? [])
  };
}

/** A response that is none any more stays in the list, refused with its reason. */
function arrivalOf(value: unknown, instrument: Instrument): Arrival[] {
  if (!isRecord(value) || typeof value["source"] !== "string") return [];
  const { source, refused, response } = value;
  if (typeof refused === "string") return [{ source, refused }];
  try {
    return [{ source, response: readResponse(response, instrument, source) }];
  } catch (error) {
    return [{ source, refused: refusalWords(error, "en") }];
  }
}

/** Past the judge of released assessments, which knows agreements and plans. */
function releasedOf(value: unknown, instrument: Instrument): Session["earlier"][number] | undefined {
  if (!isRecord(value)) return undefined;
  const head = { format: "rollcall-assessment", format_version: 1, released_on: today() };
  try {
    return readReleased({ ...head, ...value }, instrument, "session", { unfinished: true });
  } catch {
    return undefined;
  }
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

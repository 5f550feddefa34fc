import { instrumentQuestions } from "../../assessment/instrument-questions.js";
import type { Instrument } from "../../assessment/instrument.js";
import { ratings, type Rating } from "../../assessment/rating.js";
import { emptyDraft, type Draft } from "./draft.js";

/** A draft as this browser kept it; what the instrument does not know any more is left away. */
export function readDraft(value: unknown, instrument: Instrument): Draft | undefined {
  if (!isRecord(value)) return undefined;
  const { response_id: id, revision, is_handed, role_id, department_id } = value;
  if (typeof id !== "string" || !/^[0-9a-f]{8}$/.test(id)) return undefined;
  const known = new Set(instrumentQuestions(instrument).map((d) => d.question_id));
  const entries = (part: unknown): [string, unknown][] =>
    Object.entries(isRecord(part) ? part : {}).filter(([question]) => known.has(question));
  return {
    ...emptyDraft(id),
    revision: Number.isInteger(revision) ? Math.max(0, Number(revision)) : 0,
    is_handed: is_handed === true,
    role_id: listed(
      role_id,
      instrument.roles.map((d) => d.role_id)
    ),
    department_id: listed(
      department_id,
      instrument.departments.map((d) => d.department_id)
    ),
    ratings: Object.fromEntries(entries(value["ratings"]).filter(isRated)),
    notes: Object.fromEntries(entries(value["notes"]).filter(isNoted))
  };
}

function isRated(entry: [string, unknown]): entry is [string, Rating] {
  return ratings.some((d) => d === entry[1]);
}

function isNoted(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}

function listed(value: unknown, list: readonly string[]): string {
  return list.find((d) => d === value) ?? "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

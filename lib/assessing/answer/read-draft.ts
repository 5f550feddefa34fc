import { knownProblem, type Problem } from "../../assessment/assessment-error.js";
import { carrierFrom } from "../../assessment/carrier.js";
import type { Instrument } from "../../assessment/instrument.js";
import { isEntry, place } from "../../assessment/judge.js";
import { ratings, type Rating } from "../../assessment/rating.js";
import { emptyDraft, type Draft } from "./draft.js";

/**
 * A draft as this browser kept it, carried over where it answers an earlier version of the instrument; `report` hears
 * of every answer that is left away. A draft that names no version is of the first one, before drafts named any.
 */
export function readDraft(
  value: unknown,
  instrument: Instrument,
  report: (problem: Problem) => void
): Draft | undefined {
  if (!isEntry(value)) return undefined;
  const { response_id: id, revision, is_handed, role_id, department_id } = value;
  if (typeof id !== "string" || !/^[0-9a-f]{8}$/.test(id)) return undefined;
  const version = value["instrument_version"] ?? 1;
  const carrier = carrierFrom(version, instrument);
  if (!carrier) {
    const versions = [`${Number(version)}`, `${instrument.version}`] as const;
    report(knownProblem("instrument_version", "otherVersion", ...versions));
    return undefined;
  }
  const entries = (key: "ratings" | "notes"): [string, unknown][] =>
    Object.entries(isEntry(value[key]) ? value[key] : {}).flatMap(([question, answer]) => {
      const to = carrier.carry(question);
      if (to !== undefined) return [[to, answer] as [string, unknown]];
      report(knownProblem(place(key, question), "notCarried", `${Number(version)}`));
      return [];
    });
  const isRated = (entry: [string, unknown]): entry is [string, Rating] => {
    const isKnown = ratings.some((d) => d === entry[1]);
    if (!isKnown) report(knownProblem(place("ratings", entry[0]), "unknownRating", ratings.join(", ")));
    return isKnown;
  };
  return {
    ...emptyDraft(id, instrument),
    revision: Number.isInteger(revision) ? Math.max(0, Number(revision)) : 0,
    is_handed: is_handed === true && carrier.isStrict,
    role_id: listed(
      role_id,
      instrument.roles.map((d) => d.role_id)
    ),
    department_id: listed(
      department_id,
      instrument.departments.map((d) => d.department_id)
    ),
    ratings: Object.fromEntries(entries("ratings").filter(isRated)),
    notes: Object.fromEntries(entries("notes").filter(isNoted))
  };
}

function isNoted(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === "string";
}

function listed(value: unknown, list: readonly string[]): string {
  return list.find((d) => d === value) ?? "";
}

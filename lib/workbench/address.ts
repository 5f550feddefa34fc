import { type CohortChoice, cohortChoices } from "../model/file/model-file.js";
import { type ModelKind, modelKinds } from "../model/risk-model.js";
import { type FeatureGroup, featureGroups } from "../snapshot/feature/feature.js";
import type { LabelName } from "../snapshot/label/label-list.js";
import { type Capacity, capacityText, readCapacity } from "./capacity.js";
import { firstOptions, modelOptions } from "./model-options.js";
import { numberWithin, type QueryReader, queryReader, splitList } from "./query-reader.js";
import type { Studio } from "./studio.js";

/** All that is chosen on the model pages: the address holds it. */
export interface StudioAddress {
  readonly block: number;
  readonly label: LabelName;
  readonly cohort: CohortChoice;
  /** None means all. */
  readonly grades: readonly string[];
  /** By number; none means all. */
  readonly schools: readonly number[];
  readonly groups: readonly FeatureGroup[];
  readonly kind: ModelKind;
  /** Of the kind. */
  readonly options: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly capacity: Capacity;
  /** Risk score from which a student counts as selected. */
  readonly threshold: number;
  /** Ids of models shown side by side, the first one first. */
  readonly models: readonly string[];
  /** Number of the student that is explained. */
  readonly student: number | undefined;
}

/** More models side by side than this can't be told apart. */
export const mostModels = 4;

/** Late enough to know something of the year, early enough to act. */
const usualBlock = 6;

/** What an empty address means. */
export function firstAddress(studio: Studio): StudioAddress {
  const blocks = studio.blocks.map((d) => d.block);
  return {
    block: blocks.includes(usualBlock) ? usualBlock : (blocks.at(-1) ?? usualBlock),
    label: studio.labels[0] ?? "chronic_at_year_end",
    cohort: "undetermined",
    grades: [],
    schools: [],
    groups: featureGroups.map((d) => d.group).filter((group) => group !== "demographics"),
    kind: "additive",
    options: firstOptions("additive"),
    seed: 2026,
    capacity: { unit: "percent", value: 10 },
    threshold: 0.5,
    models: [],
    student: undefined
  };
}

/** An address's query as choices; what it holds and nobody can choose is named, with what is taken in its place. */
export function readAddress(search: string, studio: Studio): { address: StudioAddress; unknown: string[] } {
  const reader = queryReader(search);
  const first = firstAddress(studio);
  const { one, some, number } = reader;
  const kinds = modelKinds.map((d) => d.kind);
  const kind = one("kind", kinds, first.kind);
  const blocks = studio.blocks.map((d) => d.block);
  const cohorts = cohortChoices.map((d) => d.cohort);
  const groups = featureGroups.map((d) => d.group);
  const schools = studio.schools.map((d) => d.school);
  const address: StudioAddress = {
    block: one("block", blocks, first.block),
    label: one("label", studio.labels, first.label),
    cohort: one("cohort", cohorts, first.cohort),
    grades: some("grades", studio.grades, first.grades),
    schools: some("schools", schools, first.schools),
    groups: some("groups", groups, first.groups),
    kind,
    options: Object.fromEntries(modelOptions[kind].map((d) => [d.name, number(d.name, d, d.first)])),
    seed: number("seed", { min: 0, max: 2 ** 31 - 1, step: 1 }, first.seed),
    capacity: readCapacity(reader, first.capacity),
    threshold: number("threshold", { min: 0, max: 1, step: 0.001 }, first.threshold),
    models: readModels(reader),
    student: readStudent(reader)
  };
  return { address, unknown: reader.unknown };
}

/** The query that says it, with what differs from an empty one alone: "?block=3&kind=trees", or nothing. */
export function addressSearch(address: StudioAddress, studio: Studio): string {
  const first = firstAddress(studio);
  const options = firstOptions(address.kind);
  const query = new URLSearchParams();
  const say = (name: string, value: string, usual: string): void => {
    if (value !== usual) query.set(name, value);
  };
  for (const name of ["block", "label", "cohort", "kind", "seed", "threshold"] as const)
    say(name, String(address[name]), String(first[name]));
  for (const name of ["grades", "schools", "groups", "models"] as const)
    say(name, address[name].join(","), first[name].join(","));
  for (const [name, value] of Object.entries(address.options))
    say(name, String(value), String(options[name]));
  say("capacity", capacityText(address.capacity), capacityText(first.capacity));
  say("student", String(address.student), "undefined");
  return query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : "";
}

function readModels(reader: QueryReader): string[] {
  const asked = [...new Set(splitList(reader.text("models") ?? ""))];
  const good = asked.filter((d) => /^[a-z]+-[0-9a-f]{6}$/.test(d));
  for (const id of asked) if (!good.includes(id)) reader.doubt("models", id, "left out");
  for (const id of good.slice(mostModels))
    reader.doubt("models", id, `left out, since ${mostModels} are shown at most`);
  return good.slice(0, mostModels);
}

function readStudent(reader: QueryReader): number | undefined {
  const text = reader.text("student");
  if (text === null) return undefined;
  const number = numberWithin(text, { min: 0, max: 2 ** 32 - 1, step: 1 });
  if (number === undefined) reader.doubt("student", text, "the one with the highest score is taken");
  return number;
}

import { type CohortChoice, cohortChoices } from "../model/file/model-file.js";
import { type ModelKind, modelKinds } from "../model/risk-model.js";
import { type FeatureGroup, featureGroups } from "../snapshot/feature/feature.js";
import type { LabelName } from "../snapshot/label/label-list.js";
import { firstOptions, modelOptions } from "./model-options.js";
import type { Studio } from "./studio.js";

/** All that is chosen on the model pages: the address holds it. */
export interface StudioAddress {
  readonly block: number;
  readonly label: LabelName;
  readonly cohort: CohortChoice;
  /** None means all. */
  readonly grades: readonly string[];
  readonly schools: readonly string[];
  readonly groups: readonly FeatureGroup[];
  readonly kind: ModelKind;
  /** Of the kind. */
  readonly options: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly capacity: Capacity;
  readonly threshold: number | undefined;
  /** Ids of models shown side by side, the first one first. */
  readonly models: readonly string[];
  /** Number of the student that is explained. */
  readonly student: number | undefined;
}

/** How many students there is room for, as a number or as percents of the students judged. */
export interface Capacity {
  readonly unit: "students" | "percent";
  readonly value: number;
}

/** More models side by side than this can't be told apart. */
export const mostModels = 4;

/** What an empty address means. */
export function firstAddress(studio: Studio): StudioAddress {
  const blocks = studio.blocks.map((d) => d.block);
  const block = blocks.includes(usualBlock) ? usualBlock : (blocks.at(-1) ?? usualBlock);
  return {
    block,
    label: studio.labels[0] ?? "chronic_at_year_end",
    cohort: "undetermined",
    grades: [],
    schools: [],
    groups: featureGroups.map((d) => d.group).filter((group) => group !== "demographics"),
    kind: "additive",
    options: firstOptions("additive"),
    seed: 2026,
    capacity: { unit: "percent", value: 10 },
    threshold: undefined,
    models: [],
    student: undefined
  };
}

/** Late enough to know something of the year, early enough to act. */
const usualBlock = 6;

/** An address's query as choices; what it holds and nobody can choose is named, with what is taken in its place. */
export function readAddress(search: string, studio: Studio): { address: StudioAddress; unknown: string[] } {
  const query = new URLSearchParams(search);
  const first = firstAddress(studio);
  const unknown: string[] = [];
  const doubt = (name: string, value: string, taken: string): void => {
    unknown.push(`${name}: unknown “${value.slice(0, 60)}”, ${taken}`);
  };
  const one = <T extends string | number>(name: string, values: readonly T[], standIn: T): T => {
    const text = query.get(name);
    const value = values.find((d) => String(d) === text);
    if (text !== null && value === undefined) doubt(name, text, `${standIn} is taken`);
    return value ?? standIn;
  };
  const some = <T extends string>(
    name: string,
    values: readonly T[],
    standIn: readonly T[]
  ): readonly T[] => {
    const text = query.get(name);
    if (text === null) return standIn;
    const asked = text.split(",").filter((d) => d !== "");
    for (const value of asked.filter((d) => !values.some((known) => known === d)))
      doubt(name, value, "left out");
    const found = values.filter((d) => asked.includes(d));
    return found.length > 0 ? found : standIn;
  };
  const number = (name: string, rule: Bounds, standIn: number): number => {
    const text = query.get(name);
    if (text === null) return standIn;
    const value = numberWithin(text, rule);
    if (value === undefined) doubt(name, text, `${standIn} is taken`);
    return value ?? standIn;
  };
  const kind = one("kind", modelKinds.map((d) => d.kind), first.kind); // prettier-ignore
  const address: StudioAddress = {
    block: one("block", studio.blocks.map((d) => d.block), first.block), // prettier-ignore
    label: one("label", studio.labels, first.label),
    cohort: one("cohort", cohortChoices.map((d) => d.cohort), first.cohort), // prettier-ignore
    grades: some("grades", studio.grades, first.grades),
    schools: some("schools", studio.schools.map((d) => d.school), first.schools), // prettier-ignore
    groups: some("groups", featureGroups.map((d) => d.group), first.groups), // prettier-ignore
    kind,
    options: Object.fromEntries(modelOptions[kind].map((d) => [d.name, number(d.name, d, d.first)])),
    seed: number("seed", { min: 0, max: 2 ** 31 - 1, step: 1 }, first.seed),
    capacity: readCapacity(query.get("capacity"), first.capacity, doubt),
    threshold: query.has("threshold")
      ? number("threshold", { min: 0, max: 1, step: 0.001 }, 0.5)
      : first.threshold,
    models: readModels(query.get("models"), doubt),
    student: query.has("student")
      ? wholeOr(query.get("student") ?? "", () =>
          doubt("student", query.get("student") ?? "", "the first is taken")
        )
      : first.student
  };
  return { address, unknown };
}

/** The query that says it, with what differs from an empty one alone: "?block=3&kind=trees", or nothing. */
export function addressSearch(address: StudioAddress, studio: Studio): string {
  const first = firstAddress(studio);
  const options = firstOptions(address.kind);
  const query = new URLSearchParams();
  const say = (name: string, value: string, usual: string): void => {
    if (value !== usual) query.set(name, value);
  };
  for (const name of ["block", "label", "cohort", "kind", "seed"] as const)
    say(name, String(address[name]), String(first[name]));
  for (const name of ["grades", "schools", "groups", "models"] as const)
    say(name, address[name].join(","), first[name].join(","));
  for (const [name, value] of Object.entries(address.options))
    say(name, String(value), String(options[name]));
  say("capacity", capacityText(address.capacity), capacityText(first.capacity));
  say("threshold", String(address.threshold), "undefined");
  say("student", String(address.student), "undefined");
  return query.size > 0 ? `?${query.toString().replaceAll("%2C", ",")}` : "";
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

type Doubt = (name: string, value: string, taken: string) => void;

/** A number within bounds; of whole steps, a whole one. */
function numberWithin(text: string, { min, max, step }: Bounds): number | undefined {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const isGood = value >= min && value <= max && (step < 1 || Number.isInteger(value));
  return isGood ? value : undefined;
}

function readCapacity(text: string | null, standIn: Capacity, doubt: Doubt): Capacity {
  if (text === null) return standIn;
  const [, digits = "", sign] = /^(\d+(?:\.\d)?)(%?)$/.exec(text) ?? [];
  const unit = sign === "%" ? "percent" : "students";
  const value = numberWithin(digits, {
    min: 0,
    max: unit === "percent" ? 100 : 1e7,
    step: sign === "%" ? 0.1 : 1
  });
  if (value !== undefined && value > 0) return { unit, value };
  doubt("capacity", text, `${capacityText(standIn)} is taken`);
  return standIn;
}

/** "10%" or "400". */
export function capacityText({ unit, value }: Capacity): string {
  return unit === "percent" ? `${value}%` : String(value);
}

function readModels(text: string | null, doubt: Doubt): string[] {
  const asked = [...new Set((text ?? "").split(",").filter((d) => d !== ""))];
  const good = asked.filter((d) => /^[a-z]+-[0-9a-f]{6}$/.test(d));
  for (const id of asked) if (!good.includes(id)) doubt("models", id, "left out");
  for (const id of good.slice(mostModels))
    doubt("models", id, `left out, since ${mostModels} are shown at most`);
  return good.slice(0, mostModels);
}

function wholeOr(text: string, otherwise: () => void): number | undefined {
  const value = numberWithin(text, { min: 0, max: 2 ** 32 - 1, step: 1 });
  if (value === undefined) otherwise();
  return value;
}

import { type AbsenceKind, byYear, type Policy } from "./policy.js";
import { PolicyError, type Problem } from "./policy-error.js";
import { compareRatios, type Ratio, ratioAsPercent, toRatio } from "./ratio.js";

/** Reads what policy.json holds, or throws one PolicyError that lists everything wrong with it. Earliest entry first. */
export function normalisePolicy(raw: unknown): Policy[] {
  const problems: Problem[] = [];
  if (!Array.isArray(raw) || raw.length === 0)
    throw new PolicyError([{ key: "policy", problem: "not a list of policies", advice: "write [{…}]" }]);
  const policies = raw.map((entry: unknown, index) => normaliseEntry(entry, `policy[${index}]`, problems));
  const years = policies.map((policy) => policy.effectiveSchoolYear);
  years.forEach((year, index) => {
    if (years.indexOf(year) < index)
      problems.push({
        key: `policy[${index}].effective_school_year`,
        problem: `two policies begin in ${year}`,
        advice: "keep one of them"
      });
  });
  if (problems.length > 0) throw new PolicyError(problems);
  return byYear(policies);
}

const absenceKinds: readonly AbsenceKind[] = ["suspended", "unexcused", "excused"];

const policyKeys = [
  "effective_school_year",
  "chronic_threshold",
  "band_cuts",
  "partial_days",
  "recording",
  "unknown_limit",
  "minimum_days_enrolled",
  "smallest_cell",
  "exit_day_counts",
  "status_rule",
  "bands_from_block",
  "category_precedence",
  "day_minutes",
  "periods_per_day"
] as const;

type PolicyKey = (typeof policyKeys)[number];
type Complain = (key: string, problem: string, advice: string) => void;
type Entry = Readonly<Record<string, unknown>>;

/** A complete policy; where a value is wrong it holds a stand-in, and `problems` has grown, so that it is never used. */
function normaliseEntry(raw: unknown, place: string, problems: Problem[]): Policy {
  const complain: Complain = (key, problem, advice) =>
    problems.push({ key: key ? `${place}.${key}` : place, problem, advice });
  const isObject = typeof raw === "object" && raw !== null && !Array.isArray(raw);
  if (!isObject) complain("", `not an object: ${JSON.stringify(raw)}`, "write {…}");
  const entry = (isObject ? raw : {}) as Entry;
  for (const key of Object.keys(entry))
    if (!policyKeys.includes(key as PolicyKey))
      complain(key, "unknown key", `the keys are ${policyKeys.join(", ")}`);
  const whole = (key: PolicyKey, min: number, max: number) => normaliseWhole(entry, key, min, max, complain);
  const bandCuts = normaliseBandCuts(entry, complain);
  return {
    effectiveSchoolYear: whole("effective_school_year", 1980, 2060),
    chronicThreshold: normaliseThreshold(entry, bandCuts, complain),
    bandCuts,
    partialDays: normaliseWord(entry, "partial_days", ["whole_if_half", "fractional"], complain),
    recording: normaliseWord(entry, "recording", ["negative", "positive"], complain),
    unknownLimit: normaliseShare(entry["unknown_limit"], "unknown_limit", complain),
    minimumDaysEnrolled: whole("minimum_days_enrolled", 1, 366),
    smallestCell: whole("smallest_cell", 1, 1000),
    exitDayCounts: normaliseYesNo(entry, "exit_day_counts", complain),
    statusRule: normaliseWord(entry, "status_rule", ["in_year", "on_date"], complain),
    bandsFromBlock: whole("bands_from_block", 1, 40),
    categoryPrecedence: normalisePrecedence(entry, complain),
    dayMinutes: entry["day_minutes"] == null ? 390 : whole("day_minutes", 60, 1440),
    periodsPerDay: entry["periods_per_day"] == null ? undefined : whole("periods_per_day", 1, 99)
  };
}

function normaliseWhole(entry: Entry, key: PolicyKey, min: number, max: number, complain: Complain): number {
  const value = entry[key];
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
  complain(key, wrong(value, "a whole number"), `give one from ${min} to ${max}`);
  return min;
}

function normaliseShare(value: unknown, key: string, complain: Complain): Ratio {
  const ratio = typeof value === "number" || typeof value === "string" ? toRatio(value) : undefined;
  if (ratio) return ratio;
  complain(key, wrong(value, "a share"), "give a decimal of 0 to 1, such as 0.10, of at most six places");
  return { numerator: 0, denominator: 1 };
}

function normaliseBandCuts(entry: Entry, complain: Complain): [Ratio, Ratio, Ratio] {
  const raw = entry["band_cuts"];
  const cuts: unknown[] = Array.isArray(raw) ? raw : [];
  if (cuts.length !== 3)
    complain("band_cuts", wrong(raw, "a list of three shares"), "give three, such as [0.05, 0.10, 0.20]");
  const share = (index: number) =>
    cuts.length === 3
      ? normaliseShare(cuts[index], `band_cuts[${index}]`, complain)
      : { numerator: index + 1, denominator: 10 };
  const [low, middle, high] = [share(0), share(1), share(2)];
  if (compareRatios(low, middle) >= 0 || compareRatios(middle, high) >= 0 || low.numerator === 0)
    complain("band_cuts", `not rising from above 0: ${JSON.stringify(raw)}`, "give them in order");
  return [low, middle, high];
}

function normaliseThreshold(entry: Entry, cuts: [Ratio, Ratio, Ratio], complain: Complain): Ratio {
  const key = "chronic_threshold";
  const threshold = normaliseShare(entry[key], key, complain);
  if (Array.isArray(entry["band_cuts"]) && compareRatios(threshold, cuts[1]) !== 0)
    complain(
      key,
      `${ratioAsPercent(threshold)} is not where the third band begins, ${ratioAsPercent(cuts[1])}`,
      "make chronic_threshold and the second of band_cuts equal"
    );
  return threshold;
}

function normaliseWord<W extends string>(
  entry: Entry,
  key: PolicyKey,
  words: readonly [W, ...W[]],
  complain: Complain
): W {
  const word = words.find((legal) => legal === entry[key]);
  if (word !== undefined) return word;
  complain(key, wrong(entry[key], "a known word"), `give ${words.join(" or ")}`);
  return words[0];
}

function normaliseYesNo(entry: Entry, key: PolicyKey, complain: Complain): boolean {
  const value = entry[key];
  if (typeof value === "boolean") return value;
  complain(key, wrong(value, "true or false"), "give true or false");
  return false;
}

function normalisePrecedence(entry: Entry, complain: Complain): readonly AbsenceKind[] {
  const raw = entry["category_precedence"];
  const kinds = Array.isArray(raw) ? absenceKinds.filter((kind) => raw.includes(kind)) : [];
  if (Array.isArray(raw) && raw.length === 3 && kinds.length === 3) return raw as AbsenceKind[];
  const problem = wrong(raw, "an order of the three kinds of absence");
  complain("category_precedence", problem, `give each of ${absenceKinds.join(", ")} once`);
  return absenceKinds;
}

function wrong(value: unknown, expected: string): string {
  return value === undefined ? `missing, ${expected} expected` : `not ${expected}: ${JSON.stringify(value)}`;
}

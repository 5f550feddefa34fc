import type { DayNumber } from "./date.js";
import { dayNumber, isoDate } from "./date.js";
import { type Random, random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import { neighborhoods } from "./student.js";
import type { Groups, StudentYear } from "./student-year.js";

const columns = ["Student Number", "Attribute", "Value", "Start", "End", "Entered"];

/** The dated attributes of students, as they became known: a family's homelessness in April stands in no file of October. */
export function statusFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("status.csv", columns, () => statusRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "unknown code", share: 0.0005, column: "Attribute", with: ["LUNCH2", "??", "GRADE"] },
        { kind: "end before start", share: 0.0004, column: "End", with: ["2019-06-30", "1999-01-01"] },
        { kind: "lost zeros", share: 0.0004, column: "Student Number" }
      ]
    })
  ];
}

interface Status {
  readonly attribute: string;
  readonly value: string;
  readonly start: DayNumber;
  readonly end?: DayNumber;
  readonly entered: DayNumber;
}

function* statusRows(district: SimulatedDistrict): Generator<RawRow> {
  const { studentYears } = district;
  for (let i = 0; i < studentYears.length;) {
    const { student } = studentYears[i] as StudentYear;
    const from = i;
    while (studentYears[i]?.student === student) i++;
    for (const status of statusesOf(district, studentYears.slice(from, i))) {
      const { attribute, value, start, end, entered } = status;
      const dates = [isoDate(start), end === undefined ? "" : isoDate(end), isoDate(entered)];
      yield { recorded: entered, cells: [student.number, attribute, value, ...dates] };
    }
  }
}

/** All statuses of one student over the years. */
function statusesOf({ seed, calendar }: SimulatedDistrict, years: readonly StudentYear[]): Status[] {
  const { student } = years[0] as StudentYear;
  const dice = random(seed, "status", student.index);
  const spans = years.map((of) => {
    const { first, schoolYear } = calendar.years[of.year] as { first: number; schoolYear: number };
    const entry = calendar.days[of.seats[0]?.entry ?? first]?.day ?? 0;
    return { of, entry, end: dayNumber(`${schoolYear}-06-30`) };
  });
  return [
    ...homeOf(dice, spans),
    ...spans.flatMap((span) => yearlyStatuses(dice, span)),
    ...lasting.flatMap(({ attribute, group }) => lastingStatuses(dice, attribute, group, spans))
  ];
}

interface Span {
  readonly of: StudentYear;
  readonly entry: DayNumber;
  readonly end: DayNumber;
}

/** Language and neighborhood; some families move within the district. */
function homeOf(dice: Random, spans: readonly Span[]): Status[] {
  const { of, entry, end } = spans[0] as Span;
  const { language, neighborhood } = of.student;
  const here = {
    attribute: "NBHD",
    value: neighborhoods[neighborhood]?.name ?? "",
    start: entry,
    entered: entry
  };
  const spoken = { attribute: "LANG", value: language, start: entry, entered: entry };
  const moved = dice.integer(entry + 30, end);
  if (spans.length < 2 || !dice.chance(0.06)) return [spoken, here];
  return [
    spoken,
    here,
    { ...here, end: moved - 1, entered: moved + 5 },
    {
      ...here,
      value: dice.pick(neighborhoods.filter((d) => d.name !== here.value)).name,
      start: moved,
      entered: moved + 5
    }
  ];
}

/** What is certified anew every year. */
function yearlyStatuses(dice: Random, { of, entry, end }: Span): Status[] {
  const { groups, grade } = of;
  const grades = {
    attribute: "GRD",
    value: grade === 0 ? "KG" : String(grade).padStart(2, "0"),
    start: entry,
    end
  };
  const yes = { value: "Y", end };
  const known = homelessKnown(dice, entry, end);
  return [
    { ...grades, entered: entry },
    ...(groups.economically_disadvantaged
      ? [{ ...yes, attribute: "ECON", start: entry, entered: entry + dice.integer(0, 40) }]
      : []),
    ...(groups.migrant
      ? [{ ...yes, attribute: "MIGR", start: entry, entered: entry + dice.integer(0, 60) }]
      : []),
    ...(groups.homeless ? [{ ...yes, attribute: "HOML", ...known }] : []),
    ...(groups.foster_care ? [fosterCare(dice, entry, end)] : [])
  ];
}

/** At the start of the year, or when it comes out, in April more than in other months; now and then dated back. */
function homelessKnown(
  dice: Random,
  entry: DayNumber,
  end: DayNumber
): { start: DayNumber; entered: DayNumber } {
  if (dice.chance(0.35)) return { start: entry, entered: entry + dice.integer(0, 15) };
  const april = end - dice.integer(62, 90);
  const day = Math.max(entry, dice.chance(0.4) ? april : dice.integer(entry, end - 30));
  return { start: dice.chance(0.25) ? entry : day, entered: day + dice.integer(0, 5) };
}

function fosterCare(dice: Random, entry: DayNumber, end: DayNumber): Status {
  const start = dice.chance(0.5) ? entry : dice.integer(entry, end - 40);
  const until = dice.chance(0.4) ? dice.integer(start + 20, end) : end;
  return { attribute: "FOST", value: "Y", start, end: until, entered: start + dice.integer(0, 10) };
}

const lasting = [
  { attribute: "IEP", group: "disability" },
  { attribute: "S504", group: "section_504" },
  { attribute: "EL", group: "english_learner" }
] as const satisfies readonly { attribute: string; group: keyof Groups }[];

/** What is found once and ends when it ends: one status for each unbroken run of years, and a version more at its end. */
function lastingStatuses(
  dice: Random,
  attribute: string,
  group: keyof Groups,
  spans: readonly Span[]
): Status[] {
  return spans.flatMap(({ of, entry, end }, i) => {
    if (!of.groups[group] || (i > 0 && spans[i - 1]?.of.groups[group])) return [];
    const isOld = i === 0;
    const start = isOld ? entry - dice.integer(1, 700) : dice.integer(entry + 1, end - 20);
    const entered = isOld ? entry : start + dice.integer(0, 12);
    const status: Status = { attribute, value: "Y", start, entered };
    const over = spans.findIndex((d, j) => j > i && !d.of.groups[group]);
    const last = (spans[over - 1] as Span | undefined)?.end;
    return last === undefined
      ? [status]
      : [status, { ...status, end: last, entered: last + dice.integer(1, 40) }];
  });
}

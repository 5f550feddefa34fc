import type { RaceEthnicity, Sex } from "../canon/race-ethnicity.js";
import { isoDate, paddedUsDate } from "./date.js";
import { inventPerson } from "./names.js";
import { random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import { simulatedSchools } from "./schools.js";
import type { Seat } from "./seat.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import type { StudentYear } from "./student-year.js";

const studentColumns = [
  "Student Number",
  "Last Name",
  "First Name",
  "Birth Date",
  "Sex",
  "Race",
  "E-mail",
  "Guardian",
  "Guardian Phone",
  "Street Address",
  "Updated"
];

const enrollmentColumns = [
  "Student Number",
  "School Number",
  "Entry Date",
  "Exit Date",
  "Exit Reason",
  "Homeroom",
  "Teacher ID",
  "Teacher",
  "Counts Here",
  "Updated"
];

/** Who the students are and where they are enrolled. */
export function studentFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("students.csv", studentColumns, () => studentRows(district), {
      delimiter: ";",
      encoding: "windows-1252",
      dirt: [
        { kind: "exact duplicate", share: 0.001 },
        { kind: "two birth months", share: 0.0003, column: "Birth Date" },
        { kind: "shifted columns", share: 0.0003, column: "First Name" }
      ]
    }),
    rawFile("enrollment.csv", enrollmentColumns, () => enrollmentRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "exit before entry", share: 0.0003, column: "Exit Date", with: ["2019-06-14", "2021-08-30"] },
        { kind: "orphan", share: 0.0003, column: "Student Number" },
        { kind: "impossible date", share: 0.0002, column: "Entry Date", with: ["2024-02-30", "2025-13-01"] }
      ]
    })
  ];
}

const sexCodes: Record<Sex, string> = { female: "F", male: "M", not_selected: "X" };

const raceCodes: Record<RaceEthnicity, string> = {
  american_indian: "I",
  asian: "A",
  black: "B",
  hispanic: "H",
  pacific_islander: "P",
  two_or_more: "T",
  white: "W"
};

/** One row a student, and one more where an office corrected it later. */
function* studentRows({ seed, calendar, studentYears }: SimulatedDistrict): Generator<RawRow> {
  for (const { student, seats, year } of firstYears(studentYears)) {
    const dice = random(seed, "office", student.index);
    const entry = calendar.days[seats[0]?.entry ?? calendar.years[year]?.first ?? 0]?.day ?? 0;
    const person = inventPerson(seed, "student", student.index);
    const guardian = inventPerson(seed, "guardian", student.index);
    const cells = (race: string, updated: number): string[] => [
      ...[
        student.number,
        person.last,
        person.first,
        paddedUsDate(student.birth),
        sexCodes[student.sex],
        race
      ],
      ...[person.email, `${guardian.first} ${person.last}`, person.phone, person.street, isoDate(updated)]
    ];
    const race = dice.chance(0.006) ? "" : raceCodes[student.race];
    const isCorrected = dice.chance(0.012) && race !== "T";
    yield { recorded: entry, cells: cells(isCorrected ? "T" : race, entry) };
    const later = entry + dice.integer(20, 300);
    if (isCorrected) yield { recorded: later, cells: cells(race, later) };
  }
}

/** One row when a student comes and another when the student has gone. */
function* enrollmentRows(district: SimulatedDistrict): Generator<RawRow> {
  const { seed, calendar, studentYears } = district;
  for (const of of studentYears) {
    const dice = random(seed, "roll", of.student.index, of.year);
    for (const seat of of.seats) {
      const [entry, exit] = [seat.entry, seat.exit].map((i) => calendar.days[i]?.day ?? 0) as [
        number,
        number
      ];
      const known = entry + (dice.chance(0.02) ? dice.integer(1, 10) : 0);
      const gone = Math.max(known + 1, exit + (seat.exitType === "year end" ? 0 : dice.integer(0, 4)));
      const row = enrollmentRow(seed, of, seat, isoDate(entry), dice.integer(1, 12));
      yield { recorded: known, cells: row("", "", known) };
      yield { recorded: gone, cells: row(isoDate(exit), seat.exitType, gone) };
    }
  }
}

function enrollmentRow(
  seed: number,
  { student, grade }: StudentYear,
  seat: Seat,
  entry: string,
  section: number
) {
  const { schoolId, code, level } = simulatedSchools[seat.school] as (typeof simulatedSchools)[number];
  const sections = code === "WIL" ? 2 : level === "elementary" ? 3 : level === "middle" ? 8 : 12;
  const room = 1 + (section % sections);
  const homeroom = `${code}-${grade === 0 ? "K" : String(grade)}${String.fromCharCode(64 + room)}`;
  const teacher = 200 * seat.school + 13 * grade + room;
  const { first, last } = inventPerson(seed, "staff", teacher);
  return (exit: string, reason: string, updated: number): string[] => [
    ...[student.number, schoolId, entry, exit, reason, homeroom, `T${String(5000 + teacher)}`],
    ...[`${last}, ${first}`, seat.primary ? "Y" : "N", isoDate(updated)]
  ];
}

function firstYears(studentYears: readonly StudentYear[]): StudentYear[] {
  return studentYears.filter((d, i) => studentYears[i - 1]?.student !== d.student);
}

import { contactTypes } from "./contacts.js";
import { isoDate } from "./date.js";
import { dayStates } from "./day-state.js";
import { canaries } from "./names.js";
import { stateOn } from "./present-day.js";
import { type Assignment, programs } from "./programs.js";
import { random } from "../random/random.js";
import { type RawFile, rawFile, type RawRow } from "./raw-file.js";
import type { SimulatedDistrict } from "./simulate-district.js";
import { instructionalDays } from "./year-plans.js";

const outreachColumns = ["Student Number", "Date", "Type", "Punitive", "Outcome", "Note"];
const programColumns = [
  "Student Number",
  "Program",
  "Assigned On",
  "Arm",
  "Assigned By",
  "Score",
  "Cut-off",
  "Tier"
];
const sessionColumns = ["Student Number", "Program", "Date", "Minutes", "Came"];

/** What was done about absence: contacts with families, programs and their sessions. */
export function supportFiles(district: SimulatedDistrict): RawFile[] {
  return [
    rawFile("outreach.csv", outreachColumns, () => outreachRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.001 },
        { kind: "neither yes nor no", share: 0.0006, column: "Punitive", with: ["?", "N/A"] },
        { kind: "orphan", share: 0.0006, column: "Student Number" }
      ]
    }),
    rawFile("programs.csv", programColumns, () => programRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.001 },
        { kind: "unknown code", share: 0.0006, column: "Arm", with: ["TREAT?", "X"] }
      ]
    }),
    rawFile("sessions.csv", sessionColumns, () => sessionRows(district), {
      dirt: [
        { kind: "exact duplicate", share: 0.0008 },
        { kind: "lost zeros", share: 0.0005, column: "Student Number" }
      ]
    })
  ];
}

/** Contacts of the day; notes are free text, and now and then two lines of it. */
function* outreachRows({ seed, calendar, contacts }: SimulatedDistrict): Generator<RawRow> {
  const dice = random(seed, "contact office");
  for (const { of, day, type } of contacts) {
    const date = calendar.days[day]?.day ?? 0;
    const { type: words, punitive } = contactTypes[type];
    const isSpoken = type === "call" || type === "visit";
    const outcome = !isSpoken ? "sent" : dice.chance(0.62) ? "reached" : "no answer";
    const note = dice.chance(0.01) ? `asked for ${canaries.remark},\nwill call back` : "";
    const cells = [of.student.number, isoDate(date), words, punitive ? "Y" : "N", outcome, note];
    yield { recorded: date, cells };
  }
}

function* programRows({ calendar, assignments }: SimulatedDistrict): Generator<RawRow> {
  const arms = { treated: "T", control: "C", waitlist: "W" };
  for (const { of, program, day, arm, score } of assignments) {
    const { program: name, assignedBy, tier } = programs[program];
    const cutoff = program === "mentors" ? String(programs.mentors.cutoff) : "";
    const date = calendar.days[day]?.day ?? 0;
    const cells = [
      of.student.number,
      name,
      isoDate(date),
      arms[arm],
      assignedBy,
      score?.toFixed(1) ?? "",
      cutoff
    ];
    yield { recorded: date, cells: [...cells, String(tier)] };
  }
}

/** A session on every fifth school day; who is absent does not come, and some don't although they are there. */
function* sessionRows(district: SimulatedDistrict): Generator<RawRow> {
  const { seed, calendar, assignments } = district;
  const rows = new Map(district.studentYears.map((of, row) => [of, row]));
  for (const assignment of assignments) {
    if (assignment.arm !== "treated") continue;
    const { of, program, day } = assignment;
    const dice = random(seed, "sessions", program, of.student.index, day);
    const row = rows.get(of) ?? 0;
    for (const ofYear of sessionDays(district, assignment)) {
      const state = stateOn(district, row, ofYear);
      if (state === undefined) continue;
      const came = state === dayStates.present && dice.chance(0.92);
      const date = calendar.days[(calendar.years[of.year]?.first ?? 0) + ofYear]?.day ?? 0;
      const minutes = came ? String(program === "checkIn" ? 10 : 30) : "";
      const cells = [of.student.number, programs[program].program, isoDate(date), minutes, came ? "Y" : "N"];
      yield { recorded: date + 1, cells };
    }
  }
}

function sessionDays({ calendar }: SimulatedDistrict, { of, day, program }: Assignment): number[] {
  const start = day - (calendar.years[of.year]?.first ?? 0) + 3;
  const last = Math.min(instructionalDays - 1, start + programs[program].days);
  return Array.from({ length: Math.max(0, Math.ceil((last - start) / 5)) }, (_, i) => start + 5 * i);
}

import { describe, expect, it } from "vitest";
import { AssessmentError } from "../../lib/assessment/assessment-error.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import type { Instrument } from "../../lib/assessment/instrument.js";
import { goal, releaseOf } from "./small-release.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

type Raw = Record<string, unknown>;

const read = (json: unknown, of: Instrument = instrument) => readReleased(json, of, "2026.json");
const raw = (members = 8) => JSON.parse(releasedText(releaseOf(members))) as Raw;
/** The raw file with the value at a path, such as "plan.goals.0.title", put in. */
function put(path: string, value: unknown, json: Raw = raw()): Raw {
  const keys = path.split(".");
  const holder = keys.slice(0, -1).reduce((at, key) => at[key] as Raw, json);
  holder[keys.at(-1)!] = value;
  return json;
}

describe("a release file", () => {
  it.each([2, 4, 5, 8, 60])("of a team of %i comes back as the text that it was", (members) => {
    const text = releasedText(releaseOf(members));
    expect(releasedText(read(JSON.parse(text)))).toBe(text);
    expect(read(JSON.parse(text))).toEqual(releaseOf(members));
  });

  it("has one text, whatever the order of its keys", () => {
    const turn = (value: unknown): unknown =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, d]) => [key, turn(d)])
          )
        : value;
    expect(releasedText(read(turn(raw())))).toBe(releasedText(releaseOf(8)));
  });

  it("shows counts of five members and none of four", () => {
    const five = releasedText(releaseOf(5));
    expect(five).toContain('"counts"');
    expect(releasedText(releaseOf(4))).not.toMatch(
      /"(counts|unanswered|unsure_share|disagreement|distance)"/
    );
  });

  it("of a large team may hold medians alone", () => {
    const json = raw();
    const questions = releaseOf(8).tally!.questions.map(({ question_id, median }) => ({
      ...{ question_id, median, sides: [] }
    }));
    expect(read(put("tally.questions", questions, json)).tally!.questions).toEqual(questions);
  });

  it("may hold one part alone", () => {
    const { tally, agreement, ...without } = releaseOf(8);
    expect(tally && agreement).toBeDefined();
    expect(read(without)).toEqual(without);
  });

  it("keeps HTML as the text that it is", () => {
    const title = "<script>alert(1)</script>";
    expect(read(put("plan.goals.0.title", title)).plan!.goals[0]!.title).toBe(title);
  });

  it("of a year under an earlier version of the instrument is read with its own questions and roles", () => {
    const later: Instrument = {
      ...instrument,
      version: 2,
      roles: instrument.roles.slice(0, 2),
      maps_from: []
    };
    expect(read(raw(), later)).toEqual(releaseOf(8));
  });

  it("of a year under an earlier version is read so without a tally too", () => {
    const { tally, ...without } = releaseOf(8);
    const later: Instrument = { ...instrument, version: 2, roles: instrument.roles.slice(0, 2) };
    expect(tally).toBeDefined();
    expect(read(without, later)).toEqual(without);
  });
});

describe("a release file is refused", () => {
  const { counts } = releaseOf(8).tally!.questions[0]!;
  const side = { family_id: "instruction", members: 3, median: ["strength", "strength"] };
  it.each<[string, Raw, string]>([
    ["with a key too many", put("responses", []), "responses: unknown key"],
    [
      "with a key too many deep inside",
      put("tally.questions.3.response_ids", ["0000000a"]),
      "tally.questions[3].response_ids: unknown key"
    ],
    ["with a member's note", put("tally.questions.3.notes", "seen"), "tally.questions[3].notes: unknown key"],
    [
      "with counts of a team under five",
      put("tally.questions.0.counts", counts, raw(4)),
      "tally.questions[0].counts: what a team under 5 said"
    ],
    [
      "with the disagreement of a team under five",
      put("tally.questions.0.disagreement", 0.5, raw(4)),
      "tally.questions[0].disagreement: what a team under 5 said"
    ],
    [
      "with a median of two members",
      put("tally.questions.0.median", ["strength", "urgent_gap"], raw(2)),
      "tally.questions[0].median: of fewer than 3 members (leave it out)"
    ],
    [
      "with sides but no counts to judge them by",
      put("tally.questions.0", {
        question_id: "AD1",
        median: ["strength", "strength"],
        sides: [side, { ...side, family_id: "leadership" }]
      }),
      "tally.questions[0].sides: sides without the counts they are of"
    ],
    [
      "with counts of more than the team",
      put("tally.questions.0.counts.strength", 8),
      "tally.questions[0]: counts that are not of all members"
    ],
    [
      "with a median that the counts don't give",
      put("tally.questions.0.median", ["strength", "strength"]),
      "tally.questions[0].median: not what the counts give"
    ],
    [
      "with a disagreement that the counts don't give",
      put("tally.questions.1.disagreement", 0.1),
      "tally.questions[1].disagreement: not what the counts give"
    ],
    [
      "with a family of two",
      put("tally.families", [
        { family_id: "leadership", members: 6 },
        { family_id: "instruction", members: 2 }
      ]),
      "tally.families: a family of fewer than 3"
    ],
    [
      "with one side alone",
      put("tally.questions.0.sides", [side]),
      "tally.questions[0].sides: sides from which a smaller one"
    ],
    [
      "with a side of two",
      put("tally.questions.0.sides.0.members", 2),
      "tally.questions[0].sides[0].members: not a whole number (give 3 to 4)"
    ],
    [
      "with sides that leave one member over",
      put("tally.questions.0.sides.0.members", 3),
      "tally.questions[0].sides: sides from which a smaller one"
    ],
    [
      "without a side's median",
      put("tally.questions.0.sides.0.median", undefined),
      "tally.questions[0].sides[0].median: missing"
    ],
    ["that says not what was asked", put("instrument_version", undefined), "instrument_version: missing"],
    ["that is of another instrument", put("instrument_id", "other"), "instrument_id: not known"],
    ["of another instrument", put("tally.instrument_id", "other"), "tally.instrument_id: not known"],
    [
      "of a later version",
      put("tally.instrument_version", 2),
      "tally.instrument_version: not a whole number"
    ],
    [
      "of a newer format",
      put("format_version", 2),
      "format_version: written in format version 2, this page reads 1"
    ],
    ["that is a response", put("format", "rollcall-response"), "format: not known"],
    ["with two school years", put("plan.school_year", 2027), "school_year: several: 2026, 2027"],
    ["with a day that is none", put("released_on", "2026-02-30"), "released_on: not a day"],
    [
      "with an agreed rating of unsure",
      put("agreement.ratings.AD1", "unsure"),
      "agreement.ratings.AD1: not known"
    ],
    [
      "with an unknown question",
      put("agreement.ratings.ZZ1", "strength"),
      "agreement.ratings.ZZ1: unknown key"
    ],
    [
      "with an unknown role in the room",
      put("agreement.in_the_room.0.role_id", "private"),
      "agreement.in_the_room[0].role_id: not known"
    ],
    ["with a priority that is no question", put("plan.priorities", ["AD9"]), "plan.priorities[0]: not known"],
    ["with a priority twice", put("plan.priorities", ["AD1", "AD1"]), "plan.priorities[1]: stands twice"],
    [
      "with a target above the baseline",
      put("plan.goals.0.target", 0.4),
      "plan.goals[0].target: above the baseline"
    ],
    [
      "with a target before the baseline",
      put("plan.goals.0.target_date", "2025-12-31"),
      "plan.goals[0].target_date: not after"
    ],
    [
      "with a school's goal of no school",
      put("plan.goals.0.measure.place", undefined),
      "plan.goals[0].measure.place: missing (name the school)"
    ],
    [
      "with a step without a title",
      put("plan.goals.0.steps.0.title", " "),
      "plan.goals[0].steps[0].title: empty"
    ],
    ["with a rate in percent", put("plan.goals.0.baseline", 30), "plan.goals[0].baseline: not a share"]
  ])("%s", (_, json, message) => {
    expect(() => read(json)).toThrow(AssessmentError);
    expect(() => read(json)).toThrow(`2026.json ${message}`);
  });

  it("with a tally of another version than the file's own", () => {
    const later: Instrument = { ...instrument, version: 2 };
    expect(() => read(put("instrument_version", 2), later)).toThrow(
      "tally.instrument_version: not the file’s own"
    );
  });

  it("for all that is wrong at once, and no text of it is repeated", () => {
    const json = put(
      "a private word",
      1,
      put("plan.goals.0.steps.0.status", "a private word", put("released_on", "a private word"))
    );
    expect(() => read(json)).toThrow(
      /unknown key.*\n.*steps\[0\]\.status: not known.*\n.*released_on: not a day/
    );
    expect(() => read(json)).not.toThrow(/private/);
  });

  it.each([null, [], "x", 7])("when it is %j", (json) => expect(() => read(json)).toThrow(AssessmentError));
});

describe("a coordinator's work in progress", () => {
  const unfinished = put("plan.goals", [
    {
      ...goal,
      title: "",
      measure: { ...goal.measure, place: undefined },
      target_date: "",
      target: 0.5,
      responsible_role: "",
      steps: [{ step_id: "s1", title: "", responsible_role: "", due: "", status: "not_started" }]
    }
  ]);
  put("agreement.agreed_on", "", unfinished);

  it("is refused as a release while days and titles are empty", () => {
    expect(() => read(unfinished)).toThrow("agreement.agreed_on: not a day");
    expect(() => read(unfinished)).toThrow("plan.goals[0].title");
  });
});

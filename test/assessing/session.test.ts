import { describe, expect, it } from "vitest";
import { readSession } from "../../lib/assessing/read-session.js";
import { readSessionFile } from "../../lib/assessing/read-session-file.js";
import { emptySession, isEmptySession, type Session } from "../../lib/assessing/session.js";
import { withAgreed, withAgreedOn, withRoom, withWhy } from "../../lib/assessing/tally/agreement-edits.js";
import { partsAtHand, releasedOf } from "../../lib/assessing/tally/released-of.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import { tallyResponses } from "../../lib/assessment/tally-responses.js";
import { questionIds, responseOf } from "../assessment/random-response.js";
import { goal, plan, releaseOf } from "../assessment/small-release.js";
import { shippedInstrument as instrument } from "../assessment/shipped-instrument.js";

const members = [1, 2, 3, 4, 5].map((index) =>
  responseOf(["strength", "ok_for_now", "unsure"], {
    response_id: `0000000${index}`,
    notes: { AD1: `a secret word of member ${index}` }
  })
);
const empty = emptySession(instrument, 2026);
const arrivals = members.map((response, i) => ({ source: `${i}.json`, response }));
const met = withRoom(
  withAgreed({ ...empty, arrivals }, "AD1", "could_be_better", "2026-01-16"),
  "teacher",
  3
);

const place = { instrument, school_year: 2026, language: "en" } as const;

describe("a session", () => {
  it("comes back from its file as it was", () => {
    const session: Session = {
      ...withWhy(met, "AD1", "the list came late"),
      arrivals: [...arrivals, { source: "photo.jpg", refused: "not a response file" }]
    };
    expect(reread(session)).toEqual(session);
    expect(reread(empty)).toEqual(empty);
  });

  it("is refused of another year, and where it is none", () => {
    expect(() => reread({ ...empty, school_year: 2025 })).toThrow("a session of another school year");
    expect(() => reread([])).toThrow("not a session file");
  });

  it("is refused of a newer format, and of a version of the instrument that no map leads from", () => {
    expect(() => reread({ ...met, format_version: 2 })).toThrow("format version 2, this page reads 1");
    expect(() => reread({ ...met, instrument_version: 9 })).toThrow("a session of version 9");
  });

  it.each([
    ["a target of 150 percent", { target: 1.5 }],
    ["a target below nothing", { target: -0.05 }],
    [
      "a target date half typed",
      { target_date: "0202-06-05", measure: { ...goal.measure, school_year: 202 } }
    ],
    ["a step due in the year 2", { steps: [{ ...goal.steps[0]!, due: "0002-10-15" }] }]
  ])("keeps a plan with %s whole", (_, change) => {
    const session = {
      ...met,
      plan: {
        ...plan,
        goals: [
          { ...goal, ...change },
          { ...goal, goal_id: "g2" }
        ]
      }
    };
    expect(reread(session)).toEqual(session);
  });

  it("keeps an agreement of a day half typed, and more goals than a release may hold", () => {
    const goals = Array.from({ length: 41 }, (_, i) => ({ ...goal, goal_id: `g${i}` }));
    const session = { ...withAgreedOn(met, "0002-10-15"), plan: { ...plan, goals } };
    expect(reread(session)).toEqual(session);
  });

  it("is refused whole where a part can't be read, so that it is put aside and not written over", () => {
    expect(() => reread({ ...met, plan: { ...plan, goals: [{ ...goal, title: 7 }] } })).toThrow(
      "plan.goals[0].title: not a text"
    );
    expect(() => reread({ ...met, agreement: [] })).toThrow("agreement: not an object");
    expect(() => reread({ ...met, arrivals: [7] })).toThrow("arrivals[0]");
    expect(() => reread({ ...met, earlier: [{}] })).toThrow("format");
  });

  it("keeps a response that can't be read any more whole beside its reason, and reads it once it can", () => {
    const response = { ...members[0], role_id: "wizard" };
    const broken = { ...empty, arrivals: [{ source: "a.json", response }] };
    const read = reread(broken);
    expect(read.arrivals).toEqual([
      { source: "a.json", refused: expect.stringContaining("not a role"), unread: response }
    ]);
    expect(reread(read)).toEqual(read);
    const roles = [...instrument.roles, { role_id: "wizard", label: { en: "Wizard", es: "Mago" } }];
    const later = readSession(JSON.parse(JSON.stringify(read)), {
      ...place,
      instrument: { ...instrument, roles }
    });
    expect(later.arrivals).toEqual(broken.arrivals);
    const spanish = readSession(JSON.parse(JSON.stringify(broken)), { ...place, language: "es" });
    expect(spanish.arrivals[0]).toMatchObject({ refused: expect.stringContaining("no es un cargo") });
  });

  it("is carried over to a later version by its map, and tells what that does not take up", () => {
    const questions = Object.fromEntries(questionIds.filter((id) => id !== "AD1").map((id) => [id, id]));
    const second = {
      ...instrument,
      version: 2,
      maps_from: [{ version: 1, questions: { ...questions, AD2: "AD1" } }]
    };
    const session = { ...withAgreed(met, "AD2", "strength", "2026-01-16"), plan: { ...plan, goals: [goal] } };
    const left: string[] = [];
    const read = readSession(JSON.parse(JSON.stringify(session)), { ...place, instrument: second }, (d) =>
      left.push(d.key)
    );
    expect(left).toEqual(["agreement.ratings.AD1"]);
    expect(read.agreement.ratings).toEqual({ AD1: "strength" });
    expect(read.plan.goals[0]?.questions).toEqual(["AD1", "SA4"]);
    expect(read.instrument_version).toBe(2);
    expect(read.arrivals[0]).toMatchObject({
      response: { instrument_version: 2 },
      remarks: expect.stringContaining("that no question of this version takes up")
    });
  });

  it.each<[string, Session]>([
    ["answers", { ...empty, arrivals }],
    ["an agreed rating", withAgreed(empty, "AD1", "strength", "2026-01-16")],
    ["people in the room", withRoom(empty, "teacher", 3)],
    ["a priority", { ...empty, plan: { ...plan, goals: [] } }],
    ["a goal", { ...empty, plan: { ...plan, priorities: [] } }],
    ["an earlier year", { ...empty, earlier: [releaseOf(5, 2025)] }]
  ])("is not empty with %s", (_, session) => {
    expect([isEmptySession(session), isEmptySession(empty)]).toEqual([false, true]);
  });
});

describe("a session file", () => {
  it("that can't be read says why, in the page's language, and never opens empty", async () => {
    const broken = JSON.stringify({ ...met, plan: { ...plan, goals: [{ ...goal, title: 7 }] } });
    expect(await readSessionFile(fileOf(broken), place)).toBe(
      "goal 1, title: missing or not a text (write some words)"
    );
    expect(await readSessionFile(fileOf("{"), { ...place, language: "es" })).toMatch(
      /^no es un archivo de sesión/
    );
    expect(await readSessionFile({ ...fileOf(""), size: 12_000_001 }, place)).toMatch(/^larger than/);
  });

  it("opens as it was saved", async () => {
    expect(await readSessionFile(fileOf(JSON.stringify(met)), place)).toEqual({ session: met, reports: [] });
  });
});

describe("an agreement", () => {
  it("takes the day of its first rating, and keeps a day that was set", () => {
    expect(met.agreement.agreed_on).toBe("2026-01-16");
    expect(
      withAgreed(withAgreedOn(met, "2026-02-01"), "AD2", "strength", "2026-03-01").agreement.agreed_on
    ).toBe("2026-02-01");
  });

  it("loses a rating that is taken back, with its reason", () => {
    const { agreement } = withAgreed(withWhy(met, "AD1", "x"), "AD1", "", "2026-01-17");
    expect([agreement.ratings, agreement.notes]).toEqual([{}, {}]);
  });
});

describe("a release", () => {
  const tally = tallyResponses(members, instrument);

  it("holds the chosen parts and nothing of a member", () => {
    const text = releasedText(releasedOf(met, tally, ["tally", "agreement"], "2026-01-20"));
    expect(readReleased(JSON.parse(text), instrument, "2026.json").agreement).toEqual(met.agreement);
    expect(text).not.toMatch(/secret|response_id|0000000\d|plan/);
  });

  it("offers only what there is something of", () => {
    expect(partsAtHand(empty, undefined)).toEqual([]);
    expect(partsAtHand(met, tally)).toEqual(["tally", "agreement"]);
  });
});

function reread(value: unknown): Session {
  return readSession(JSON.parse(JSON.stringify(value)), place);
}

function fileOf(text: string): { size: number; text: () => Promise<string> } {
  return { size: text.length, text: () => Promise.resolve(text) };
}

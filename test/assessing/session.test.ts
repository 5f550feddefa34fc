import { describe, expect, it } from "vitest";
import { readSession } from "../../lib/assessing/read-session.js";
import { emptySession, type Session } from "../../lib/assessing/session.js";
import { withAgreed, withAgreedOn, withRoom, withWhy } from "../../lib/assessing/tally/agreement-edits.js";
import { partsAtHand, releasedOf } from "../../lib/assessing/tally/released-of.js";
import { readReleased } from "../../lib/assessment/read-released.js";
import { releasedText } from "../../lib/assessment/released-text.js";
import { tallyResponses } from "../../lib/assessment/tally-responses.js";
import { responseOf } from "../assessment/random-response.js";
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

describe("a session", () => {
  it("comes back from its file as it was", () => {
    const session: Session = {
      ...withWhy(met, "AD1", "the list came late"),
      arrivals: [...arrivals, { source: "photo.jpg", refused: "not a response file" }]
    };
    expect(readSession(JSON.parse(JSON.stringify(session)), instrument, 2026)).toEqual(session);
    expect(readSession(JSON.parse(JSON.stringify(empty)), instrument, 2026)).toEqual(empty);
  });

  it("is refused of another year, and where it is none", () => {
    expect(readSession({ ...empty, school_year: 2025 }, instrument, 2026)).toBeUndefined();
    expect(readSession([], instrument, 2026)).toBeUndefined();
  });

  it("keeps a response that can't be read any more as refused, with its reason", () => {
    const broken = {
      ...empty,
      arrivals: [{ source: "a.json", response: { ...members[0], role_id: "wizard" } }]
    };
    const [arrival] = readSession(broken, instrument, 2026)?.arrivals ?? [];
    expect(arrival).toMatchObject({ source: "a.json", refused: expect.stringContaining("not a role") });
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

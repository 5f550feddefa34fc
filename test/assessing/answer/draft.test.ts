import { describe, expect, it } from "vitest";
import {
  answeredOf,
  draftOf,
  emptyDraft,
  handedOver,
  reopened,
  responseOf,
  withNote,
  withRating,
  type Draft
} from "../../../lib/assessing/answer/draft.js";
import { readDraft } from "../../../lib/assessing/answer/read-draft.js";
import type { Instrument } from "../../../lib/assessment/instrument.js";
import { readResponse } from "../../../lib/assessment/read-response.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

const answered = {
  ...withNote(
    withRating(withRating(emptyDraft("0a1b2c3d", instrument), "AD1", "unsure"), "AD2", "strength"),
    "AD1",
    "x"
  ),
  role_id: "teacher",
  department_id: "school"
};

describe("a draft", () => {
  it("counts unsure as an answer, and what was taken back as none", () => {
    expect(answeredOf(answered)).toBe(2);
    const taken = withRating(answered, "AD1", undefined);
    expect(answeredOf(taken)).toBe(1);
    expect("AD1" in responseOf(taken, instrument, 2026).ratings).toBe(false);
  });

  it("raises its revision with each hand-in after a change, and with no other", () => {
    const first = handedOver(answered);
    expect([first.revision, handedOver(first).revision]).toEqual([1, 1]);
    expect(handedOver(reopened(first)).revision).toBe(2);
    expect(handedOver(draftOf(responseOf(first, instrument, 2026))).revision).toBe(2);
  });

  it("hands over what a file's reader takes", () => {
    const response = responseOf(handedOver(answered), instrument, 2026);
    expect(readResponse(JSON.parse(JSON.stringify(response)), instrument, "file")).toEqual(response);
  });

  it("comes back from storage as it was", () => {
    expect(told(handedOver(answered), instrument)).toEqual([handedOver(answered), []]);
  });

  it("leaves away what the instrument does not know any more, and refuses what is no draft", () => {
    const odd = {
      ...answered,
      role_id: "wizard",
      ratings: { AD1: "great", AD2: "strength", ZZ9: "strength" }
    };
    const [draft, kinds] = told(odd, instrument);
    expect(draft).toMatchObject({ role_id: "", ratings: { AD2: "strength" } });
    expect(kinds).toEqual(["notCarried", "unknownRating"]);
    expect(told({ response_id: "no" }, instrument)[0]).toBeUndefined();
    expect(told(null, instrument)[0]).toBeUndefined();
  });

  it("answers its own version's questions alone: it is carried over by the map, and what is left is told", () => {
    const second = {
      ...instrument,
      version: 2,
      maps_from: [{ version: 1, questions: { AD1: "AD2" } }]
    };
    const [draft, kinds] = told(answered, second);
    expect(draft).toMatchObject({
      instrument_version: 2,
      ratings: { AD2: "unsure" },
      notes: { AD2: "x" }
    });
    expect(kinds).toEqual(["notCarried"]);
    expect(told(answered, { ...second, maps_from: [] })).toEqual([undefined, ["otherVersion"]]);
  });
});

/** The draft that storage gives back, and the kinds of what was left away. */
function told(value: unknown, of: Instrument): [Draft | undefined, (string | undefined)[]] {
  const kinds: (string | undefined)[] = [];
  const draft = readDraft(JSON.parse(JSON.stringify(value)), of, ({ kind }) => kinds.push(kind));
  return [draft, kinds];
}

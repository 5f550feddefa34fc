import { describe, expect, it } from "vitest";
import {
  answeredOf,
  draftOf,
  emptyDraft,
  handedOver,
  reopened,
  responseOf,
  withNote,
  withRating
} from "../../../lib/assessing/answer/draft.js";
import { readDraft } from "../../../lib/assessing/answer/read-draft.js";
import { readResponse } from "../../../lib/assessment/read-response.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

const answered = {
  ...withNote(withRating(withRating(emptyDraft("0a1b2c3d"), "AD1", "unsure"), "AD2", "strength"), "AD1", "x"),
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
    expect(readDraft(JSON.parse(JSON.stringify(handedOver(answered))), instrument)).toEqual(
      handedOver(answered)
    );
  });

  it("leaves away what the instrument does not know any more, and refuses what is no draft", () => {
    const odd = {
      ...answered,
      role_id: "wizard",
      ratings: { AD1: "great", AD2: "strength", ZZ9: "strength" }
    };
    expect(readDraft(odd, instrument)).toMatchObject({ role_id: "", ratings: { AD2: "strength" } });
    expect(readDraft({ response_id: "no" }, instrument)).toBeUndefined();
    expect(readDraft(null, instrument)).toBeUndefined();
  });
});

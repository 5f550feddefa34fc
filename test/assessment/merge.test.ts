import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeResponse } from "../../lib/assessment/decode-response.js";
import { encodeResponse } from "../../lib/assessment/encode-response.js";
import { mergeResponses } from "../../lib/assessment/merge-responses.js";
import type { Response } from "../../lib/assessment/response.js";
import { randomResponse, responseOf } from "./random-response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

/** Hand-ins of a few members in a few revisions, often the same one again, now and then in conflict. */
const handIns: fc.Arbitrary<Response[]> = fc
  .array(randomResponse, { minLength: 1, maxLength: 6 })
  .chain((contents) =>
    fc.array(
      fc.record({
        content: fc.constantFrom(...contents),
        response_id: fc.constantFrom("00000001", "00000002", "0000000a"),
        revision: fc.integer({ min: 1, max: 3 }),
        school_year: fc.constantFrom(2025, 2026),
        isCode: fc.boolean()
      }),
      { maxLength: 14 }
    )
  )
  .map((list) =>
    list.map(({ content, isCode, ...rest }) => ({ ...content, ...rest, ...(isCode ? { notes: {} } : {}) }))
  );

describe("merging", () => {
  it("keeps one response a member and sets every other aside with a reason: nothing is lost", () => {
    fc.assert(
      fc.property(handIns, (list) => {
        const { responses, set_aside } = mergeResponses(list);
        expect(responses.length + set_aside.length).toBe(list.length);
        const members = new Set(list.map((d) => `${d.school_year} ${d.response_id}`));
        expect(responses.map((d) => `${d.school_year} ${d.response_id}`)).toEqual([...members].sort());
        expect(responses.every((d) => list.includes(d))).toBe(true);
      }),
      { numRuns: 200, seed: 1 }
    );
  });

  it("is idempotent: what was merged is merged as it is, and once more of it changes nothing", () => {
    fc.assert(
      fc.property(handIns, (list) => {
        const once = mergeResponses(list);
        expect(mergeResponses(once.responses)).toEqual({ responses: once.responses, set_aside: [] });
        expect(mergeResponses([...list, ...list]).responses).toEqual(once.responses);
      }),
      { numRuns: 100, seed: 2 }
    );
  });

  it("is commutative and associative: files may come in any order, at once or one after another", () => {
    fc.assert(
      fc.property(handIns, handIns, (some, others) => {
        const both = mergeResponses([...some, ...others]);
        expect(mergeResponses([...others, ...some])).toEqual(both);
        const late = [...mergeResponses(some).responses, ...mergeResponses(others).responses];
        expect(mergeResponses(late).responses).toEqual(both.responses);
      }),
      { numRuns: 100, seed: 3 }
    );
  });

  const first = responseOf(["strength", "unsure"], { notes: { AD1: "seen" } });
  it("knows the same file again, and the code of a file", () => {
    const code = decodeResponse(encodeResponse(first, instrument), instrument);
    expect(mergeResponses([code, first, { ...first }])).toEqual({
      responses: [first],
      set_aside: [
        { response_id: "00000001", revision: 1, reason: "same_again" },
        { response_id: "00000001", revision: 1, reason: "same_again" }
      ]
    });
  });

  it("lets a later revision supersede an earlier one, even with fewer answers", () => {
    const later = responseOf(["urgent_gap"], { revision: 2 });
    expect(mergeResponses([later, first])).toEqual({
      responses: [later],
      set_aside: [{ response_id: "00000001", revision: 1, reason: "superseded" }]
    });
  });

  it("calls other answers under one revision conflicting, and keeps the one with more answers", () => {
    const other = responseOf(["strength", "unsure", "ok_for_now"]);
    expect(mergeResponses([first, other])).toEqual({
      responses: [other],
      set_aside: [{ response_id: "00000001", revision: 1, reason: "conflicting" }]
    });
  });
});

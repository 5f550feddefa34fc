import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCodes } from "../../../lib/assessing/tally/find-codes.js";
import { encodeResponse } from "../../../lib/assessment/encode-response.js";
import { randomResponse } from "../../assessment/random-response.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

const code = "BJ1F-SXK6-MY0Z-Z0Q4-DS9M-25KC-6A60";

describe("codes in a text", () => {
  it("are found one after another, in mails, lists and links", () => {
    const text = `Hi, my code is ${code}. And Sam’s: https://district.example/assessment/tally#${code}\n• ${code.toLowerCase()},`;
    expect(findCodes(text)).toEqual([code, code, code.toLowerCase()]);
  });

  it("are found with spaces in the place of hyphens, and without either", () => {
    expect(findCodes(`(${code.replaceAll("-", " ")})`)).toEqual([code.replaceAll("-", " ")]);
    expect(findCodes(code.replaceAll("-", ""))).toEqual([code.replaceAll("-", "")]);
  });

  it("are found with a character too few, so that it can be said", () => {
    expect(findCodes(code.replace("MY0Z", "MYZ"))).toEqual([code.replace("MY0Z", "MYZ")]);
  });

  it("are not seen in words, addresses and dates", () => {
    const text =
      "See www.our-own-school-sites.example/a-list-of-what-we-know on 2026-01-16 between 10 and 11.";
    expect(findCodes(text)).toEqual([]);
  });

  it("are found whatever a response holds", () => {
    fc.assert(
      fc.property(randomResponse, (response) => {
        const made = encodeResponse({ ...response, notes: {} }, instrument);
        expect(findCodes(`code: ${made}\n`)).toEqual([made]);
      }),
      { seed: 5, numRuns: 100 }
    );
  });
});

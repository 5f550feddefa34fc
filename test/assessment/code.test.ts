import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssessmentError } from "../../lib/assessment/assessment-error.js";
import { checkSymbols, isChecked } from "../../lib/assessment/check-symbols.js";
import { symbols } from "../../lib/assessment/crockford.js";
import { decodeResponse } from "../../lib/assessment/decode-response.js";
import { encodeResponse } from "../../lib/assessment/encode-response.js";
import { random } from "../../lib/random/random.js";
import { questionIds, randomResponse, responseOf } from "./random-response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

const codes = fc.sample(randomResponse, { numRuns: 40, seed: 5 }).map((d) => encodeResponse(d, instrument));
const bare = (code: string) => code.replaceAll("-", "");
const put = (code: string, place: number, symbol: string) =>
  code.slice(0, place) + symbol + code.slice(place + 1);

describe("a code", () => {
  it("brings 1,000 random responses back whole, but for their notes", () => {
    fc.assert(
      fc.property(randomResponse, (response) => {
        expect(decodeResponse(encodeResponse(response, instrument), instrument)).toEqual({
          ...response,
          notes: {}
        });
      }),
      { numRuns: 1000, seed: 1 }
    );
  });

  it("is seven groups of four symbols", () => {
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it("holds the extremes: nothing answered, everything unsure, the last of each list", () => {
    const last = {
      role_id: instrument.roles.at(-1)!.role_id,
      department_id: instrument.departments.at(-1)!.department_id,
      school_year: 2060,
      response_id: "ffffffff",
      revision: 64
    };
    for (const response of [
      responseOf([]),
      responseOf(
        questionIds.map(() => "unsure"),
        last
      )
    ])
      expect(decodeResponse(encodeResponse(response, instrument), instrument)).toEqual(response);
  });

  it("with one wrong symbol is refused, whichever it is and wherever it stands", () => {
    let tried = 0;
    for (const code of codes.map(bare))
      for (let place = 0; place < code.length; place++)
        for (const symbol of symbols) {
          if (symbol === code[place]) continue;
          tried++;
          expect(isChecked(put(code, place, symbol)), `${code} ${place} ${symbol}`).toBe(false);
        }
    expect(tried).toBe(40 * 28 * 31);
  });

  it("with two different neighbours swapped is refused, as are any two wrong symbols", () => {
    for (const code of codes.map(bare))
      for (let place = 0; place + 1 < code.length; place++) {
        const [a, b] = [code.charAt(place), code.charAt(place + 1)];
        if (a !== b) expect(isChecked(put(put(code, place, b), place + 1, a))).toBe(false);
      }
    const dice = random(3, "two wrong");
    for (let round = 0; round < 5000; round++) {
      const code = bare(dice.pick(codes));
      const [first, second] = [dice.integer(0, 13), dice.integer(14, 27)];
      const other = (place: number) => dice.pick([...symbols].filter((d) => d !== code[place]));
      expect(isChecked(put(put(code, first, other(first)), second, other(second)))).toBe(false);
    }
  });

  it("with a wrong symbol says that it can't tell which one, and the way out", () => {
    const code = bare(codes[0]!);
    expect(() => decodeResponse(put(code, 3, code[3] === "7" ? "8" : "7"), instrument, "code 2")).toThrow(
      "code 2 code: a character is wrong or two are swapped; which ones can’t be told (compare it with the member’s code, or ask for the response file)"
    );
  });

  it("reads as Crockford says: lower case, spaces, dashes, O as 0, I and L as 1, and behind a link's #", () => {
    const withBoth = codes.find((d) => d.includes("0") && d.split("1").length > 2)!;
    const response = decodeResponse(withBoth, instrument);
    const loose = withBoth
      .toLowerCase()
      .replaceAll("0", "o")
      .replace("1", "I")
      .replace("1", "l")
      .replaceAll("-", " ");
    expect(loose).toMatch(/o.*/);
    expect(decodeResponse(` ${loose}\n`, instrument)).toEqual(response);
    expect(decodeResponse(withBoth.replaceAll("-", "–"), instrument)).toEqual(response);
    expect(decodeResponse(`https://example.org/assessment/tally#${withBoth}`, instrument)).toEqual(response);
  });

  it.each([
    ["27 characters", (code: string) => code.slice(0, -1), "code: 27 characters, a code has 28"],
    ["29 characters", (code: string) => `${code}0`, "code: 29 characters, a code has 28"],
    ["5 MB", () => "0".repeat(5_000_000), "code: 5000000 characters, a code has 28"],
    ["a U", (code: string) => put(code, 0, "U"), "code: characters that no code has: U"],
    ["nothing", () => "", "code: 0 characters, a code has 28"]
  ])("of %s is refused", (_, change, message) =>
    expect(() => decodeResponse(change(bare(codes[0]!)), instrument)).toThrow(message)
  );

  it("of another version is refused by name, of another instrument too", () => {
    const code = codes[0]!;
    expect(() => decodeResponse(code, { ...instrument, version: 2 })).toThrow(
      "the code was made with version 1 of the instrument, this page has version 2"
    );
    expect(() => decodeResponse(code, { ...instrument, roles: instrument.roles.slice(1) })).toThrow(
      "the code was made with another instrument"
    );
  });

  it.each([
    ["a 65th revision", { revision: 65 }, "revision: no code can hold this revision, 64 at most"],
    ["a year before 2000", { school_year: 1999 }, "school_year: no code can hold this school year"],
    ["an unknown role", { role_id: "pilot" }, "role_id: not a role of this instrument"]
  ])("is not made of %s", (_, change, message) =>
    expect(() => encodeResponse(responseOf([], change), instrument)).toThrow(message)
  );

  it("of 28 symbols that pass the check but hold no response throws nothing but an AssessmentError", () => {
    const dice = random(9, "any code");
    let refused = 0;
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 26 }, () => dice.pick([...symbols])).join("");
      try {
        decodeResponse(text + checkSymbols(text), instrument);
      } catch (error) {
        expect(error).toBeInstanceOf(AssessmentError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(290);
  });
});

describe("check symbols", () => {
  it("are the remainder that the generator (x − α)(x − α²) leaves", () => {
    // α = 2, α² = 4; over GF(32) with x⁵ + x² + 1 the generator is x² + 6x + 8, so that "1" is followed by 6 and 8
    expect(checkSymbols("1")).toBe("68");
    expect(checkSymbols("0")).toBe("00");
  });
});

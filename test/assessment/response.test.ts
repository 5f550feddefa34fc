import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AssessmentError, problemText } from "../../lib/assessment/assessment-error.js";
import type { Problem } from "../../lib/assessment/assessment-error.js";
import type { Instrument } from "../../lib/assessment/instrument.js";
import { parseResponse } from "../../lib/assessment/parse-response.js";
import { readResponse } from "../../lib/assessment/read-response.js";
import { responseText } from "../../lib/assessment/response-text.js";
import type { Response } from "../../lib/assessment/response.js";
import { randomResponse, responseOf } from "./random-response.js";
import { shippedInstrument as instrument } from "./shipped-instrument.js";

const good = responseOf(["strength", "unsure"], { notes: { AD1: "minutes of the team" } });
const withChange = (change: Record<string, unknown>) => ({ ...good, ...change });

describe("a response file", () => {
  it("brings random responses back whole, their notes too", () => {
    fc.assert(
      fc.property(randomResponse, (response) => {
        expect(parseResponse(responseText(response), instrument, "a.json")).toEqual(response);
      }),
      { numRuns: 300, seed: 2 }
    );
  });

  it("has one text, whatever the order of a response's keys", () => {
    const turned = Object.fromEntries(Object.entries(good).reverse()) as unknown as Response;
    expect(responseText({ ...turned, ratings: { AD2: "unsure", AD1: "strength" } })).toBe(responseText(good));
  });

  it("keeps HTML in a note as the text that it is", () => {
    const notes = { AD1: "<img src=x onerror=alert(1)>" };
    expect(readResponse(withChange({ notes }), instrument, "a.json").notes).toEqual(notes);
  });

  it("drops a note of nothing but blanks", () => {
    expect(readResponse(withChange({ notes: { AD1: " \n" } }), instrument, "a.json").notes).toEqual({});
  });

  it("is read with a byte order mark before it", () => {
    expect(parseResponse(`\ufeff${responseText(good)}`, instrument, "a.json")).toEqual(good);
  });
});

describe("a response file that can't be read", () => {
  it.each<[string, unknown, string]>([
    ["that is a list", [], "format: not a file of the answer page"],
    ["of another kind", { format: "rollcall-assessment" }, "format: not a file of the answer page"],
    [
      "of a newer format",
      withChange({ format_version: 2 }),
      "format_version: written in format version 2, this page reads 1"
    ],
    ["without a format version", withChange({ format_version: "1" }), "format_version: missing or malformed"],
    [
      "to another instrument",
      withChange({ instrument_id: "x" }),
      "instrument_id: answers another instrument than this page’s"
    ],
    [
      "to a later version",
      withChange({ instrument_version: 7 }),
      "instrument_version: answers version 7 of the instrument, this page has version 1"
    ],
    [
      "with an unknown role",
      withChange({ role_id: "a private word" }),
      "role_id: not a role of this instrument"
    ],
    [
      "with an unknown department",
      withChange({ department_id: null }),
      "department_id: not a department of this instrument"
    ],
    [
      "with an unknown rating",
      withChange({ ratings: { AD1: "superb" } }),
      "ratings.AD1: not a rating (the ratings are strength,"
    ],
    [
      "with an unknown question",
      withChange({ ratings: { ZZ9: "unsure" } }),
      "ratings.ZZ9: not a question of this instrument"
    ],
    ["with a key too many", withChange({ name: "a private word" }), "name: a key that no response has"],
    ["with an id that is none", withChange({ response_id: "0000000G" }), "response_id: missing or malformed"],
    ["with revision 0", withChange({ revision: 0 }), "revision: missing or malformed"],
    ["with a note that is no text", withChange({ notes: { AD1: 5 } }), "notes.AD1: missing or malformed"],
    ["without ratings", withChange({ ratings: undefined }), "ratings: missing or malformed"],
    [
      "with a note of 2,001 characters",
      withChange({ notes: { AD1: "x".repeat(2001) } }),
      "notes.AD1: a note of 2001 characters, the limit is 2000"
    ]
  ])("%s names the place and the way out", (_, json, message) => {
    const error = errorOf(() => readResponse(json, instrument, "b.json"));
    expect(error.message).toContain(`b.json ${message}`);
    expect(error.problems.every((d) => d.advice !== "")).toBe(true);
    expect(error.message).not.toMatch(/private|superb|0000000G/);
  });

  it("lists all that is wrong at once", () => {
    const json = withChange({ role_id: "x", ratings: { AD1: "x", AD2: 4 }, revision: 1.5 });
    expect(errorOf(() => readResponse(json, instrument, "b.json")).problems).toHaveLength(4);
  });

  it("says so in Spanish", () => {
    const [problem] = errorOf(() =>
      readResponse(withChange({ role_id: "x" }), instrument, "b.json")
    ).problems;
    expect(problemText(problem!, "es")).toBe(
      "cargo: no es un cargo de este cuestionario (elija de nuevo el cargo en la página de respuestas)"
    );
  });

  it.each([
    [
      "for a comment of 5 MB",
      JSON.stringify(withChange({ notes: { AD1: "x".repeat(5_000_000) } })),
      "file: 50"
    ],
    ["for a picture", "\u0089PNG", "file: not a response file"],
    ["for nothing", "", "file: not a response file"]
  ])("is refused %s, none of it repeated", (_, text, message) => {
    const error = errorOf(() => parseResponse(text, instrument, "c.json"));
    expect(error.message).toContain(`c.json ${message}`);
    expect(error.message.length).toBeLessThan(300);
  });

  it("repeats no name of a key that may be free text, and pollutes no prototype", () => {
    const json = JSON.parse('{"__proto__": {"polluted": 1}, "my whole <b>story</b>": 1}') as Record<
      string,
      unknown
    >;
    const error = errorOf(() => readResponse({ ...good, ...json }, instrument, "b.json"));
    expect(error.message).not.toContain("story");
    const sly = JSON.parse(responseText(good).replace('"AD2"', '"__proto__"')) as unknown;
    expect(() => readResponse(sly, instrument, "b.json")).toThrow("ratings.__proto__: not a question");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a response to an earlier version", () => {
  const later: Instrument = {
    ...instrument,
    version: 3,
    maps_from: [{ version: 1, questions: { AD1: "AD2", PE1: "PE1" } }]
  };

  it("is carried over by the map, and what no question takes up is reported", () => {
    const told: Problem[] = [];
    const response = responseOf(["strength", "unsure"], { notes: { AD1: "seen", AD2: "lost" } });
    const read = readResponse(response, later, "a.json", (d) => told.push(d));
    expect(read).toEqual({
      ...response,
      instrument_version: 3,
      ratings: { AD2: "strength" },
      notes: { AD2: "seen" }
    });
    expect(told.map((d) => d.key)).toEqual(["ratings.AD2", "notes.AD2"]);
  });

  it("without a map is refused by name", () => {
    const response = { ...good, instrument_version: 2 };
    expect(() => readResponse(response, later, "a.json")).toThrow("answers version 2 of the instrument");
  });

  it("still names a rating that is none", () => {
    const json = withChange({ ratings: { AD1: "superb" } });
    expect(() => readResponse(json, later, "a.json")).toThrow("ratings.AD2: not a rating");
  });
});

function errorOf(run: () => unknown): AssessmentError {
  try {
    run();
  } catch (error) {
    if (error instanceof AssessmentError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

import { describe, expect, it } from "vitest";
import { emptySession, responsesOf, type Session } from "../../../lib/assessing/session.js";
import { dispositionsOf, standingResponses } from "../../../lib/assessing/tally/dispositions.js";
import { takeIn, type Incoming } from "../../../lib/assessing/tally/take-in.js";
import { encodeResponse } from "../../../lib/assessment/encode-response.js";
import type { Response } from "../../../lib/assessment/response.js";
import { responseText } from "../../../lib/assessment/response-text.js";
import { tallyWords } from "../../../lib/assessment/words/tally-words.js";
import { responseOf } from "../../assessment/random-response.js";
import { shippedInstrument as instrument } from "../../assessment/shipped-instrument.js";

const words = tallyWords.en;
const empty = emptySession(instrument, 2026);

describe("what comes in", () => {
  it("has exactly one disposition each, in the order in which it came", () => {
    const first = member(1, { notes: { AD1: "seen" } });
    const session = taken([
      file("a.json", first),
      file("b.json", member(2, { revision: 2 })),
      file("a again.json", first),
      { source: "code 1", code: encodeResponse(first, instrument) },
      file("b old.json", member(2)),
      file("a other.json", member(1, { ratings: { AD1: "strength" } })),
      { source: "photo.jpg", text: "ÿØÿà" },
      { source: "long.json", bytes: 5_000_000 }
    ]);
    expect(dispositionsOf(session, words).map((d) => d.disposition)).toEqual([
      ...["kept", "kept", "same_again", "same_again", "superseded", "conflicting", "refused", "refused"]
    ]);
    expect(dispositionsOf(session, words).map((d) => d.source)[7]).toBe("long.json");
  });

  it("is tallied alike in whatever order it comes", () => {
    const items = [file("a", member(1)), file("b", member(2)), file("b2", member(2, { revision: 3 }))];
    const there = standingResponses(taken(items));
    expect(standingResponses(taken([...items].reverse()))).toEqual(there);
    expect(standingResponses(taken([...items, ...items]))).toEqual(there);
  });

  it("is refused beyond 60 members, who are kept; a newer version of one of them still comes in", () => {
    const sixty = Array.from({ length: 60 }, (_, i) => file(`${i}.json`, member(i)));
    const session = taken([
      ...sixty,
      file("61.json", member(60)),
      file("7b.json", member(7, { revision: 2 }))
    ]);
    const rows = dispositionsOf(session, words);
    expect(standingResponses(session)).toHaveLength(60);
    expect(rows[60]?.words).toMatch(/^refused: the tally is full: it takes at most 60 members/);
    expect([rows[7]?.disposition, rows[61]?.disposition]).toEqual(["superseded", "kept"]);
  });

  it("is refused with the reason and the way out: a typo, another version, another year", () => {
    const code = encodeResponse(member(1), instrument);
    const wrong = code.slice(0, -1) + (code.endsWith("0") ? "1" : "0");
    const session = taken([
      { source: "code 1", code: wrong },
      file("v9.json", member(2, { instrument_version: 9 })),
      file("old.json", member(3, { school_year: 2025 }))
    ]);
    expect(responsesOf(session)).toEqual([]);
    expect(dispositionsOf(session, words).map((d) => d.words)).toEqual([
      expect.stringContaining("a character is wrong or two are swapped"),
      expect.stringContaining("answers version 9 of the instrument"),
      expect.stringContaining("its answers are of 2024–25, this tally is of 2025–26")
    ]);
  });

  it("of an earlier version tells in both languages which answers this one does not take up", () => {
    const second = { ...instrument, version: 2, maps_from: [{ version: 1, questions: { AD1: "AD1" } }] };
    for (const [language, left] of [
      ["en", /^in the tally, without .*: rating, AD2: an answer to version 1 .*takes up/],
      ["es", /^en el recuento, sin .*: calificación, AD2: una respuesta a la versión 1 .*recoge/]
    ] as const) {
      const session = takeIn(emptySession(second, 2026), [file("a.json", member(1))], second, language);
      expect(dispositionsOf(session, tallyWords[language])[0]?.words).toMatch(left);
      expect(responsesOf(session)[0]?.ratings).toEqual({ AD1: "ok_for_now" });
    }
    expect(dispositionsOf(taken([file("a.json", member(1))]), words)[0]?.words).toBe("in the tally");
  });

  it("is refused in Spanish on a Spanish page", () => {
    const session = takeIn(empty, [{ source: "foto", text: "no" }], instrument, "es");
    expect(dispositionsOf(session, tallyWords.es)[0]?.words).toMatch(/^rechazada: /);
  });
});

function taken(incoming: readonly Incoming[]): Session {
  return takeIn(empty, incoming, instrument, "en");
}

function member(index: number, change: Partial<Response> = {}): Response {
  return responseOf(["ok_for_now", "unsure"], {
    response_id: (index + 1).toString(16).padStart(8, "0"),
    ...change
  });
}

function file(source: string, response: Response): Incoming {
  return { source, text: responseText(response) };
}

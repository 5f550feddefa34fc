import fc from "fast-check";
import { expect, test } from "vitest";
import { RollcallError } from "../../lib/contract/rollcall-error.js";
import { shape } from "../../lib/contract/shape.js";

test.each([
  ["Maria 07", "Aaaaa 99"],
  ["O'HARA-Łukasz", "A'AAAA-Aaaaa"],
  ["2026-02-30", "9999-99-99"],
  ["1234567890", "9999"],
  ["mcdonald", "aaaa"],
  ["UX", "AA"],
  ["Zoë", "Aaa"],
  ["李 明", "a a"],
  ["", ""]
])("the shape of %j is %j", (value, expected) => expect(shape(value)).toBe(expected));

test("a shape holds no letter or digit but A, a and 9", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      expect(shape(value).replace(/[Aa9]/g, "")).not.toMatch(/[\p{L}\p{N}]/u);
    })
  );
});

test("an error reads place, problem and advice, and leaves out an advice that is not there", () => {
  expect(new RollcallError("a.csv:3", "the file is empty", "export it again").message).toBe(
    "a.csv:3: the file is empty (export it again)"
  );
  expect(new RollcallError("a.csv", "the file is empty").message).toBe("a.csv: the file is empty");
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { shape } from "../../lib/contract/shape.js";
import { shapeSql } from "../../lib/contract/shape-sql.js";
import { text } from "../../lib/contract/sql-text.js";
import { openDatabase } from "../../loaders/native/database.js";

it("SQL gives the same form as the plain rule, for any text", async () => {
  const db = await openDatabase({ threads: 1 });
  const words = fc
    .sample(fc.string({ unit: "grapheme", maxLength: 30 }), { numRuns: 400, seed: 7 })
    .filter((word) => !word.includes("\0"));
  const all = [...words, "Maria 07", "O'Brien-Ünal", "ǅuro", "٣ days", "é"];
  const values = all.map((word, i) => `(${i}, ${text(word)})`).join(", ");
  const rows = await db.rows<{ form: string }>(
    `SELECT ${shapeSql("t")} AS form FROM (VALUES ${values}) AS r(i, t) ORDER BY i`
  );
  expect(rows.map((row) => row.form)).toEqual(all.map(shape));
  db.close();
});

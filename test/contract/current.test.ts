import { expect, it } from "vitest";
import { currentView, knownSql } from "../../lib/contract/current.js";
import { openDatabase } from "../../loaders/native/database.js";

it("a row is known from its recording until a newer version's, and current while there is none", async () => {
  const db = await openDatabase({ threads: 1 });
  await db.run(`CREATE TABLE event AS SELECT * FROM (VALUES
    ('absent', DATE '2026-01-07', DATE '2026-01-20', FALSE), ('excused', DATE '2026-01-20', NULL, FALSE),
    ('tardy', DATE '2026-01-07', DATE '2026-01-15', FALSE), ('tardy', DATE '2026-01-15', NULL, TRUE)
  ) AS t(word, recorded_on, superseded_on, retracted); ${currentView("event")}`);
  const words = async (sql: string): Promise<string[]> =>
    (await db.rows<{ word: string }>(`SELECT word FROM (${sql}) ORDER BY word`)).map((d) => d.word);
  expect(await words("SELECT * FROM current_event")).toEqual(["excused"]);
  expect(await words(knownSql("event", "2026-01-06"))).toEqual([]);
  expect(await words(knownSql("event", "2026-01-07"))).toEqual(["absent", "tardy"]);
  expect(await words(knownSql("event", "2026-01-19"))).toEqual(["absent"]);
  expect(await words(knownSql("event", "DATE '2026-01-20'"))).toEqual(["excused"]);
  db.close();
});

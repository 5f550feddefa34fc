import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Table } from "../../lib/canon/table.js";
import { crowdedSql, suspectSql } from "../../lib/contract/repeats.js";
import { type ClashOfFeed, resolveSql } from "../../lib/contract/resolve.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";

let db: NativeDatabase;
beforeAll(async () => void (db = await openDatabase({ threads: 1 })));
afterAll(() => db.close());

const table: Table = {
  doc: "",
  key: ["who", "date"],
  columns: {
    who: { type: "id", required: true, doc: "" },
    date: { type: "date", required: true, doc: "" },
    code: { type: "text", required: true, doc: "" },
    note: { type: "text", required: false, doc: "" }
  }
};

/** Line, code, note, recorded_on, retracted, refused: all of student a on January 6. */
type Line = [
  code: string,
  note?: string | null,
  recorded?: string,
  retracted?: boolean,
  refused?: string | null
];

async function fates(lines: Line[], clash: Partial<ClashOfFeed> = {}): Promise<unknown[]> {
  const rows = lines.map(
    ([code, note = null, recorded = "2026-01-07", retracted = false, refused = null], i) => {
      const q = (value: string | null): string => (value === null ? "CAST(NULL AS VARCHAR)" : `'${value}'`);
      return `SELECT 0 AS _feed, 0 AS _file, ${i + 1} AS _line, 'a' AS who, DATE '2026-01-06' AS date, '${code}' AS code, ${q(note)} AS note,
      DATE '${recorded}' AS recorded_on, TRUE AS recorded_assumed, ${retracted} AS retracted, ${q(refused)} AS refused, CAST(NULL AS VARCHAR) AS set_aside`;
    }
  );
  await db.run(`CREATE OR REPLACE TABLE candidates AS ${rows.join(" UNION ALL ")}
    UNION ALL SELECT 0, 0, 99, 'b', DATE '2026-01-06', 'x', NULL, DATE '2026-01-07', TRUE, FALSE, NULL, NULL;
    CREATE OR REPLACE TABLE crowded AS ${crowdedSql(table, "candidates")};
    CREATE OR REPLACE TABLE suspect AS ${suspectSql(table, "candidates", "crowded")}`);
  const sql = resolveSql(table, "suspect", [{ feed: 0, kind: "quarantine", isFolded: false, ...clash }]);
  const found = await db.rows<Record<string, unknown>>(
    `SELECT _line, disposition, rule, stands, superseded_on, note FROM (${sql}) ORDER BY _line`
  );
  return found.map((d) => [
    d["disposition"],
    d["rule"],
    d["stands"] ? (d["superseded_on"] ?? "stands") : "out",
    ...(d["note"] ? [d["note"]] : [])
  ]);
}

describe("rows with one key", () => {
  it("that agree in everything are the first and its duplicates", async () => {
    expect(await fates([["U"], ["U"], ["U"]])).toEqual([
      ["kept", null, "stands"],
      ["exact duplicate", "repeated key", "out"],
      ["exact duplicate", "repeated key", "out"]
    ]);
  });

  it("that make one row together are all kept", async () => {
    expect(await fates([["U"], ["U"]], { isFolded: true })).toEqual([
      ["kept", null, "stands"],
      ["kept", "repeated key", "out"]
    ]);
  });

  it("that differ on one day clash, and none stands", async () => {
    expect(await fates([["U"], ["E"]])).toEqual([
      ["quarantined", "clash of keys", "out"],
      ["quarantined", "clash of keys", "out"]
    ]);
  });

  it("that differ on one day leave the last line, if the mapping says so", async () => {
    expect(await fates([["U"], ["E"]], { kind: "last_line" })).toEqual([
      ["superseded", "clash of keys", "out"],
      ["kept", "clash of keys", "stands"]
    ]);
  });

  it("that differ on one day leave the preferred word, if the mapping says so", async () => {
    const prefer = { kind: "prefer", column: "code", words: ["U", "E"] } as const;
    expect(await fates([["T"], ["E"], ["U"]], prefer)).toEqual([
      ["superseded", "clash of keys", "out"],
      ["superseded", "clash of keys", "out"],
      ["kept", "clash of keys", "stands"]
    ]);
  });

  it("that differ in optional columns alone are one row without them, if the mapping says so", async () => {
    const aside = { kind: "set_aside" } as const;
    expect(
      await fates(
        [
          ["U", "flu"],
          ["U", "bus"]
        ],
        aside
      )
    ).toEqual([
      ["kept", "values that differ", "stands"],
      ["kept", "values that differ", "out"]
    ]);
    expect(
      await fates(
        [
          ["U", null],
          ["U", "bus"]
        ],
        aside
      )
    ).toEqual([
      ["kept", "values that differ", "stands", "bus"],
      ["kept", "values that differ", "out", "bus"]
    ]);
    expect(
      await fates(
        [
          ["U", "flu"],
          ["E", "flu"]
        ],
        aside
      )
    ).toEqual([
      ["quarantined", "clash of keys", "out", "flu"],
      ["quarantined", "clash of keys", "out", "flu"]
    ]);
  });

  it("that were recorded later are newer versions", async () => {
    expect(await fates([["U"], ["E", null, "2026-01-20"]])).toEqual([
      ["superseded", null, "2026-01-20"],
      ["kept", null, "stands"]
    ]);
  });

  it("that say later what was known say nothing new", async () => {
    expect(await fates([["U"], ["U", null, "2026-01-20"], ["E", null, "2026-01-30"]])).toEqual([
      ["superseded", null, "2026-01-30"],
      ["exact duplicate", null, "out"],
      ["kept", null, "stands"]
    ]);
  });

  it("that take one back are a version, on the same day too", async () => {
    expect(await fates([["U"], ["U", null, "2026-01-07", true]])).toEqual([
      ["superseded", null, "2026-01-07"],
      ["kept", null, "stands"]
    ]);
  });

  it("that are refused for other reasons clash with nothing", async () => {
    expect(await fates([["U"], ["E", null, "2026-01-07", false, "code:unknown code"]])).toEqual([
      ["kept", null, "stands"],
      ["quarantined", null, "out"]
    ]);
  });
});

describe("keys that may repeat", () => {
  it("are found by counting days as bits, two months to a group, and no others", async () => {
    await db.run(`CREATE OR REPLACE TABLE candidates AS SELECT 'a' AS who, DATE '2026-01-01' + CAST(i AS INTEGER) AS date FROM range(200) AS t(i)
      UNION ALL SELECT 'b', DATE '2026-01-01' + CAST(i AS INTEGER) FROM range(200) AS t(i) UNION ALL SELECT 'b', DATE '2026-03-01'`);
    expect(await db.rows(crowdedSql(table, "candidates"))).toEqual([{ who: "b", _span: 320 }]);
  });
});

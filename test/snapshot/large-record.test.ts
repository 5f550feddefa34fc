import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Table } from "../../lib/canon/table.js";
import { tables } from "../../lib/canon/tables.js";
import { sortOrder, yearOrder } from "../../lib/contract/sort-order.js";
import { name, text, texts } from "../../lib/contract/sql-text.js";
import { sqlType } from "../../lib/contract/sql-type.js";
import { type NativeDatabase, openDatabase } from "../../loaders/native/database.js";
import { openRecord } from "../../loaders/open-record.js";
import { writeLargeRecord } from "../bench/large/write-large-record.js";

const folder = mkdtempSync(join(tmpdir(), "rollcall-large-"));
const corrected = join(folder, "corrected");
const onTime = join(folder, "on-time");
let db: NativeDatabase;

beforeAll(async () => {
  for (const out of [corrected, onTime]) {
    const maker = await openDatabase();
    await writeLargeRecord(maker, { students: 390, years: 2, corrections: out === corrected }, out);
    maker.close();
  }
  db = await openDatabase({ keepOrder: true });
  await openRecord(db, corrected);
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.entries<Table>(tables))(
  "the bench's %s",
  (table, { key, columns, rules = [], ...rest }) => {
    const count = async (sql: string) => (await db.rows<{ n: number }>(sql))[0]?.n;
    const list = (names: readonly string[]) => names.map(name).join(", ");

    it("has the declared columns and types", async () => {
      const described = await db.rows<{ column_name: string; column_type: string }>(
        `DESCRIBE ${name(table)}`
      );
      const types = new Map(described.map((d) => [d.column_name, d.column_type]));
      for (const [column, d] of Object.entries(columns)) expect(types.get(column), column).toBe(sqlType(d));
    });

    it("has no two versions alike and at most one that stands", async () => {
      const repeated = (from: string, by: readonly string[]) =>
        count(
          `SELECT count(*) AS n FROM (SELECT 1 FROM ${name(from)} GROUP BY ${list(by)} HAVING count(*) > 1)`
        );
      expect(await repeated(table, [...key, "recorded_on", "retracted"])).toBe(0);
      expect(await repeated(`current_${table}`, key)).toBe(0);
    });

    it("keeps to the lists, the limits and the rules of the table", async () => {
      const limits = Object.entries(columns).flatMap(([column, d]) => [
        ...(d.required ? [`${name(column)} IS NULL`] : []),
        ...(d.list ? [`${name(column)} NOT IN ${texts(d.list)}`] : []),
        ...(d.type !== "date" && d.type !== "month" && d.min !== undefined
          ? [`${name(column)} < ${d.min}`]
          : []),
        ...(d.type !== "date" && d.type !== "month" && d.max !== undefined
          ? [`${name(column)} > ${d.max}`]
          : [])
      ]);
      const broken = [...limits, ...rules.map(({ sql }) => `NOT (${sql})`)];
      for (const fault of broken)
        expect(await count(`SELECT count(*) AS n FROM ${name(table)} WHERE ${fault}`), fault).toBe(0);
    });

    it("lies in the record's order", async () => {
      const order = sortOrder({ key, columns, rules, ...rest });
      const file = text(join(corrected, `${table}.parquet`));
      const rows = `SELECT row(${[...yearOrder({ key, columns, rules, ...rest }), list(order)].join(", ")}) AS place, file_row_number AS line FROM read_parquet(${file}, file_row_number = true)`;
      const behind = `SELECT place < lag(place) OVER (ORDER BY line) AS is_behind FROM (${rows})`;
      expect(await count(`SELECT count(*) AS n FROM (${behind}) WHERE is_behind`)).toBe(0);
    });
  }
);

describe("a large district's attendance", () => {
  const shares = (file: string) =>
    db.rows<Record<string, number>>(`
      WITH event AS (
        SELECT *, count(*) OVER (PARTITION BY student_key, school_id, date) AS versions
        FROM read_parquet(${text(join(file, "attendance_event.parquet"))})
      ), final AS (
        SELECT *, attendance_category LIKE '%absence' OR attendance_category LIKE 'out%' AS is_absence FROM event
        WHERE superseded_on IS NULL
      )
      SELECT avg(CAST(is_absence AS INTEGER)) AS absent,
        avg(CAST(recorded_on > date AND versions = 1 AS INTEGER)) FILTER (is_absence) AS late,
        avg(CAST(recorded_on < date AS INTEGER)) FILTER (is_absence) AS ahead,
        count(*) FILTER (versions = 2 AND NOT retracted) / count(*) FILTER (is_absence) AS corrected,
        avg(CAST(retracted AS INTEGER)) FILTER (is_absence) AS retracted
      FROM final`);

  it("is missed, late and corrected about as often as is claimed", async () => {
    const [found] = await shares(corrected);
    expect(found?.["absent"]).toBeGreaterThan(0.06);
    expect(found?.["absent"]).toBeLessThan(0.09);
    expect(found?.["late"]).toBeCloseTo(0.04, 2);
    expect(found?.["corrected"]).toBeCloseTo(0.042, 2);
    expect(found?.["retracted"]).toBeCloseTo(0.003, 2);
    expect(found?.["ahead"]).toBeGreaterThan(0);
  });

  it("is all on time where no corrections are asked for", async () => {
    const [found] = await shares(onTime);
    expect(found).toMatchObject({ late: 0, ahead: 0, corrected: 0, retracted: 0 });
  });

  it("has a row for every day of membership", async () => {
    const days = `
      FROM current_enrollment e
      JOIN current_calendar_day c ON c.school_id = e.school_id AND c.is_instructional
        AND c.date BETWEEN e.entry_date AND e.exit_date`;
    const [missing] = await db.rows(`
      SELECT count(*) AS n FROM (SELECT e.student_key, e.school_id, c.date ${days}) AS d
      ANTI JOIN attendance_event USING (student_key, school_id, date)`);
    expect(missing).toEqual({ n: 0 });
  });

  it("ends a version on the day on which the next is recorded", async () => {
    const [wrong] = await db.rows(`
      SELECT count(*) AS n FROM (
        SELECT superseded_on, lead(recorded_on) OVER (
          PARTITION BY student_key, school_id, date, session_part ORDER BY recorded_on, retracted) AS next
        FROM attendance_event
      ) WHERE superseded_on IS DISTINCT FROM next`);
    expect(wrong).toEqual({ n: 0 });
  });
});

import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { text as literal } from "../../lib/contract/sql-text.js";
import { buildReal, isHere, named, type RealDistrict } from "./real-district.js";

describe.skipIf(!isHere)(named("labels of Tennessee's STAR students"), () => {
  let star: RealDistrict;
  beforeAll(async () => {
    star = await buildReal("star_tennessee");
    for (const table of ["label", "label_year"]) {
      const file = literal(join(star.home, "labels", `${table}.parquet`));
      await star.db.run(`CREATE VIEW ${table} AS FROM read_parquet(${file})`);
    }
  }, 120_000);
  afterAll(() => star?.close());

  /** Counted from the file itself with a few lines of Python, as days_absent × 10 ≥ days_present + days_absent. */
  const fromKindergarten = {
    "chronic: true": 256,
    "chronic: false": 517,
    "chronic: not_in_record": 454,
    "not: true": 216,
    "not: false": 3431,
    "not: not_in_record": 1374
  };

  it("say who of the kindergartners is chronically absent in grade 1", async () => {
    const rows = await star.db.rows<{ now: string; next: string; n: number }>(`
      SELECT CASE WHEN y.is_chronic THEN 'chronic' ELSE 'not' END AS now,
        COALESCE(CAST(l.chronic_next_year AS VARCHAR), l.chronic_next_year_reason) AS next, COUNT(*) AS n
      FROM label_year l
      JOIN student_year y ON y.student_key = l.student_key AND y.school_year = l.school_year AND y.school_id = ''
      WHERE l.school_year = 1986 AND y.is_rated
      GROUP BY ALL`);
    expect(Object.fromEntries(rows.map((d) => [`${d.now}: ${d.next}`, d.n]))).toEqual(fromKindergarten);
  });

  it("are not known of grade 1, as nobody recorded attendance in grade 2, nor of the last year", async () => {
    const rows = await star.db.rows(`
      SELECT school_year, chronic_next_year_reason AS reason, COUNT(*) AS n, COUNT(chronic_next_year) AS known
      FROM label_year WHERE school_year > 1986 GROUP BY ALL ORDER BY ALL`);
    expect(rows).toEqual([
      { school_year: 1987, reason: "not_in_record", n: 6659, known: 0 },
      { school_year: 1989, reason: "year_not_over", n: 6580, known: 0 }
    ]);
  });

  it("have no block, where there are yearly totals only", async () => {
    expect(await star.db.rows("SELECT * FROM label")).toEqual([]);
    expect(star.manifest.labels).toEqual({ label: 0, label_year: 6250 + 6659 + 6580 });
  });
});

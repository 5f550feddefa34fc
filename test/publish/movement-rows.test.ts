import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AbsenceCell } from "../../lib/publish/absence-cell.js";
import { gateAbsence } from "../../lib/publish/gate-absence.js";
import { type MovementCell, movementRows } from "../../lib/publish/movement-rows.js";
import { rateRows } from "../../lib/publish/rate-rows.js";
import { cellsOf, randomDistrict } from "./random-district.js";

const options = { smallestCell: 10, bandsFromBlock: 3 };

/** Movement between blocks 5 and 6 of the same students. */
function movementOf(students: Parameters<typeof cellsOf>[0]): MovementCell[] {
  const places = [null, 0, 1, 2, 3];
  return places.flatMap((school) => {
    const here = students.filter((d) => school === null || d.school === school);
    const count = (is: (d: (typeof here)[number]) => boolean) => here.filter(is).length;
    if (here.length === 0) return [];
    return {
      school: school === null ? null : `school-${school}`,
      ...{ school_year: 2026, block: 6, n_both: here.length, n_rated: here.length, n_member: here.length },
      entered: count((d) => d.band < 2 && d.nextBand > 1),
      departed: count((d) => d.band > 1 && d.nextBand < 2),
      stayed: count((d) => d.band > 1 && d.nextBand > 1),
      near_line: count((d) => d.nextBand === 1 && d.sex === 0),
      missed_none: count((d) => d.nextBand === 0 && d.homeless)
    };
  });
}

function gated(students: Parameters<typeof cellsOf>[0]): ReturnType<typeof gateAbsence> {
  return gateAbsence([...cellsOf(students, 5), ...cellsOf(students, 6)], options);
}

const isPlace = ({ scope }: Pick<AbsenceCell, "scope">) => scope === "district" || scope === "school";

describe("movementRows", () => {
  it("never shows a count that is small, or leaves a small rest", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        for (const row of movementRows(movementOf(students), gated(students), 10))
          if (row.x !== null) expect(Math.min(row.x, row.n! - row.x)).toBeGreaterThanOrEqual(10);
      }),
      { numRuns: 60 }
    );
  });

  it("lets nobody take a small count from the chronic counts of two blocks", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const absence = gated(students);
        const rows = movementRows(movementOf(students), absence, 10);
        const rates = rateRows(absence, 10).filter(isPlace);
        for (const place of movementOf(students)) {
          const x = (measure: string) =>
            rows.find((d) => d.school === place.school && d.measure === measure)?.x;
          const chronic = (block: number) =>
            rates.find((d) => d.school === place.school && d.block === block)?.x;
          const [entered, left, now, before] = [
            x("entered_chronic"),
            x("left_chronic"),
            chronic(6),
            chronic(5)
          ];
          const told = [
            now != null && entered != null ? now - entered : undefined,
            before != null && left != null ? before - left : undefined,
            now != null && before != null && left != null ? now - before + left : undefined,
            now != null && before != null && entered != null ? before - now + entered : undefined,
            before != null && left != null && entered != null ? before - left + entered : undefined
          ];
          for (const count of told) if (count !== undefined) expect(count).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 60 }
    );
  });

  it("lets nobody take one school's count from the district's and the others'", () => {
    fc.assert(
      fc.property(randomDistrict, (students) => {
        const rows = movementRows(movementOf(students), gated(students), 10);
        for (const measure of new Set(rows.map((row) => row.measure))) {
          const district = rows.find((row) => row.scope === "district" && row.measure === measure);
          const schools = rows.filter((row) => row.scope === "school" && row.measure === measure);
          const shown = schools.filter((row) => row.x !== null);
          const pooled =
            district?.x != null ? district.x - shown.reduce((sum, row) => sum + row.x!, 0) : undefined;
          if (pooled !== undefined && shown.length < schools.length)
            expect(pooled).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 60 }
    );
  });

  it("says that fewer than the smallest cell moved, with the number they are of", () => {
    const place: MovementCell = {
      ...{ school: null, school_year: 2026, block: 6, n_both: 400, entered: 3, departed: 40, stayed: 60 },
      ...{ n_rated: 400, near_line: 30, n_member: 390, missed_none: 200 }
    };
    expect(movementRows([place], [], 10)[0]).toMatchObject({
      ...{ measure: "entered_chronic", x: null, n: 400, shown: "at_most", hidden_because: "small" }
    });
  });
});

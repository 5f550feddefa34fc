import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountCell } from "../../lib/publish/count-quantities.js";
import { type Partition, withholdCounts } from "../../lib/publish/withhold-counts.js";
import { knownBySums } from "./known-by-sums.js";

const smallest = 10;
const cell = (key: string, n: number, x: number, rank = 0): CountCell => ({ key, rank, n, x });

describe("withholdCounts", () => {
  it("withholds n of a cell under the smallest and of the next smallest beside it", () => {
    const cells = [cell("all", 200, 60, 9), cell("a", 4, 2), cell("b", 96, 28), cell("c", 100, 30)];
    const withheld = withholdCounts(cells, [{ total: 0, parts: [1, 2, 3] }], { smallest });
    expect(withheld.map((d) => d.n)).toEqual([false, true, true, false]);
  });

  it("withholds x alone where x is small, and a second x beside it", () => {
    const cells = [cell("all", 300, 60, 9), cell("a", 100, 4), cell("b", 96, 26), cell("c", 104, 30)];
    const withheld = withholdCounts(cells, [{ total: 0, parts: [1, 2, 3] }], { smallest });
    expect(withheld.map((d) => [d.n, d.x])).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [false, false]
    ]);
  });

  it("leaves two small x of one sum without a third only if together they reach the smallest and stay vague", () => {
    const parts = (x1: number, x2: number) => [
      cell("all", 400, x1 + x2 + 60, 9),
      cell("a", 100, x1),
      cell("b", 100, x2),
      cell("c", 100, 30),
      cell("d", 100, 30)
    ];
    const withheldX = (x1: number, x2: number) =>
      withholdCounts(parts(x1, x2), [{ total: 0, parts: [1, 2, 3, 4] }], { smallest }).filter((d) => d.x)
        .length;
    expect(withheldX(6, 7)).toBe(2);
    expect(withheldX(2, 3)).toBe(3);
    expect(withheldX(9, 9)).toBe(3);
  });

  it("withholds the other side of a yes/no group whose x is small", () => {
    const cells = [cell("all", 8000, 1900, 9), cell("yes", 40, 6), cell("no", 7960, 1894)];
    expect(withholdCounts(cells, [{ total: 0, parts: [1, 2] }], { smallest }).map((d) => d.x)).toEqual([
      false,
      true,
      true
    ]);
  });

  it("withholds the severe and the moderate band together, and a second school's too", () => {
    const school = (key: string, severe: number): CountCell => ({
      ...cell(key, 400, 60 + severe, 3),
      bands: { satisfactory: 240 - severe, at_risk: 100, moderate_chronic: 60, severe_chronic: severe }
    });
    const schools = [school("a", 5), school("b", 20), school("c", 21)];
    const district: CountCell = {
      ...cell("all", 1200, 226, 9),
      bands: { satisfactory: 674, at_risk: 300, moderate_chronic: 180, severe_chronic: 46 }
    };
    const withheld = withholdCounts([district, ...schools], [{ total: 0, parts: [1, 2, 3] }], { smallest });
    expect(withheld.map((d) => d.severe_chronic)).toEqual([false, true, true, false]);
    expect(withheld.map((d) => d.moderate_chronic)).toEqual([false, true, true, false]);
    expect(withheld.some((d) => d.x || d.satisfactory)).toBe(false);
  });

  it("withholds nothing where the smallest cell is 1", () => {
    const withheld = withholdCounts([cell("all", 3, 0)], [], { smallest: 1 });
    expect(withheld[0]?.x).toBe(false);
  });

  it("chooses the same second cell again in the next block", () => {
    const partition: Partition = { total: 0, parts: [1, 2, 3] };
    const cells = [cell("all", 300, 60, 9), cell("a", 100, 4), cell("b", 97, 26), cell("c", 96, 30)];
    const chosen = (before: Set<string>) =>
      withholdCounts(cells, [partition], { smallest, before }).flatMap((d, i) =>
        d.x ? [cells[i]?.key] : []
      );
    expect(chosen(new Set())).toEqual(["a", "c"]);
    expect(chosen(new Set(["b"]))).toEqual(["a", "b"]);
  });
});

/** Grade by school, with sums over schools, over grades and over all: each part once in every direction. */
const randomTables = fc
  .record({ grades: fc.integer({ min: 1, max: 5 }), schools: fc.integer({ min: 1, max: 5 }) })
  .chain(({ grades, schools }) =>
    fc
      .array(fc.tuple(fc.nat({ max: 120 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: grades * schools,
        maxLength: grades * schools
      })
      .map((parts) => tableOf(parts, schools))
  );

describe("withholdCounts, on random tables", () => {
  it("leaves no n, x or n − x under the smallest to be had by subtraction", () => {
    fc.assert(
      fc.property(randomTables, ({ cells, partitions }) => {
        const withheld = withholdCounts(cells, partitions, { smallest });
        for (const known of knownBySums(cells, partitions, withheld))
          expect(known.value === 0 && known.count === "n" ? smallest : known.value).toBeGreaterThanOrEqual(
            smallest
          );
      }),
      { numRuns: 300 }
    );
  });

  it("withholds every small count, and all of a cell whose n is withheld", () => {
    fc.assert(
      fc.property(randomTables, ({ cells, partitions }) => {
        const withheld = withholdCounts(cells, partitions, { smallest });
        cells.forEach(({ n, x }, i) => {
          if (n > 0 && n < smallest) expect(withheld[i]?.n).toBe(true);
          if (n > 0 && Math.min(x, n - x) < smallest) expect(withheld[i]?.x).toBe(true);
          if (withheld[i]?.n) expect(withheld[i]?.x).toBe(true);
        });
      })
    );
  });

  it("decides the same again", () => {
    fc.assert(
      fc.property(randomTables, ({ cells, partitions }) => {
        expect(withholdCounts(cells, partitions, { smallest })).toEqual(
          withholdCounts(cells, partitions, { smallest })
        );
      }),
      { numRuns: 30 }
    );
  });
});

function tableOf(parts: readonly (readonly [number, number])[], schools: number) {
  const inner = parts.map(([n, share], i) => cell(`part ${i}`, n, Math.round(n * share)));
  const cells = [...inner];
  const partitions: Partition[] = [];
  const add = (key: string, rank: number, places: number[]) => {
    const sum = (count: "n" | "x") => places.reduce((total, place) => total + cells[place]![count], 0);
    partitions.push({ total: cells.length, parts: places });
    cells.push(cell(key, sum("n"), sum("x"), rank));
    return cells.length - 1;
  };
  const places = inner.map((_, i) => i);
  const bySchool = [...Array(schools).keys()].map((s) =>
    add(
      `school ${s}`,
      3,
      places.filter((i) => i % schools === s)
    )
  );
  const byGrade = [...Array(parts.length / schools).keys()].map((g) =>
    add(
      `grade ${g}`,
      2,
      places.filter((i) => Math.floor(i / schools) === g)
    )
  );
  const all = add("all", 9, bySchool);
  partitions.push({ total: all, parts: byGrade });
  return { cells, partitions };
}

import type { CountCell } from "./count-quantities.js";
import { codingOf } from "./coding.js";
import { figuresOf } from "./figures.js";
import type { GatedAbsence } from "./gate-absence.js";
import { inOrder } from "./in-order.js";
import { anything, type Quantity } from "./quantity.js";
import type { ReleaseRowOf } from "./release-tables.js";
import { type Beside, withholdCounts } from "./withhold-counts.js";

/** What changed at a place since the block before: private, before the gate. `school` null is the district. */
export interface MovementCell {
  readonly school: string | null;
  readonly school_year: number;
  readonly block: number;
  /** Rated in both blocks, and of those who entered, left (departed) and stayed chronic. */
  readonly n_both: number;
  readonly entered: number;
  readonly departed: number;
  readonly stayed: number;
  readonly n_rated: number;
  readonly near_line: number;
  readonly n_member: number;
  readonly missed_none: number;
}

/** Those who stayed chronic have no row, but with one of the others they would tell it. */
const measures = [
  { measure: "entered_chronic", n: "n_both", x: "entered" },
  { measure: "left_chronic", n: "n_both", x: "departed" },
  { measure: "near_line", n: "n_rated", x: "near_line" },
  { measure: "missed_none_in_block", n: "n_member", x: "missed_none" },
  { measure: null, n: "n_both", x: "stayed" }
] as const;

/** The rows of movement.json, safe beside the chronic counts and bands of this block and the one before. */
export function movementRows(
  cells: readonly MovementCell[],
  absence: readonly GatedAbsence[],
  smallest: number
): ReleaseRowOf<"movement">[] {
  const gated = new Map(absence.filter(isPlace).map((place) => [placeKey(place.cell), place]));
  return inOrder(cells, ({ school_year, block }) => [school_year, block]).flatMap((places) =>
    rowsOfBlock(places, gated, smallest)
  );
}

function rowsOfBlock(
  places: readonly MovementCell[],
  gated: ReadonlyMap<string, GatedAbsence>,
  smallest: number
): ReleaseRowOf<"movement">[] {
  const counted: CountCell[] = places.flatMap((place) =>
    measures.map(({ measure, n, x }) => ({
      key: `${place.school}|${x}`,
      rank: place.school === null ? 2 : 1,
      unseen: measure === null ? "all" : undefined,
      n: place[n],
      x: place[x]
    }))
  );
  const district = places.findIndex((place) => place.school === null);
  const schools = places.flatMap((place, i) => (place.school === null ? [] : [i]));
  const partitions = measures.flatMap((_, m) =>
    district < 0 || schools.length === 0
      ? []
      : [{ total: cellAt(district, m), parts: schools.map((i) => cellAt(i, m)) }]
  );
  const beside = besideOf(places, gated, smallest);
  const withheld = withholdCounts(counted, partitions, { smallest, beside });
  return places.flatMap(({ school, school_year, block }, i) =>
    measures.flatMap(({ measure }, m): ReleaseRowOf<"movement">[] => {
      const count = counted[cellAt(i, m)];
      const hides = withheld[cellAt(i, m)];
      if (measure === null || !count || !hides || count.n === 0) return [];
      const { n, x, shown, hidden_because } = figuresOf(count, hides, smallest);
      const scope = school === null ? ("district" as const) : ("school" as const);
      const key = { scope, school, school_year, block, measure };
      return hidden_because === "complement"
        ? [{ ...key, x: null, n: null, shown: "hidden", hidden_because }]
        : [{ ...key, x, n, shown, hidden_because }];
    })
  );
}

/** The chronic counts of both blocks and the students at risk, as published: each is a sum with counts of movement in it. */
function besideOf(
  places: readonly MovementCell[],
  gated: ReadonlyMap<string, GatedAbsence>,
  smallest: number
): Beside {
  const quantities: Quantity[] = [];
  const relations: Beside["relations"][number][] = [];
  const add = (quantity: Quantity) => quantities.push(quantity) - 1;
  places.forEach((place, i) => {
    const now = gated.get(placeKey(place));
    const before = gated.get(placeKey({ ...place, block: place.block - 1 }));
    const entered = [cellAt(i, 0), "x"] as const;
    const departed = [cellAt(i, 1), "x"] as const;
    const nearLine = [cellAt(i, 2), "x"] as const;
    const stayed = [cellAt(i, 4), "x"] as const;
    if (now) relations.push({ total: add(chronicOf(now, smallest)), parts: [entered, stayed] });
    if (before) relations.push({ total: add(chronicOf(before, smallest)), parts: [departed, stayed] });
    const far = now ? now.cell.at_risk - place.near_line : -1;
    if (now && far >= 0 && far < smallest)
      relations.push({ total: add(atRiskOf(now)), parts: [nearLine, add(unseen(far, now.cell.n))] });
  });
  return { quantities, relations };
}

function chronicOf({ cell, withheld }: GatedAbsence, smallest: number): Quantity {
  const range = codingOf(cell.n, cell.x, smallest, withheld.n).xRange;
  return { ...published(cell.x), ...(withheld.x && { range }) };
}

function atRiskOf({ cell, withheld }: GatedAbsence): Quantity {
  return { ...published(cell.at_risk), ...(withheld.at_risk && { range: { low: 0, high: cell.n } }) };
}

function unseen(value: number, n: number): Quantity {
  return { ...published(value), range: { low: 0, high: n } };
}

/** Decided already: it can't be withheld any more. */
function published(value: number): Quantity {
  return { value, cost: Infinity, whenWithheld: anything, withIt: [] };
}

function cellAt(place: number, measure: number): number {
  return place * measures.length + measure;
}

function isPlace({ cell }: GatedAbsence): boolean {
  return cell.scope === "district" || cell.scope === "school";
}

function placeKey({
  school,
  school_year,
  block
}: Pick<MovementCell, "school" | "school_year" | "block">): string {
  return `${school}|${school_year}|${block}`;
}

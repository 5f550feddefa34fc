import type { AbsenceCell, RateScope } from "./absence-cell.js";
import type { Partition } from "./withhold-counts.js";

type Column = "school" | "school_level" | "grade" | "attribute";

/** Which scope's cells add up to which other's: those that agree in the columns of `by`; `split` parts them further. */
const sums: readonly { total: RateScope; parts: RateScope; by: readonly Column[]; split?: Column }[] = [
  { total: "district", parts: "level", by: [] },
  { total: "district", parts: "grade", by: [] },
  { total: "district", parts: "school", by: [] },
  { total: "district", parts: "group", by: [], split: "attribute" },
  { total: "level", parts: "school", by: ["school_level"] },
  { total: "grade", parts: "school_grade", by: ["grade"] },
  { total: "school", parts: "school_grade", by: ["school"] }
];

/** Every way in which cells of one block add up to another, by place: from each such total a reader can take parts. */
export function absencePartitions(cells: readonly AbsenceCell[]): Partition[] {
  const places = cells.map((_, place) => place);
  const key = (place: number, columns: readonly Column[]) =>
    columns.map((column) => cells[place]?.[column]).join("|");
  return sums.flatMap(({ total, parts, by, split }) => {
    const totals = places.filter((place) => cells[place]?.scope === total);
    const groups = new Map<string, number[]>();
    for (const place of places.filter((p) => cells[p]?.scope === parts)) {
      const group = `${key(place, by)}/${split ? key(place, [split]) : ""}`;
      groups.set(group, [...(groups.get(group) ?? []), place]);
    }
    return totals.flatMap((place) =>
      [...groups]
        .filter(([group]) => group.startsWith(`${key(place, by)}/`))
        .map(([, members]) => ({ total: place, parts: members }))
    );
  });
}

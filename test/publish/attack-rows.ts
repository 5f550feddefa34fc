import type { AbsenceCell } from "../../lib/publish/absence-cell.js";
import type { ReleaseRowOf } from "../../lib/publish/release-tables.js";

/** A count that a reader of the rows can tell, by name of cell and count. */
export interface Told {
  readonly cell: string;
  readonly count: string;
  readonly value: number;
}

type Sum = readonly [total: string, parts: readonly string[]];

/**
 * All that a reader gets from rate and band rows of one block by adding and subtracting, over and over.
 * Only the names of the cells that exist are taken from the private side, to know which sums there are.
 */
export function attackRows(
  cells: readonly AbsenceCell[],
  rates: readonly ReleaseRowOf<"rate">[],
  bands: readonly ReleaseRowOf<"band">[]
): Told[] {
  const known = new Map<string, number>();
  for (const row of rates) {
    if (row.shown === "exact" && row.n !== null) known.set(`${name(row)} n`, row.n);
    if (row.x !== null) known.set(`${name(row)} chronic`, row.x);
  }
  for (const row of bands)
    if (row.x !== null && row.n !== null) {
      const place = name({ ...row, school_level: null, attribute: null, value: null });
      known.set(`${place} ${row.band}`, row.x);
      known.set(`${place} n`, row.n);
    }
  const sums = [...cells.flatMap(sumsWithin), ...sumsBetween(cells)];
  const pooled: Told[] = [];
  for (let learned = true; learned;) {
    learned = false;
    pooled.length = 0;
    for (const [total, parts] of sums) {
      const missing = parts.filter((part) => !known.has(part));
      const rest = parts.reduce((sum, part) => sum + (known.get(part) ?? 0), 0);
      const whole = known.get(total);
      if (whole === undefined) {
        if (missing.length > 0) continue;
        known.set(total, rest);
        learned = true;
      } else if (missing.length === 1) {
        known.set(missing[0]!, whole - rest);
        learned = true;
      } else if (missing.length > 1)
        pooled.push({ cell: `parts of ${total}`, count: "pooled", value: whole - rest });
    }
  }
  const told = [...known].map(([key, value]) => {
    const cut = key.lastIndexOf(" ");
    return { cell: key.slice(0, cut), count: key.slice(cut + 1), value };
  });
  return [...told, ...pooled];
}

export function name(
  row: Pick<AbsenceCell, "scope" | "school" | "grade" | "attribute" | "value" | "school_level">
): string {
  const level = row.scope === "level" ? row.school_level : "";
  return [row.scope, row.school, level, row.grade, row.attribute, row.value].join("/");
}

function sumsWithin(cell: AbsenceCell): Sum[] {
  const count = (word: string) => `${name(cell)} ${word}`;
  const halves: Sum = [count("n"), [count("chronic"), count("under_chronic")]];
  if (!["district", "school", "grade"].includes(cell.scope)) return [halves];
  return [
    halves,
    [count("chronic"), [count("moderate_chronic"), count("severe_chronic")]],
    [count("under_chronic"), [count("satisfactory"), count("at_risk")]],
    [count("n"), [count("satisfactory"), count("not_satisfactory")]],
    [count("not_satisfactory"), [count("at_risk"), count("chronic")]]
  ];
}

/** A finer scope's cells add up to a coarser one's wherever they agree in what the coarser one names. */
function sumsBetween(cells: readonly AbsenceCell[]): Sum[] {
  const finer: [AbsenceCell["scope"], AbsenceCell["scope"], (keyof AbsenceCell)[]][] = [
    ["district", "level", []],
    ["district", "grade", []],
    ["district", "school", []],
    ["district", "school_grade", []],
    ["level", "school", ["school_level"]],
    ["grade", "school_grade", ["grade"]],
    ["level", "school_grade", ["school_level"]],
    ["school", "school_grade", ["school"]]
  ];
  const between = finer.flatMap(([coarse, fine, by]) =>
    cells
      .filter((cell) => cell.scope === coarse)
      .map((total) => ({
        total,
        parts: cells.filter(
          (part) => part.scope === fine && by.every((column) => part[column] === total[column])
        )
      }))
  );
  const district = cells.find((cell) => cell.scope === "district")!;
  const groups = ["sex", "homeless"].map((attribute) => ({
    total: district,
    parts: cells.filter((cell) => cell.attribute === attribute)
  }));
  const words = [
    "n",
    "chronic",
    "under_chronic",
    "satisfactory",
    "at_risk",
    "moderate_chronic",
    "severe_chronic"
  ];
  return [...between, ...groups].flatMap(({ total, parts }) =>
    words.map((word): Sum => [`${name(total)} ${word}`, parts.map((part) => `${name(part)} ${word}`)])
  );
}

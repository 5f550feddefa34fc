import { DAY_UNITS } from "../../attendance/day-units.js";

/** More than the days of any school year: the room of a count of days, of which a DOUBLE holds so many exactly (2^45). */
const room = 512;
const perNumber = 5;

/** A count that adds up over a school year's days: units of what was missed, or `days`. */
export interface DayCount {
  readonly name: string;
  readonly of: "units" | "days";
}

/** How counts are held in columns of numbers, so that adding up the columns adds up the counts. */
export interface PackedCounts {
  readonly columns: readonly string[];
  /** What the columns can be kept as. */
  readonly type: "DOUBLE" | "INTEGER";
  /** SQL of a column, from that of what each of its counts is. */
  pack(column: string, sqlOf: (count: string) => string): string;
  /** SELECT list of the counts under their names, units in units, from the columns. */
  unpacked(): string;
}

/**
 * Each count in a column of its own or, where days are missed as a whole or not at all, five side by side in each, as
 * digits of one number: summing, sorting and joining cost by the column.
 */
export function packedCounts(counts: readonly DayCount[], wholeDays: boolean): PackedCounts {
  return wholeDays ? sideBySide(counts) : alone(counts);
}

function alone(counts: readonly DayCount[]): PackedCounts {
  const columns = new Map(counts.map(({ name }) => [`sum_${name}`, name]));
  return {
    columns: [...columns.keys()],
    type: "INTEGER",
    pack: (column, sqlOf) => sqlOf(columns.get(column) ?? column),
    unpacked: () => [...columns].map(([column, name]) => `${column} AS ${name}`).join(", ")
  };
}

function sideBySide(counts: readonly DayCount[]): PackedCounts {
  const held = new Map<string, readonly DayCount[]>();
  for (let from = 0; from < counts.length; from += perNumber)
    held.set(`sum_${from / perNumber + 1}`, counts.slice(from, from + perNumber));
  const inDays = (sql: string, of: DayCount["of"]) => (of === "days" ? sql : `(${sql}) / ${DAY_UNITS}`);
  return {
    columns: [...held.keys()],
    type: "DOUBLE",
    pack: (column, sqlOf) =>
      (held.get(column) ?? [])
        .map(({ name, of }, place) => `${inDays(sqlOf(name), of)} * ${room ** place}`)
        .join(" + "),
    unpacked: () =>
      [...held]
        .flatMap(([column, those]) =>
          those.map(({ name, of }, place) => {
            const days = digit(column, place, place === those.length - 1);
            return `${of === "days" ? days : `(${days}) * ${DAY_UNITS}`} AS ${name}`;
          })
        )
        .join(", ")
  };
}

/** SQL of the digit at a place, from 0; nothing stands before the last. */
function digit(column: string, place: number, isLast: boolean): string {
  const from = (at: number) => (at === 0 ? column : `CAST(FLOOR(${column} / ${room ** at}) AS DOUBLE)`);
  return isLast ? from(place) : `${from(place)} - ${from(place + 1)} * ${room}`;
}

import { expressionsOf } from "./check-sources.js";
import type { District, Feed, Filter, Source } from "./district.js";
import { columnsOf, lookUpsOf } from "./expression.js";
import { tableOf } from "./fed-tables.js";

/** A column that the mapping reads, with where and whether the mapping can do without it. */
export interface ReadColumn {
  readonly column: string;
  readonly place: string;
  readonly isOptional: boolean;
}

/** Every column that a district reads of one source: for its own feeds and for the look-ups of others. */
export function readColumns(source: Source, { sources }: District): ReadColumn[] {
  const own = source.feeds.flatMap(columnsOfFeed);
  const filters = source.filter.flatMap((filter) => columnsOfFilter(filter, `sources.${source.id}.filter`));
  const lookedUp = sources
    .flatMap((other) => [...other.filter.map((d) => d.expression), ...other.feeds.flatMap(expressionsOf)])
    .flatMap(lookUpsOf)
    .filter((lookUp) => lookUp.source === source.id)
    .flatMap(({ match, take }) => [...match, take])
    .map((column) => ({ column, place: `look-ups in ${source.id}`, isOptional: false }));
  return [...own, ...filters, ...lookedUp];
}

/** The columns of a source that nothing reads: dropped, and listed. */
export function droppedColumns(source: Source, district: District, columns: readonly string[]): string[] {
  const read = new Set(readColumns(source, district).map((d) => d.column.toLowerCase()));
  return columns.filter((column) => !read.has(column.toLowerCase()));
}

function columnsOfFeed(feed: Feed): ReadColumn[] {
  const { columns, key } = tableOf(feed.table);
  const mapped = Object.entries(feed.columns).flatMap(([name, expression]) => {
    const isOptional = !columns[name]?.required && !key.includes(name);
    return [expression].flatMap(columnsOf).map((column) => ({
      column,
      place: `${feed.place}.columns.${name}`,
      isOptional: isOptional || expression.ifEmpty !== undefined
    }));
  });
  const dates = feed.recordedOn.kind === "column" ? columnsOf(feed.recordedOn.expression) : [];
  return [
    ...mapped,
    ...[...feed.filter, ...(feed.retracted ? [feed.retracted] : [])].flatMap((filter) =>
      columnsOfFilter(filter, `${feed.place}.filter`)
    ),
    ...dates.map((column) => ({ column, place: `${feed.place}.recorded_on`, isOptional: false }))
  ];
}

function columnsOfFilter({ expression }: Filter, place: string): ReadColumn[] {
  return columnsOf(expression).map((column) => ({ column, place, isOptional: false }));
}

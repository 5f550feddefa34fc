import type { Table } from "../canon/table.js";
import { didYouMean } from "../contract/did-you-mean.js";
import type { Clash, Feed, Filter, Fold, RecordedOn } from "./district.js";
import type { Expression } from "./expression.js";
import { fedTables, type FedTable, tableOf } from "./fed-tables.js";
import { normaliseClash } from "./normalise-clash.js";
import { constantExpression, normaliseExpression } from "./normalise-expression.js";
import { normaliseFilter, normaliseFilters, opposite } from "./normalise-filter.js";
import { normaliseRecordedOn } from "./normalise-recorded-on.js";
import { at, complain, type Place } from "./problems.js";
import { entriesAt, flagAt, type JsonObject, objectAt, textAt, textsAt } from "./read-json.js";
import { columnFor } from "./status-column.js";

/** What a feed takes from its source and district where it does not say itself. */
export interface FeedDefaults {
  readonly districtId: string;
  readonly recordedOn?: RecordedOn;
  readonly retracted?: Filter;
  readonly clash: Clash;
}

export function normaliseFeed(value: unknown, place: Place, defaults: FeedDefaults): Feed | undefined {
  const object = objectAt(value, place, "feed");
  const table = object && normaliseTable(object, place);
  if (object === undefined || table === undefined) return undefined;
  const columns = withDefaults(normaliseColumns(object, place, table), table, defaults.districtId);
  const fold = normaliseFold(object, place, tableOf(table));
  checkRequired(columns, fold, table, at(place, "columns"));
  const recordedOn =
    object["recorded_on"] === undefined
      ? defaults.recordedOn
      : normaliseRecordedOn(object["recorded_on"], at(place, "recorded_on"));
  const own =
    object["retracted"] === undefined
      ? undefined
      : normaliseFilter(object["retracted"], at(place, "retracted"));
  const passedOver = fold.kind !== "each" && !own && defaults.retracted ? [opposite(defaults.retracted)] : [];
  if (recordedOn === undefined && object["recorded_on"] === undefined) complainOfTime(place);
  if (recordedOn?.kind === "lag") checkLag(recordedOn.from, columns, table, place);
  return {
    place: place.path,
    table,
    filter: [...normaliseFilters(object, place), ...passedOver],
    columns,
    recordedOn: recordedOn ?? { kind: "constant", date: "" },
    retracted: own ?? (fold.kind === "each" ? defaults.retracted : undefined),
    clash: normaliseClash(object, place) ?? defaults.clash,
    fold,
    skipEmpty: normaliseSkipEmpty(object, place, columns)
  };
}

function normaliseTable(object: JsonObject, place: Place): FedTable | undefined {
  const table = textAt(object, "table", place);
  if (table === undefined || table in fedTables) return table as FedTable | undefined;
  const names = Object.keys(fedTables);
  return complain(
    at(place, "table"),
    `unknown table "${table}"`,
    didYouMean(table, names) || `one of: ${names.join(", ")}`
  );
}

function normaliseColumns(object: JsonObject, place: Place, table: FedTable): Record<string, Expression> {
  const given = entriesAt(object, "columns", place);
  const attribute = given.find((d) => d.key === "attribute")?.value;
  const columns: Record<string, Expression> = {};
  for (const { key, value, place: member } of given) {
    if (!isColumn(key, table, member)) continue;
    const expression = normaliseExpression(value, member, {
      name: key,
      column: columnFor(table, key, attribute)
    });
    columns[key] = expression ?? constantExpression("");
  }
  return columns;
}

function isColumn(column: string, table: FedTable, place: Place): boolean {
  const names = Object.keys(tableOf(table).columns);
  if (names.includes(column)) return true;
  const advice = `${table} has: ${names.join(", ")}`;
  complain(
    place,
    `unknown canonical column "${column}"`,
    [advice, didYouMean(column, names)].filter(Boolean).join("; ")
  );
  return false;
}

/** A school is of this district, and a date tells its school year, unless the mapping says otherwise. */
function withDefaults(
  columns: Record<string, Expression>,
  table: FedTable,
  districtId: string
): Record<string, Expression> {
  const declared = tableOf(table).columns;
  if (table === "school" && !columns["district_id"]) columns["district_id"] = constantExpression(districtId);
  if (declared["school_year"] && !columns["school_year"] && columns["date"])
    columns["school_year"] = {
      ...columns["date"],
      formats: columns["date"].formats.length ? columns["date"].formats : ["%Y-%m-%d"]
    };
  return columns;
}

function checkRequired(columns: Record<string, Expression>, fold: Fold, table: FedTable, place: Place): void {
  const totals = fold.kind === "gather" ? Object.keys(fold.totals) : [];
  for (const [column, { required, doc }] of Object.entries(tableOf(table).columns)) {
    if (!required || columns[column] || totals.includes(column)) continue;
    complain(place, `no "${column}", which ${table} requires`, `map it: ${doc}`);
  }
}

function normaliseFold(object: JsonObject, place: Place, table: Table): Fold {
  const distinct = flagAt(object, "distinct", place);
  const totals: Record<string, "count" | "sum"> = {};
  for (const { key, value, place: member } of entriesAt(object, "gather", place)) {
    const column = table.columns[key];
    if (column?.type !== "integer" && column?.type !== "number")
      complain(member, "is no column of numbers of the table");
    else if (value !== "count" && value !== "sum") complain(member, "is neither count nor sum");
    else totals[key] = value;
  }
  if (object["gather"] === undefined) return { kind: distinct ? "distinct" : "each" };
  if (distinct) complain(place, "is both distinct and gather", "take one away");
  return { kind: "gather", totals };
}

function normaliseSkipEmpty(object: JsonObject, place: Place, columns: Record<string, Expression>): string[] {
  return textsAt(object, "skip_empty", place, true).filter((column) => {
    if (columns[column]) return true;
    complain(
      at(place, "skip_empty"),
      `"${column}" is not mapped`,
      `one of: ${Object.keys(columns).join(", ")}`
    );
    return false;
  });
}

function complainOfTime(place: Place): void {
  complain(
    place,
    "says not when its rows were recorded",
    'add recorded_on to the feed, the source or the district: {"column": …}, {"lag_days": 1, "from": "date"} or {"constant": "2025-08-01"}'
  );
}

function checkLag(from: string, columns: Record<string, Expression>, table: FedTable, place: Place): void {
  const dates = Object.entries(tableOf(table).columns)
    .filter(([, d]) => d.type === "date")
    .map(([column]) => column);
  if (dates.includes(from) && columns[from]) return;
  complain(
    at(place, "recorded_on"),
    `"${from}" is no mapped date of ${table}`,
    dates.length > 0 ? `count the lag from one of: ${dates.join(", ")}` : "use a constant for this feed"
  );
}

import type { JudgedColumn } from "../contract/fault-sql.js";
import { name } from "../contract/sql-text.js";
import type { District, Feed, Source } from "./district.js";
import { domainTable, idColumns } from "./domain.js";
import { columnsOf, type Expression, lookUpsOf } from "./expression.js";
import { readingSql } from "./reading-sql.js";
import { columnOf } from "./said-sql.js";

/** A feed's columns for the judge, over `s` and the domains that `judgedFrom` joins to it. */
export function judgedColumns(feed: Feed, source: Source, { timeZone }: District): JudgedColumn[] {
  const ids = idColumns(feed);
  const personal = personalColumns(source);
  const columns = Object.entries(feed.columns).map(([column, expression]): JudgedColumn => {
    const declared = columnOf(feed, column);
    const base = saidParts(column, expression);
    const isId = ids.some((d) => d.column === column);
    return {
      ...base,
      column: declared,
      value: isId ? `${alias(column)}.key` : readingSql(base.text, declared, column, expression, timeZone),
      known: isId && declared.references ? `${alias(column)}.known` : undefined,
      coded: expression.codes !== undefined,
      isPersonal: lookUpsOf(expression).length > 0 || columnsOf(expression).some((d) => personal.has(d))
    };
  });
  return columns;
}

/** The rows of a feed joined to the keys of their ids. */
export function judgedFrom(feed: Feed, said: string): string {
  const joins = idColumns(feed).map(
    ({ column, domain }) =>
      ` LEFT JOIN ${domainTable(domain)} AS ${alias(column)} ON ${alias(column)}.id = s.${name(`text_${column}`)}`
  );
  return `${said} AS s${joins.join("")} WHERE s._passes`;
}

/** When a row was known, as SQL over its typed columns. */
export function recordedOnSql({ recordedOn }: Feed, { timeZone }: District): string {
  switch (recordedOn.kind) {
    case "constant":
      return `DATE '${recordedOn.date}'`;
    case "lag":
      return `${name(recordedOn.from)} + ${recordedOn.days}`;
    case "column":
      return readingSql(
        "text_recorded_on",
        { type: "date", required: true, doc: "" },
        "recorded_on",
        recordedOn.expression,
        timeZone
      );
  }
}

/** The source columns that hold ids of people, in any feed of the source. */
function personalColumns({ feeds }: Source): Set<string> {
  return new Set(
    feeds.flatMap((feed) =>
      Object.entries(feed.columns)
        .filter(
          ([column, { operation }]) => operation !== undefined || columnOf(feed, column).person !== undefined
        )
        .flatMap(([, expression]) => columnsOf(expression))
    )
  );
}

function saidParts(
  column: string,
  { operation }: Expression
): { name: string; said: string; text: string; lost: string } {
  const part = (kind: string): string =>
    operation === "drop" ? "CAST(NULL AS VARCHAR)" : `s.${name(`${kind}_${column}`)}`;
  return { name: column, said: part("said"), text: part("text"), lost: part("lost") };
}

function alias(column: string): string {
  return name(`id_${column}`);
}

import { texts } from "../contract/sql-text.js";
import type { Filter, Source } from "./district.js";
import { expressionSql, type Join } from "./expression-sql.js";

/** A condition that is true where the row passes every filter, and never NULL. */
export function filtersSql(filters: readonly Filter[], join: Join): string {
  return filters.length === 0
    ? "TRUE"
    : filters.map((filter) => `(${filterSql(filter, join)})`).join(" AND ");
}

export function filterSql({ expression, test }: Filter, join: Join): string {
  const { text } = expressionSql(expression, join);
  if (test.kind === "empty") return `${text} IS ${test.empty ? "" : "NOT "}NULL`;
  return test.kind === "is"
    ? `coalesce(${text} IN ${texts(test.words)}, FALSE)`
    : `coalesce(${text} NOT IN ${texts(test.words)}, TRUE)`;
}

/** The condition on the rows of a source that look-ups may find; such a filter looks nothing up itself. */
export function lookedUpSql({ id, filter }: Source): string {
  return filtersSql(filter, () => {
    throw new Error(`the filter of ${id} looks up in another source`);
  });
}

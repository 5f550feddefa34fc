import type { Column } from "../canon/table.js";
import type { District, Feed } from "./district.js";
import type { Expression } from "./expression.js";
import { columnOf } from "./said-sql.js";

/** A kind of id: all its ids become keys together, and an id has one key wherever it stands. */
export interface Domain {
  readonly name: string;
  readonly hashed: boolean;
  /** Whether some column lets the look-up file tie its keys to ids. */
  readonly inLookUpFile: boolean;
}

/** The kind of id that a column holds: a person's, a school's, or its own where the mapping hashes it; undefined for none. */
export function domainOf(column: string, declared: Column, { operation }: Expression): string | undefined {
  if (operation === "mask" || operation === "drop") return undefined;
  if (declared.person !== undefined) return declared.person;
  if (operation === "hash" || operation === "hash-no-lookup") return column;
  return declared.references === "school" || column === "school_id" ? "school" : undefined;
}

/** The columns of a feed that hold ids, with their domains. */
export function idColumns(feed: Feed): { column: string; domain: string; expression: Expression }[] {
  return Object.entries(feed.columns).flatMap(([column, expression]) => {
    const domain = domainOf(column, columnOf(feed, column), expression);
    return domain === undefined ? [] : [{ column, domain, expression }];
  });
}

/**
 * The columns whose ids become keys: where a table defines its kind of id, that table's own, for a reference to any other
 * id is an orphan and enters nothing; else all.
 */
export function definingColumns(domain: string, feeds: readonly Feed[]): { feed: Feed; column: string }[] {
  const all = feeds.flatMap((feed) =>
    idColumns(feed)
      .filter((d) => d.domain === domain)
      .map(({ column }) => ({ feed, column }))
  );
  return domain === "student" || domain === "school" ? all.filter((d) => d.feed.table === domain) : all;
}

/** Every kind of id in a district. */
export function domains({ sources }: District): Domain[] {
  const columns = sources.flatMap((source) => source.feeds.flatMap(idColumns));
  const names = [...new Set(["student", "school", ...columns.map((d) => d.domain)])];
  return names.map((name) => ({
    name,
    hashed: name !== "school",
    inLookUpFile: columns.some((d) => d.domain === name && d.expression.operation === "hash")
  }));
}

/** The table of a domain: `id`, its `key`, and whether a row of the record defines it. */
export function domainTable(domain: string): string {
  return `domain_${domain}`;
}

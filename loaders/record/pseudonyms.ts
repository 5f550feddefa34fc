import { createHmac } from "node:crypto";
import { keyLength, keyMessage } from "../../lib/district/key-message.js";
import { definingColumns, domains, domainTable, type Domain } from "../../lib/district/domain.js";
import type { District } from "../../lib/district/district.js";
import { name, noText, text } from "../../lib/contract/sql-text.js";
import type { NativeDatabase } from "../native/database.js";
import type { SaidFeed } from "./said-feeds.js";

/** Makes the table of each kind of id: every id once, and the key that stands for it. */
export async function makeKeys(
  db: NativeDatabase,
  district: District,
  feeds: readonly SaidFeed[],
  secret: string
): Promise<Domain[]> {
  const all = domains(district);
  for (const domain of all) {
    const ids = `ids_${domain.name}`;
    await db.run(`CREATE TABLE ${ids} AS ${idsSql(domain.name, feeds, district)}`);
    if (domain.hashed) await hashIds(db, domain.name, ids, secret);
    else await db.run(`CREATE TABLE keys_${domain.name} AS SELECT id, id AS key FROM ${ids}`);
    await db.run(`CREATE TYPE ${domain.name}_key AS ENUM (SELECT key FROM keys_${domain.name} ORDER BY key);
      CREATE TABLE ${domainTable(domain.name)} AS
        SELECT id, CAST(key AS ${domain.name}_key) AS key, FALSE AS known FROM keys_${domain.name};
      DROP TABLE keys_${domain.name}; DROP TABLE ${ids}`);
  }
  return all;
}

/** Notes which ids a row of the record defines: references to the others are orphans. */
export async function markKnown(
  db: NativeDatabase,
  domain: string,
  kept: string,
  column: string
): Promise<void> {
  await db.run(`UPDATE ${domainTable(domain)} SET known = key IN (SELECT ${name(column)} FROM ${kept})`);
}

function idsSql(domain: string, feeds: readonly SaidFeed[], { generate }: District): string {
  const defining = definingColumns(
    domain,
    feeds.map((d) => d.feed)
  );
  const said = defining.flatMap(({ feed, column }) =>
    feeds
      .filter((d) => d.feed === feed)
      .map((d) => `SELECT DISTINCT ${name(`text_${column}`)} AS id FROM ${d.said} WHERE _passes`)
  );
  const assumed = generate.flatMap((d) =>
    d.assume === "one_school" && domain === "school" ? [`SELECT ${text(d.schoolId)} AS id`] : []
  );
  const all = [...said, ...assumed];
  if (all.length === 0) return `SELECT ${noText} AS id WHERE FALSE`;
  return `SELECT DISTINCT id FROM (${all.join(" UNION ALL ")}) WHERE id IS NOT NULL`;
}

async function hashIds(db: NativeDatabase, domain: string, ids: string, secret: string): Promise<void> {
  const rows = await db.rows<{ id: string }>(`SELECT id FROM ${ids} ORDER BY id`);
  const keys = rows.map(({ id }): [string, string] => [id, keyOf(secret, domain, id)]);
  if (new Set(keys.map(([, key]) => key)).size < keys.length)
    throw new Error(`two ${domain} ids have one key: lengthen keyLength`);
  await db.run(`CREATE TABLE keys_${domain} (id VARCHAR, key VARCHAR)`);
  await db.append(`keys_${domain}`, keys);
}

/** The key of an id: HMAC-SHA-256 under the district's secret. */
export function keyOf(secret: string, domain: string, id: string): string {
  return createHmac("sha256", secret).update(keyMessage(domain, id)).digest("hex").slice(0, keyLength);
}

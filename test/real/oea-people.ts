import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "../../lib/query/database.js";
import { text as literal } from "../../lib/contract/sql-text.js";

/** Every name, nickname, phone number and id of a person in Contoso's files, its teachers and i-Ready's students too. */
export async function knownPeople(db: Database, files: string): Promise<Set<string>> {
  const roster = (file: string): string => join(files, "insights_k12_roster", file);
  const accounts = join(files, "insights_activity/AadUser_lookup.snappy.parquet");
  const rows = await db.rows<{ word: string }>(`
    WITH person AS (FROM read_csv(${literal(roster("person.csv"))}, header = false, all_varchar = true)),
      account AS (FROM read_parquet(${literal(accounts)})),
      tested AS (FROM read_csv(${literal(join(files, "iready/*.csv"))}, all_varchar = true, union_by_name = true))
    SELECT DISTINCT word FROM (
      SELECT unnest([column0, column3, column5, column7, column8]) AS word FROM person
      UNION ALL SELECT unnest([GivenName, Surname, MailNickname, DisplayName, ObjectId, ObjectId_pseudonym, AnchorId]) FROM account
      UNION ALL SELECT unnest(["Last Name", "First Name", "Student ID"]) FROM tested
    ) WHERE length(word) > 1`);
  const phones = readFileSync(roster("personphonenumber.csv"), "utf8")
    .split("\n")
    .map((line) => line.split(",")[3] ?? "");
  return new Set([...rows.map((d) => d.word), ...phones.filter((phone) => phone !== "")]);
}

/** Those of the known words that stand in a text, and what is left of e-mail addresses. */
export function peopleIn(text: string, known: ReadonlySet<string>): string[] {
  const words = text.matchAll(/[A-Za-z][A-Za-z'’-]+|[0-9a-f-]{32,}|[\d-]{10,}|[ST]\d+/g);
  const names = text.matchAll(/[A-Z][a-z]+ [A-Z][a-z]+/g);
  const found = [...words, ...names].map(([word]) => word).filter((word) => known.has(word));
  return [...new Set([...found, ...(text.match(/@contoso/gi) ?? [])])].sort();
}

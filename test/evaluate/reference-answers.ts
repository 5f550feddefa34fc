import { readFileSync } from "node:fs";

/** Committed answers of a reference, a row for each seeded vector, by column. */
export function referenceAnswers<Column extends string>(name: string): Record<Column, number>[] {
  const url = new URL(`../reference/answers/${name}.json`, import.meta.url);
  const { columns, rows } = JSON.parse(readFileSync(url, "utf8")) as { columns: Column[]; rows: number[][] };
  return rows.map(
    (row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as Record<Column, number>
  );
}

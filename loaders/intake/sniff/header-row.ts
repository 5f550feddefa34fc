/** A header's place among the first rows, from 0; undefined where the rows are data from the first on. */
export function headerRow(rows: readonly (readonly (string | undefined)[])[]): number | undefined {
  const widths = rows.map((cells) => cells.filter(Boolean).length);
  const usual = commonest(rows.map((cells) => cells.length).filter((width) => width > 1)) ?? 1;
  const found = rows.findIndex((cells, i) => cells.length === usual && (widths[i] ?? 0) >= 0.8 * usual);
  return found === -1 || looksLikeRecord(rows[found] ?? []) ? undefined : found;
}

/** A cell that is an id, a date or an address is no name of a column; a few numbers may be. */
function looksLikeRecord(cells: readonly (string | undefined)[]): boolean {
  const texts = cells.map((d) => (d ?? "").trim()).filter((d) => d !== "");
  const isTelling = texts.some((d) =>
    /^[0-9a-f]{8}-[0-9a-f]{4}-|^\d{4}-\d{2}-\d{2}|^\d{1,2}\/\d{1,2}\/\d{2,4}$|@.+\./i.test(d)
  );
  const numbers = texts.filter((d) => isFinite(Number(d))).length;
  return isTelling || numbers > texts.length / 2;
}

function commonest(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

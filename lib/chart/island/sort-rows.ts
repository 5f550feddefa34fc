export type Direction = "ascending" | "descending";

/** Rows by what one of their cells sorts by, as numbers where both are; an empty one comes last either way. */
export function sorted(
  rows: readonly HTMLTableRowElement[],
  column: number,
  direction: Direction
): HTMLTableRowElement[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a, column), keyOf(b, column)];
    if (x === "" || y === "") return Number(x === "") - Number(y === "");
    return sign * compare(x, y);
  });
}

function keyOf(row: HTMLTableRowElement, column: number): string {
  const cell = row.children[column];
  return cell?.getAttribute("data-sort") ?? cell?.textContent ?? "";
}

function compare(x: string, y: string): number {
  const [a, b] = [Number(x), Number(y)];
  return Number.isNaN(a) || Number.isNaN(b) ? x.localeCompare(y, "en", { numeric: true }) : a - b;
}

/** Items in runs of equal keys, the runs in the keys' order, the items within a run as they came. */
export function inOrder<T>(items: readonly T[], keyOf: (item: T) => readonly (number | string)[]): T[][] {
  const runs = new Map<string, { key: readonly (number | string)[]; items: T[] }>();
  for (const item of items) {
    const key = keyOf(item);
    const run = runs.get(key.join("|"));
    if (run) run.items.push(item);
    else runs.set(key.join("|"), { key, items: [item] });
  }
  return [...runs.values()].sort((a, b) => compareKeys(a.key, b.key)).map((run) => run.items);
}

/** Numbers by size, texts by code unit; the same in every locale. */
export function compareKeys(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

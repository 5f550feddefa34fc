/** Role families of fewer people are never shown apart. */
export const smallestFamily = 3;

/**
 * Which families may be shown beside the whole they are part of: those of three or more, as long as what remains when
 * they are taken from the whole is nobody or three people at least. Otherwise the remainder would be a family of one or
 * two, had by subtraction, so that the smallest shown family joins it (of equals the last by id), until it holds.
 */
export function shownFamilies(members: ReadonlyMap<string, number>, hidden: ReadonlySet<string> = new Set()) {
  const shown = [...members]
    .filter(([family, count]) => count >= smallestFamily && !hidden.has(family))
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const whole = [...members.values()].reduce((sum, count) => sum + count, 0);
  let rest = whole - shown.reduce((sum, [, count]) => sum + count, 0);
  while (rest > 0 && rest < smallestFamily && shown.length > 0) rest += shown.pop()?.[1] ?? 0;
  return { shown: shown.map(([family]) => family), rest };
}

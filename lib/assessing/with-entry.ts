/** Entries with one of them set, or without it where its value is undefined. */
export function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined
): Readonly<Record<string, T>> {
  const rest = Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));
  return value === undefined ? rest : { ...rest, [key]: value };
}

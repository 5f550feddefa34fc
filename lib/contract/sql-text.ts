/** A name as SQL writes it: `a "b"` → `"a ""b"""`. */
export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it: `it's` → `'it''s'`. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A list of texts: `('a', 'b')`. */
export function texts(values: readonly string[]): string {
  return `(${values.map(text).join(", ")})`;
}

export const noText = "CAST(NULL AS VARCHAR)";

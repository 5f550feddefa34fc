/** A name as an SQL identifier, whatever it holds: `Days "out"` → `"Days ""out"""`. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as an SQL literal: `O'Hara` → `'O''Hara'`. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** JSON as people read it, two spaces deep, closed by a line's end; keys in the order given. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The same form that `shape` gives, as SQL over a text: letters and digits by kind, runs cut at four. */
export function shapeSql(value: string): string {
  return steps.reduce(
    (sql, [pattern, mark]) => `regexp_replace(${sql}, '${pattern}', '${mark}', 'g')`,
    value
  );
}

const steps = [
  // the engine's tables of letters are older than JavaScript's: the planes of ideographs are named outright
  ["[\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}\\x{20000}-\\x{3FFFD}]", "a"],
  ["\\p{Lu}", "A"],
  ["\\p{M}", ""],
  ["\\p{N}", "9"],
  ["a{5,}", "aaaa"],
  ["A{5,}", "AAAA"],
  ["9{5,}", "9999"]
] as const;

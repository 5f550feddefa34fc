const longestRun = 4;

/** The form of a value without the value: "Maria 07" → "Aaaa 99". Letters and digits by kind, runs cut at four, all else kept. */
export function shape(value: string): string {
  return value
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{L}/gu, (letter) => (letter === "A" ? "A" : "a"))
    .replace(/\p{M}/gu, "")
    .replace(/\p{N}/gu, "9")
    .replace(/a{5,}|A{5,}|9{5,}/g, (run) => run.slice(0, longestRun));
}

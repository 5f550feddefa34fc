/** Crockford's base 32: digits and capitals without I, L, O and U. A symbol's place is its value. */
export const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What a person typed as symbols: capitals, without spaces and dashes, O read as 0, I and L as 1. */
export function asSymbols(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
}

/** Whole number to that many symbols, the highest first. */
export function toSymbols(value: bigint, length: number): string {
  let text = "";
  for (let left = value; text.length < length; left >>= 5n) text = symbols.charAt(Number(left & 31n)) + text;
  return text;
}

export function fromSymbols(text: string): bigint {
  return [...text].reduce((value, symbol) => (value << 5n) | BigInt(symbols.indexOf(symbol)), 0n);
}

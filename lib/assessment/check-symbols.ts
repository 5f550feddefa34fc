import { symbols } from "./crockford.js";

/**
 * Two symbols that make a text of up to 29 symbols a word of the Reed–Solomon code over GF(32) with roots α and α²
 * (x⁵ + x² + 1). Its words differ in at least three places, so that no one or two wrong symbols, and so no swap of
 * any two, ever pass.
 */
export function checkSymbols(text: string): string {
  const [first, second] = syndromes(`${text}00`);
  const c1 = times(first ^ second, inverse(power(1) ^ power(2)));
  const c0 = first ^ times(c1, power(1));
  return symbols.charAt(c1) + symbols.charAt(c0);
}

/** Whether the text ends in its own check symbols. */
export function isChecked(text: string): boolean {
  return syndromes(text).every((d) => d === 0);
}

/** The text as a polynomial, its last symbol the constant, at α and at α². */
function syndromes(text: string): [number, number] {
  let [first, second] = [0, 0];
  [...text].reverse().forEach((symbol, exponent) => {
    const value = symbols.indexOf(symbol);
    first ^= times(value, power(exponent));
    second ^= times(value, power(2 * exponent));
  });
  return [first, second];
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : power(logOf(a) + logOf(b));
}

function inverse(a: number): number {
  return power(31 - logOf(a));
}

/** α to an exponent. */
function power(exponent: number): number {
  return powers[exponent % 31] ?? 0;
}

function logOf(a: number): number {
  return powers.indexOf(a);
}

const powers: readonly number[] = Array.from({ length: 30 }).reduce<number[]>(
  (list) => {
    const next = (list[list.length - 1] ?? 0) << 1;
    return [...list, next & 32 ? next ^ 0b100101 : next];
  },
  [1]
);

/** A stream of dice: sfc32 (Doty-Humphrey). The state moves on with every throw. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private count = 1;
  private spare: number | undefined;

  constructor(label: string) {
    this.a = hash(label, 0x811c9dc5);
    this.b = hash(label, 0x9e3779b9);
    this.c = hash(label, 0x85ebca6b);
    for (let i = 0; i < 12; i++) this.uniform();
  }

  /** From 0 to below 1. */
  uniform(): number {
    const { a, b, c } = this;
    const sum = (((a + b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = b ^ (b >>> 9);
    this.b = (c + (c << 3)) | 0;
    this.c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** Mean 0, standard deviation 1 (Marsaglia's polar method, in pairs). */
  normal(): number {
    const kept = this.spare;
    this.spare = undefined;
    if (kept !== undefined) return kept;
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = y * scale;
      return x * scale;
    }
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** A whole number from low to high, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.uniform() * choices.length)] as T;
  }

  /** A choice in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.uniform() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) if ((left -= weight) < 0) return choice;
    return (choices[choices.length - 1] as (typeof choices)[number])[0];
  }
}

/** The stream of a path, such as (seed, "student", 17): the same whatever else was thrown. */
export function random(seed: number, ...path: readonly (string | number)[]): Random {
  return new Random([seed, ...path].join("/"));
}

function hash(text: string, start: number): number {
  let h = start;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}

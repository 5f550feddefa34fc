import type { Column } from "../../../lib/model/cohort.js";
import { random } from "../../../lib/random/random.js";
import { numberColumn, wordColumn } from "./columns.js";

export interface MadeRows {
  readonly n: number;
  readonly columns: Column[];
  readonly label: Uint8Array;
}

const words = ["ash", "birch", "cedar", "dogwood", "elm"];

/** Seeded rows of two whole numbers (the second missing in some), a word (missing in some), and noise. */
export function madeTraining(n: number, seed: number, signal = 1): MadeRows {
  const dice = random(seed, "made");
  const rows = Array.from({ length: n }, () => {
    const [a, b] = [dice.integer(-20, 20), dice.integer(0, 9)];
    const word = dice.integer(0, words.length - 1);
    const logOdds = signal * (0.1 * a + (b > 6 ? 1 : -0.5) + (word % 2 === 0 ? 0.8 : -0.8));
    const y = dice.chance(1 / (1 + Math.exp(-logOdds))) ? 1 : 0;
    const [hasB, hasWord] = [!dice.chance(0.15), !dice.chance(0.1)];
    return { a, b: hasB ? b : null, word: hasWord ? words[word]! : null, noise: dice.integer(0, 99), y };
  });
  return {
    n,
    columns: [
      numberColumn(
        "a",
        rows.map((d) => d.a)
      ),
      numberColumn(
        "b",
        rows.map((d) => d.b)
      ),
      wordColumn(
        "word",
        rows.map((d) => d.word)
      ),
      numberColumn(
        "noise",
        rows.map((d) => d.noise)
      )
    ],
    label: Uint8Array.from(rows, (d) => d.y)
  };
}

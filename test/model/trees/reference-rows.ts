import type { Column } from "../../../lib/model/cohort.js";
import { random } from "../../../lib/random/random.js";
import { numberColumn, wordColumn } from "./columns.js";

export const referenceLevels = ["amber", "blue", "coral", "dune", "ecru", "fawn"] as const;

/** The rows of `made_rows` in test/reference/trees.py: a word, then six whole numbers, some missing in the first. */
export function referenceRows(part: "train" | "test", n: number): { columns: Column[]; label: Uint8Array } {
  const dice = random(4, "trees", part);
  const words: (string | null)[] = [];
  const numbers: (number | null)[][] = [[], [], [], [], [], []];
  const label = Uint8Array.from({ length: n }, () => {
    const x = numbers.map(() => dice.integer(0, 99)) as [number, number, number, number, number, number];
    const level = dice.integer(0, 5);
    const effect = 0.3 * (x[0] / 100) + 0.25 * ((x[1] * x[2]) / 10000) + (x[3] > 70 ? 0.2 : 0);
    const y = dice.chance(0.05 + effect + (level === 1 || level === 4 ? 0.15 : 0)) ? 1 : 0;
    const isMissing = dice.chance(0.1);
    words.push(dice.chance(0.05) ? null : (referenceLevels[level] as string));
    x.forEach((value, i) => numbers[i]!.push(i === 1 && isMissing ? null : value));
    return y;
  });
  return {
    columns: [wordColumn("word", words), ...numbers.map((values, i) => numberColumn(`x${i + 1}`, values))],
    label
  };
}

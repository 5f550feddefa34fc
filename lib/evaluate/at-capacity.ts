import { rank, type Ranked } from "./ranked.js";

/** What the students with the highest scores hold, as many as staff can reach; among equal scores by expectation. */
export interface AtCapacity {
  /** Students reached: the capacity, or all where there are fewer. */
  readonly selected: number;
  /** Of them expected to have the outcome, over all orders of equal scores: not always whole. */
  readonly found: number;
  /** precision_at_capacity: found ÷ selected; undefined where none is selected. */
  readonly precision: number | undefined;
  /** recall_at_capacity: found ÷ all with the outcome; undefined where none has it. */
  readonly recall: number | undefined;
  /** 1 − recall. */
  readonly falseNegativeRate: number | undefined;
  /** Precision ÷ share with the outcome among all: 1 is chance. */
  readonly lift: number | undefined;
}

export function atCapacity(label: Uint8Array, score: Float64Array, capacity: number): AtCapacity {
  checkCapacity(capacity);
  return weightedAtCapacity(rank(label, score), () => capacity);
}

/** A share of students as a number of them: the nearest whole one, at least 1 where there is anybody. */
export function studentsAtShare(share: number, n: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`share is not within 0 and 1: ${share}`);
  return Math.min(n, Math.max(1, Math.round(share * n)));
}

/** The same with weights by place in the order: each stratum has a capacity, given its total weight, and all add up. */
export function weightedAtCapacity(
  ranked: Ranked,
  capacityOf: (stratum: number, total: number) => number,
  weight?: Float64Array
): AtCapacity {
  const { label, tieEnd, stratumEnd } = ranked;
  let [selected, found, positives, all] = [0, 0, 0, 0];
  let start = 0;
  let tie = 0;
  for (let stratum = 0; stratum < stratumEnd.length; stratum++) {
    const end = stratumEnd[stratum] as number;
    const total = sumOf(weight, start, end);
    let left = Math.min(total, capacityOf(stratum, total));
    selected += left;
    all += total;
    for (let place = start; place < end; tie++) {
      const last = tieEnd[tie] as number;
      let [group, positive] = [0, 0];
      for (; place < last; place++) {
        const each = weight === undefined ? 1 : (weight[place] as number);
        group += each;
        if (label[place] === 1) positive += each;
      }
      positives += positive;
      if (group === 0) continue;
      found += left >= group ? positive : (positive * left) / group;
      left = Math.max(0, left - group);
    }
    start = end;
  }
  return figures(selected, found, positives, all);
}

/** The figures of a selection, from (expected) sums. */
export function figures(selected: number, found: number, positives: number, all: number): AtCapacity {
  const precision = selected > 0 ? found / selected : undefined;
  const recall = positives > 0 ? found / positives : undefined;
  return {
    selected,
    found,
    precision,
    recall,
    falseNegativeRate: recall === undefined ? undefined : 1 - recall,
    lift: precision === undefined || positives === 0 ? undefined : precision / (positives / all)
  };
}

/** The chance of each row to be selected, by row: 1 above the cut, 0 below, a part among those equal at it. */
export function selectionChance(ranked: Ranked, capacityOf: (stratum: number) => number): Float64Array {
  const { row, tieEnd, stratumEnd } = ranked;
  const chance = new Float64Array(row.length);
  let place = 0;
  let tie = 0;
  for (let stratum = 0; stratum < stratumEnd.length; stratum++) {
    let left = capacityOf(stratum);
    while (place < (stratumEnd[stratum] as number)) {
      const last = tieEnd[tie++] as number;
      const group = last - place;
      for (; place < last; place++) chance[row[place] as number] = Math.min(1, left / group);
      left = Math.max(0, left - group);
    }
  }
  return chance;
}

export function checkCapacity(capacity: number): void {
  if (!(capacity >= 0 && Number.isFinite(capacity)))
    throw new RangeError(`capacity is not a number of students: ${capacity}`);
}

function sumOf(weight: Float64Array | undefined, start: number, end: number): number {
  if (weight === undefined) return end - start;
  let sum = 0;
  for (let i = start; i < end; i++) sum += weight[i] as number;
  return sum;
}

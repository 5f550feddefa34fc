import { rank, type Ranked, type Weights } from "./ranked.js";

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

/** The same with weights by place in the order: each stratum has a capacity, and all add up. */
export function weightedAtCapacity(
  ranked: Ranked,
  capacityOf: (stratum: number) => number,
  weight?: Weights
): AtCapacity {
  const weightAt = (place: number): number => (weight === undefined ? 1 : (weight[place] as number));
  const { selected, found } = topOf(ranked, capacityOf, weightAt);
  let [positives, all] = [0, 0];
  for (let place = 0; place < ranked.label.length; place++) {
    all += weightAt(place);
    positives += weightAt(place) * (ranked.label[place] as number);
  }
  return figures(selected, found, positives, all);
}

/** Of each stratum's top, up to its capacity in weight: how much is there, and how much of it is to be found. */
export function topOf(
  { label, tieEnd, stratumEnd, stratumTies }: Ranked,
  capacityOf: (stratum: number) => number,
  weightAt: (place: number) => number
): { selected: number; found: number } {
  let [selected, found] = [0, 0];
  for (let stratum = 0; stratum < stratumEnd.length; stratum++) {
    let left = capacityOf(stratum);
    let place = stratumEnd[stratum - 1] ?? 0;
    const ties = stratumTies[stratum] as number;
    for (let tie = stratumTies[stratum - 1] ?? 0; tie < ties && left > 0; tie++) {
      const last = tieEnd[tie] as number;
      let [group, positive] = [0, 0];
      for (; place < last; place++) {
        const each = weightAt(place);
        group += each;
        positive += each * (label[place] as number);
      }
      if (group === 0) continue;
      const taken = Math.min(left, group);
      selected += taken;
      found += taken === group ? positive : (positive * taken) / group;
      left -= taken;
    }
  }
  return { selected, found };
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

/** A share of students that scores lead to expect, with the range in which it falls 95 times in 100. */
export interface ExpectedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Up to so many students, every count's probability is worked out; beyond, a normal curve is as good. */
const exactUpTo = 200;

/**
 * The share of these students to expect at their risk scores: if the scores are right and students independent, the
 * count has a Poisson binomial distribution (its mean Σp, its variance Σp(1 − p)). Students of one school are not
 * quite independent, so the range is the least that is uncertain. Undefined of nobody.
 */
export function expectedShare(risks: ArrayLike<number>): ExpectedShare | undefined {
  const n = risks.length;
  if (n === 0) return undefined;
  const [sum, variance] = [total(risks, (p) => p), total(risks, (p) => p * (1 - p))];
  if (n <= exactUpTo) return { share: sum / n, ...exactRange(risks) };
  const reach = 1.959963984540054 * Math.sqrt(variance);
  return {
    share: sum / n,
    low: Math.max(0, Math.floor(sum - reach)) / n,
    high: Math.min(n, Math.ceil(sum + reach)) / n
  };
}

/** The counts at which the distribution reaches 2.5 % and 97.5 %, over n. */
function exactRange(risks: ArrayLike<number>): { low: number; high: number } {
  const n = risks.length;
  const chance = new Float64Array(n + 1);
  chance[0] = 1;
  for (let i = 0; i < n; i++) {
    const p = risks[i] as number;
    for (let x = i + 1; x > 0; x--)
      chance[x] = (chance[x] as number) * (1 - p) + (chance[x - 1] as number) * p;
    chance[0] = (chance[0] as number) * (1 - p);
  }
  const quantile = (level: number) => {
    let sum = 0;
    for (let x = 0; x < n; x++) if ((sum += chance[x] as number) >= level - 1e-12) return x / n;
    return 1;
  };
  return { low: quantile(0.025), high: quantile(0.975) };
}

function total(risks: ArrayLike<number>, of: (p: number) => number): number {
  let sum = 0;
  for (let i = 0; i < risks.length; i++) sum += of(risks[i] as number);
  return sum;
}

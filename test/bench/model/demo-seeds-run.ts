import { join } from "node:path";
import { tmpdir } from "node:os";
import { judgedBlocks } from "./demo-district.js";
import { demoSeeds } from "./demo-seeds.js";
import { type BlockResult, judgeSeed } from "./judge-seed.js";
import { plantedEffects } from "./planted-effects.js";
import { nullFeatures } from "./planted-null-features.js";
import { drawAll, pooledPrecision } from "./pooled-precision.js";

/** Drivers that a reader is shown. */
const shown = 5;

/**
 * The frozen demo districts: how many of the students reached are chronically absent, by the glass box and by each rule,
 * and whether what was planted is what the glass box finds. Districts are kept in `cache`; each takes about a minute.
 */
export async function benchDemoSeeds(
  cache = demoCache(),
  seeds: readonly number[] = demoSeeds
): Promise<void> {
  const results: BlockResult[] = [];
  for (const seed of seeds) results.push(...(await judgeSeed(seed, cache)));
  printDemoSeeds(results);
}

/** Where districts are kept from one bench to the next. */
export function demoCache(): string {
  return join(tmpdir(), "rollcall-demo-seeds");
}

export function printDemoSeeds(results: readonly BlockResult[]): void {
  const seeds = [...new Set(results.map((d) => d.seed))];
  const drawn = drawAll(results);
  console.log(
    `precision at a capacity of 10 %, students undetermined, ${seeds.length} demo districts pooled`
  );
  const rows = [
    ...judgedBlocks.map((block) => [`block ${block}`, [block]] as const),
    ["all", judgedBlocks] as const
  ];
  for (const [title, blocks] of rows) {
    const own = results.filter((d) => (blocks as readonly number[]).includes(d.block));
    const { precision, difference } = pooledPrecision(drawn.filter((d) => own.includes(d.result)));
    console.log(title);
    console.table(
      Object.fromEntries(
        Object.entries(precision).map(([model, value]) => [
          model,
          {
            "precision at capacity": value.toFixed(4),
            "glass box less it": difference[model] && difference[model].value.toFixed(4),
            "95 % interval, schools": difference[model] && intervalWords(difference[model]),
            "mean ROC AUC": mean(own.map((d) => d.auc[model] ?? NaN)).toFixed(4)
          }
        ])
      )
    );
  }
  console.log(
    `planted effects: in sign, and among the top ${shown} drivers, of ${seeds.length} districts at every block`
  );
  console.table(plantedEffects.map((_, i) => plantedRow(results, seeds, i)));
  console.log("the drivers, in the mean of all");
  console.table(meanDrivers(results).slice(0, 12));
  const names = nullFeatures.map((d) => d.name);
  const lured = results.filter((d) => topDrivers(d).some((driver) => names.includes(driver)));
  console.log(`planted nulls among the top ${shown}: ${lured.length} of ${results.length} models`);
}

function plantedRow(
  results: readonly BlockResult[],
  seeds: readonly number[],
  index: number
): Record<string, unknown> {
  const { effect, driver, isLarge } = plantedEffects[index]!;
  const always = (holds: (result: BlockResult) => boolean): number =>
    seeds.filter((seed) => results.filter((d) => d.seed === seed).every(holds)).length;
  return {
    effect,
    driver,
    "planted large": isLarge,
    // a survey that is still to come tells nothing
    "right sign": always((d) => (d.signs[index] ?? 1) > 0),
    "among the top": always((d) => topDrivers(d).includes(driver))
  };
}

function topDrivers({ drivers }: BlockResult): string[] {
  return drivers.slice(0, shown).map((d) => d.driver);
}

function meanDrivers(results: readonly BlockResult[]): { driver: string; weight: string }[] {
  const sums = new Map<string, number>();
  for (const { drivers } of results)
    for (const { driver, weight } of drivers)
      sums.set(driver, (sums.get(driver) ?? 0) + weight / results.length);
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([driver, weight]) => ({ driver, weight: weight.toFixed(3) }));
}

function intervalWords({ low, high }: { low: number; high: number }): string {
  return `${low.toFixed(4)} to ${high.toFixed(4)}`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, d) => sum + d, 0) / values.length;
}

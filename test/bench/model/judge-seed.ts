import { delong } from "../../../lib/evaluate/delong.js";
import { fitAdditive } from "../../../lib/model/additive/fit-additive.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import { baselines } from "../../../lib/model/baseline/baselines.js";
import { fitBaseline } from "../../../lib/model/baseline/fit-baseline.js";
import { predictBaseline } from "../../../lib/model/baseline/predict-baseline.js";
import { type Cohort, takeRows } from "../../../lib/model/cohort.js";
import { designFeatures } from "../../../lib/model/design/design-features.js";
import { finish } from "../../../lib/model/fit.js";
import { pickColumns } from "../../../lib/model/pick-columns.js";
import { isRefusal } from "../../../lib/model/split/split.js";
import { splitCohort } from "../../../lib/model/split/split-cohort.js";
import { features } from "../../../lib/snapshot/feature/feature-list.js";
import { openDatabase } from "../../../loaders/native/database.js";
import { demoCohort } from "./demo-cohort.js";
import { demoDistrict, judgedBlocks } from "./demo-district.js";
import { driverSums } from "./named-drivers.js";
import { plantedEffects, signOf } from "./planted-effects.js";
import { nullFeatures } from "./planted-null-features.js";

/** The glass box at its defaults among the rules, by the names under which scores stand. */
export const glassBox = "glass box";
export const judgedModels = [glassBox, ...baselines.map((d) => d.baseline)] as const;

/** One block of one demo district, judged on the latest complete school year; as JSON holds it. */
export interface BlockResult {
  readonly seed: number;
  readonly block: number;
  readonly label: readonly number[];
  readonly school: readonly number[];
  /** By model. */
  readonly scores: Readonly<Record<string, readonly number[]>>;
  readonly auc: Readonly<Record<string, number>>;
  /** Drivers of the glass box by weight, the planted nulls among them. */
  readonly drivers: readonly { readonly driver: string; readonly weight: number }[];
  /** By planted effect, the correlation of the driver's contributions with it; a negative one has the wrong sign. */
  readonly signs: readonly (number | null)[];
}

/** Trains on earlier school years and judges on the latest, at each block, students whose outcome was open. */
export async function judgeSeed(seed: number, cache: string): Promise<BlockResult[]> {
  const folder = await demoDistrict(seed, cache);
  const db = await openDatabase();
  try {
    const results: BlockResult[] = [];
    for (const block of judgedBlocks)
      results.push(judgeBlock(await demoCohort(db, folder, block), seed, block));
    return results;
  } finally {
    db.close();
  }
}

function judgeBlock(cohort: Cohort, seed: number, block: number): BlockResult {
  // every bag of a glass box holds out students of its own
  const split = splitCohort(cohort, { seed, heldOutShare: 0 });
  if (isRefusal(split)) throw new Error(`seed ${seed}, block ${block}: ${split.refusal}`);
  const [train, test] = [takeRows(cohort, split.train), takeRows(cohort, split.test)];
  const fit = (demographics: boolean, options = {}) => {
    const wanted = [...designFeatures(features, { demographics }), ...nullFeatures];
    const { n, columns, label } = takeRows(pickColumns(cohort, wanted), split.train);
    return finish(fitAdditive({ n, columns, label, heldOut: split.heldOut }, { seed, ...options }));
  };
  const model = fit(false);
  const scores: Record<string, Float64Array> = { [glassBox]: predictAdditive(model, test) };
  for (const { baseline } of baselines) {
    const rule = fitBaseline(baseline, train);
    if (rule === undefined) throw new Error(`no ${baseline}`);
    scores[baseline] = predictBaseline(rule, test);
  }
  const judged = delong(test.label, Object.values(scores));
  if ("because" in judged) throw new Error(judged.because);
  const drivers = driverSums(model, test);
  const ofGroups = driverSums(fit(true, { bags: 4, pairs: 0 }), test);
  return {
    ...{ seed, block, label: [...test.label], school: [...test.school] },
    scores: Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, [...score]])),
    auc: Object.fromEntries(Object.keys(scores).map((name, i) => [name, judged.auc[i] ?? NaN])),
    drivers: drivers.map(({ driver, weight }) => ({ driver, weight })),
    signs: plantedEffects.map((effect) => {
      const sums = effect.isDemographic ? ofGroups : drivers;
      const sum = sums.find(({ driver }) => driver === effect.driver)?.sum;
      const sign = sum ? signOf(effect, test, sum) : NaN;
      return Number.isNaN(sign) ? null : sign;
    })
  };
}

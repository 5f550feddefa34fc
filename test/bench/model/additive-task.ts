import { rocAuc } from "../../../lib/evaluate/roc-auc.js";
import type { AdditiveOptions } from "../../../lib/model/additive/additive-options.js";
import { predictAdditive } from "../../../lib/model/additive/predict-additive.js";
import type { Cohort } from "../../../lib/model/cohort.js";
import type { ModelFeature } from "../../../lib/model/model-feature.js";
import { fitInWorkers } from "../../../lib/workbench/fit-pool.js";

/** What the bench asks of a tab: options, how many workers, and whether there are test rows. */
export interface AdditiveAsk {
  readonly options: AdditiveOptions;
  readonly workers: number;
  readonly hasTest: boolean;
}

export interface AdditiveRun {
  readonly seconds: number;
  readonly rocAuc: number;
  readonly rounds: readonly { readonly mains: number; readonly pairs: number }[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Fits a glass box in this tab on rows that are fetched, its bags in workers, and tells how well it does on others. */
export async function run({ options, workers, hasTest }: AdditiveAsk): Promise<AdditiveRun> {
  const train = await fetchRows("train");
  const start = performance.now();
  const openWorker = (): Worker => new Worker("/bag.js", { type: "module" });
  const training = { ...train, heldOut: new Uint8Array(train.n) };
  const model = await fitInWorkers(training, options, {}, { workers, openWorker });
  const seconds = (performance.now() - start) / 1000;
  const test = hasTest ? await fetchRows("test") : undefined;
  return {
    seconds,
    rocAuc: test ? (rocAuc(test.label, predictAdditive(model, test)) ?? NaN) : NaN,
    rounds: model.rounds,
    pairs: model.pairs.map(({ features }) => features)
  };
}

interface About {
  readonly n: number;
  readonly features: readonly {
    readonly name: string;
    readonly kind: "number" | "flag" | "category";
    readonly levels?: readonly string[];
  }[];
}

/** Rows as `writeRows` wrote them. */
async function fetchRows(name: string): Promise<Pick<Cohort, "n" | "columns" | "label">> {
  const { n, features } = (await (await fetch(`/${name}/rows.json`)).json()) as About;
  const values = await (await fetch(`/${name}/columns.f32`)).arrayBuffer();
  const label = new Uint8Array(await (await fetch(`/${name}/label.u8`)).arrayBuffer());
  const columns = features.map(({ name, kind, levels }, i) => ({
    feature: featureOf(name, kind),
    values: new Float32Array(values, 4 * n * i, n),
    ...(levels && { levels })
  }));
  return { n, columns, label };
}

function featureOf(name: string, kind: About["features"][number]["kind"]): ModelFeature {
  const unit = kind === "number" ? "score" : kind;
  return { name, label: name, group: "attendance", unit, isActionable: false, isDemographic: false };
}

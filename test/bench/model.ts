import { benchAdditive } from "./model/additive.js";
import { benchDemoSeeds } from "./model/demo-seeds-run.js";
import { benchExplain } from "./model/explain.js";
import { benchLogistic } from "./model/logistic.js";
import { benchNetwork } from "./model/network.js";
import { benchTrees } from "./model/trees.js";

/** Parts by name, the quick ones first. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  explain: async () => console.table(benchExplain()),
  logistic: () => benchLogistic(),
  network: () => benchNetwork(),
  trees: () => benchTrees(),
  additive: () => benchAdditive(),
  districts: () => benchDemoSeeds()
};

/**
 * Models beside their peers, on the same rows in the same run: `npm run bench -- model [part …]`, all parts without a
 * name. PYTHON names a Python with what `test/reference/requirements.txt` lists; without one, ours are timed alone.
 */
export async function benchModel(names: string[]): Promise<void> {
  const strangers = names.filter((name) => !parts[name]);
  if (strangers.length > 0)
    throw new Error(`no part ${strangers.join(", ")} (there is ${Object.keys(parts).join(", ")})`);
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}`);
    await part();
  }
}

import { parseArgs } from "node:util";
import { runMain } from "./run-main.js";
import { writeDemo } from "./demo/write-demo.js";

/** `npm run simulate [-- --seed n] [--out folder]`: writes the raw files of the demo district, and the truth beside them. */
runMain(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: "2026" },
      out: { type: "string", default: "data/demo/files" },
      "as-of": { type: "string", default: "2026-01-16" }
    }
  });
  const manifest = await writeDemo({ seed: Number(values.seed), folder: values.out, asOf: values["as-of"] });
  console.log(`simulated ${Object.keys(manifest.files).length} files in ${values.out}`);
});

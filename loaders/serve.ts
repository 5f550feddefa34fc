import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { RollcallError } from "../lib/contract/rollcall-error.js";
import { runMain } from "./run-main.js";
import { serveFolder } from "./site/serve-folder.js";

/** `npm run serve [-- --folder dist/public --port 3000]`: shows a built site at a local address. */
runMain(async () => {
  const { values } = parseArgs({
    options: { folder: { type: "string", default: "dist/public" }, port: { type: "string" } }
  });
  if (!existsSync(values.folder))
    throw new RollcallError(values.folder, "not there", "run npm run build first");
  const { port } = await serveFolder(values.folder, Number(values.port ?? process.env["PORT"] ?? 3000));
  console.log(`serving ${values.folder} at http://localhost:${port}/`);
});

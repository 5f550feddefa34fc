import { parseArgs } from "node:util";
import { runMain } from "./run-main.js";
import { buildSite } from "./site/build-site.js";
import { serveFolder } from "./site/serve-folder.js";

/** `npm start [-- --port 3000]`: from nothing to the demo district's site at a local address. */
runMain(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const output = await buildSite({ district: "demo", audience: "demo" });
  const { port } = await serveFolder(output, Number(values.port ?? process.env["PORT"] ?? 3000));
  console.log(`the demo district is at http://localhost:${port}/ (Ctrl+C stops)`);
});

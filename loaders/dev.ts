import { parseArgs } from "node:util";
import { runMain } from "./run-main.js";
import { environment, takeSnapshot } from "./site/build-site.js";
import { runFramework } from "./site/run-framework.js";

/** `npm run dev [-- --district maple --port 3000]`: the workbench, on this machine alone. */
runMain(async () => {
  const { values } = parseArgs({ options: { district: { type: "string" }, port: { type: "string" } } });
  const district = values.district ?? process.env["ROLLCALL_DISTRICT"] ?? "demo";
  const request = { district, audience: "workbench" } as const;
  await takeSnapshot(request);
  await runFramework(
    ["preview", "--host", "127.0.0.1", ...(values.port ? ["--port", values.port] : [])],
    environment(request)
  );
});

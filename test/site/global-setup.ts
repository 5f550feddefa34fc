import type { TestProject } from "vitest/node";
import { buildSite } from "../../loaders/site/build-site.js";
import { type RunningServer, serveFolder } from "../../loaders/site/serve-folder.js";
import type { BuiltSite } from "./built-site.js";
import { withoutNetwork } from "./without-network.js";

/**
 * Builds the demo district's two sites without a network and serves them to the tests.
 * ROLLCALL_SITE_READY=1 takes them as they stand in dist/.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: RunningServer[] = [];
  const sites: BuiltSite[] = [];
  for (const audience of ["public", "demo"] as const) {
    const folder = `dist/${audience}`;
    if (!process.env["ROLLCALL_SITE_READY"]) {
      await withoutNetwork(() => buildSite({ district: "demo", audience }));
    }
    const server = await serveFolder(folder, 0);
    servers.push(server);
    sites.push({ audience, folder, origin: `http://127.0.0.1:${server.port}` });
  }
  project.provide("sites", sites);
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}

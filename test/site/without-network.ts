import { pathToFileURL } from "node:url";

/** Runs with a guard against the network in every process that is started meanwhile. */
export async function withoutNetwork<T>(run: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_OPTIONS"];
  const guard = pathToFileURL("test/site/refuse-network.js").href;
  process.env["NODE_OPTIONS"] = `${before ?? ""} --import ${guard}`.trim();
  try {
    return await run();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, "NODE_OPTIONS");
    else process.env["NODE_OPTIONS"] = before;
  }
}

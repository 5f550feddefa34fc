import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Audience } from "./audience.js";

/**
 * The pages that Framework can't find by itself: one for each school, and the workbench's.
 * Pages that show students live in src/[audience]: Framework builds a page of such a folder only if its path is
 * listed here, and in the public build none is.
 */
export function dynamicPaths(root: string, audience: Audience, schools: readonly string[]): string[] {
  const schoolPages = existsSync(join(root, "schools", "[school].md.ts"))
    ? schools.map((school) => `/schools/${school}`)
    : [];
  return [...schoolPages, ...workbenchPages(root, audience)];
}

/** `/workbench/…` of every page in src/[audience] and its folders, but for the public. */
export function workbenchPages(root: string, audience: Audience): string[] {
  const folder = join(root, "[audience]");
  if (audience === "public" || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^[\]]+\.md(\.ts)?$/.test(path))
    .map((path) => `/workbench/${path.replace(/\.md(\.ts)?$/, "")}`)
    .sort();
}

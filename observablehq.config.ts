import { join } from "node:path";
import { readAudience } from "./loaders/site/audience.js";
import { readDistrict } from "./loaders/site/district.js";
import { footer } from "./loaders/site/footer.js";
import { dropStaleOutputs } from "./loaders/site/freshness.js";
import { head } from "./loaders/site/head.js";
import { header } from "./loaders/site/header.js";
import { navigation } from "./loaders/site/navigation.js";
import { dynamicPaths } from "./loaders/site/paths.js";
import { releaseFolder } from "./loaders/release.js";
import { vendorFonts } from "./loaders/vendor/fonts.js";
import { bundleIslands } from "./loaders/vendor/islands.js";
import { bundleStudio } from "./loaders/vendor/studio-scripts.js";
import { vendorLibraries } from "./loaders/vendor/vendor-libraries.js";

const root = "src";
const audience = readAudience();
const district = readDistrict();
const items = navigation(root, audience);

vendorFonts(root);
bundleIslands(root);
await bundleStudio(root);
await vendorLibraries(root);
// Audiences share what loaders made: public pages know nothing of the audience, the workbench's only of the snapshot.
const release = releaseFolder();
dropStaleOutputs(
  root,
  [release, join(release, "..", "manifest.json"), "lib", "loaders", "src", "data/policy.json"],
  [release]
);

interface PageContext {
  readonly path: string;
}

export default {
  root,
  output: process.env["ROLLCALL_OUTPUT"] ?? `dist/${audience}`,
  title: "Rollcall",
  style: "style.css",
  globalStylesheets: [],
  duckdb: { extensions: { json: null, parquet: null } },
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  head: ({ path }: PageContext) => head(path, process.argv.includes("preview")),
  header: ({ path }: PageContext) => header(district, items, path),
  footer: () => footer(district, items),
  dynamicPaths: dynamicPaths(root, audience, district.schools)
};

import { findPages } from "../../loaders/site/finish-pages.js";

export interface BuiltSite {
  readonly audience: "public" | "demo";
  /** Folder with the site's files. */
  readonly folder: string;
  /** Where it is served, without a slash at the end. */
  readonly origin: string;
}

declare module "vitest" {
  interface ProvidedContext {
    sites: BuiltSite[];
  }
}

/** Addresses of a site's pages, as links write them: `/`, `/schools`, `/schools/alder-elementary`. */
export function pageAddresses(folder: string): string[] {
  return findPages(folder)
    .filter((file) => file !== "404.html")
    .map((file) => `/${file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`);
}

/** The pages to visit: all of the public site, and what the demo has beyond it, whose other pages are the public's. */
export function visitedAddresses(site: BuiltSite, sites: readonly BuiltSite[]): string[] {
  const known = sites.filter(({ audience }) => audience === "public" && site.audience !== "public");
  const seen = new Set(
    known.flatMap(({ folder }) => pageAddresses(folder)).filter((address) => address !== "/")
  );
  return pageAddresses(site.folder).filter((address) => !seen.has(address));
}

/** Whether a page is made for leaders: prerendered, without an engine, light. */
export function isLeadersPage(address: string): boolean {
  return !address.startsWith("/workbench/");
}

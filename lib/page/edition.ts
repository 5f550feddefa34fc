import type { Release, ReleaseRowOf } from "../publish/release-tables.js";

export type Site = ReleaseRowOf<"site">;
export type School = ReleaseRowOf<"school">;

/** One release as the pages know it: its rows, what it is of, and the document that charts are drawn in. */
export interface Edition {
  readonly release: Release;
  readonly site: Site;
  readonly document: Document;
  /** Whether the latest school year is completed: then students were chronically absent, not on track to be. */
  readonly isFinal: boolean;
  /** The way from the page to the site's root: "./", "../" from a folder, "../../" from one within it. */
  readonly root: "./" | "../" | "../../";
}

export function openEdition(release: Release, document: Document, root: Edition["root"] = "./"): Edition {
  const site = release.site[0];
  if (!site) throw new Error("the release has no site row");
  const latest = release.rate.filter((d) => d.school_year === site.school_year && d.block === site.block);
  const isOver = latest.length === 0 && site.day_number !== null && site.day_number === site.days_planned;
  return { release, site, document, root, isFinal: isOver || latest.some((d) => d.is_final) };
}

/** The name that readers know; the slug where a row names a school that has no row of its own. */
export function schoolName({ release }: Edition, school: string | null): string {
  return release.school.find((d) => d.school === school)?.school_name ?? school ?? "";
}

/** Schools in the order of their names. */
export function schoolsByName({ release }: Edition): School[] {
  return [...release.school].sort((a, b) =>
    a.school_name < b.school_name ? -1 : a.school_name > b.school_name ? 1 : 0
  );
}

/** Whether the district has student-days, so that blocks, days and reasons can be told. */
export function hasDays({ site }: Edition): boolean {
  return site.grains.includes("days");
}

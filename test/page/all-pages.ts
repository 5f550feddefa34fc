import { parseHTML } from "linkedom";
import type { Html } from "../../lib/report/html.js";
import { planPage } from "../../lib/page/assessment/plan-page.js";
import { assessmentPlace } from "../../lib/page/assessment/assessment-place.js";
import { reportPage } from "../../lib/page/assessment/report/report-page.js";
import { dataPage } from "../../lib/page/data-page.js";
import { openEdition } from "../../lib/page/edition.js";
import { groupsPage } from "../../lib/page/groups-page.js";
import { methodsPage } from "../../lib/page/methods-page.js";
import { modelPage } from "../../lib/page/model/model-page.js";
import { overviewPage } from "../../lib/page/overview-page.js";
import { schoolPage } from "../../lib/page/school-page.js";
import { schoolsPage } from "../../lib/page/schools-page.js";
import { tableFiles } from "../../lib/page/table-files.js";
import type { Release } from "../../lib/publish/release-tables.js";

/** Every public page of a release, and two schools' sheets: one shown, one hidden. */
export function allPages(release: Release): Record<string, Html> {
  const { document } = parseHTML("<!doctype html><html></html>");
  const edition = openEdition(release, document);
  return {
    overview: overviewPage(edition),
    schools: schoolsPage(edition),
    alder: schoolPage(edition, "alder-elementary"),
    willow: schoolPage(edition, "willow-continuation"),
    groups: groupsPage(edition),
    model: modelPage(edition),
    assessment: reportPage(edition, "en"),
    assessmentInSpanish: reportPage(edition, "es"),
    plan: planPage(assessmentPlace(edition, "en"), edition),
    data: dataPage(edition),
    methods: methodsPage(edition)
  };
}

export function allFiles(release: Release): { name: string; csv: string }[] {
  const { document } = parseHTML("<!doctype html><html></html>");
  return tableFiles(openEdition(release, document));
}

/** A page's headings and its paragraphs under them, without the scripts. */
export function headlines(page: Html): string[] {
  return Array.from(parsed(page).querySelectorAll("h1, h2"), (d) => textOf(d));
}

/** What a reader sees of it, spaces as one. */
export function textOf(element: Element): string {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

export function parsed(page: Html): Document {
  return parseHTML(`<!doctype html><html><body>${page.markup}</body></html>`).document as unknown as Document;
}

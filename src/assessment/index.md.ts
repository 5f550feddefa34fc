import { parseHTML } from "linkedom";
import { reportPage } from "../../lib/page/assessment/report/report-page.js";
import { openEdition } from "../../lib/page/edition.js";
import { pageSource } from "../../lib/page/page-source.js";
import { readRelease } from "../../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document, "../");

process.stdout.write(pageSource({ title: "Self-assessment" }, reportPage(edition, "en"), "report"));

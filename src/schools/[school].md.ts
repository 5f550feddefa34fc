import { parseHTML } from "linkedom";
import { openEdition, schoolName } from "../../lib/page/edition.js";
import { pageSource } from "../../lib/page/page-source.js";
import { schoolPage } from "../../lib/page/school-page.js";
import { readRelease } from "../../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document, "../");
const school = process.argv.find((d) => d.startsWith("--school="))?.slice("--school=".length) ?? "";

process.stdout.write(pageSource({ title: schoolName(edition, school) }, schoolPage(edition, school)));

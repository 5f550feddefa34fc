import { parseHTML } from "linkedom";
import { openEdition } from "../lib/page/edition.js";
import { overviewPage } from "../lib/page/overview-page.js";
import { pageSource } from "../lib/page/page-source.js";
import { readRelease } from "../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document);

process.stdout.write(pageSource({ title: "Overview" }, overviewPage(edition)));

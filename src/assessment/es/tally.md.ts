import { parseHTML } from "linkedom";
import { tallyWords } from "../../../lib/assessment/words/tally-words.js";
import { tallyPage } from "../../../lib/page/assessment/tally-page.js";
import { openEdition } from "../../../lib/page/edition.js";
import { pageSource } from "../../../lib/page/page-source.js";
import { readRelease } from "../../../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document, "../../");
const page = tallyPage(edition, "es");

process.stdout.write(pageSource({ title: tallyWords.es.title }, page, "assessment", "es"));

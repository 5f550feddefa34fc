import { parseHTML } from "linkedom";
import { planWords } from "../../lib/assessment/words/plan-words.js";
import { assessmentPlace } from "../../lib/page/assessment/assessment-place.js";
import { planPage } from "../../lib/page/assessment/plan-page.js";
import { openEdition } from "../../lib/page/edition.js";
import { pageSource } from "../../lib/page/page-source.js";
import { readRelease } from "../../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document, "../");
const page = planPage(assessmentPlace(edition, "en"), edition);

process.stdout.write(pageSource({ title: planWords.en.title }, page, "assessment", "en"));

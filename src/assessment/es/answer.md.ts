import { parseHTML } from "linkedom";
import { answerWords } from "../../../lib/assessment/words/answer-words.js";
import { answerPage } from "../../../lib/page/assessment/answer-page.js";
import { assessmentPlace } from "../../../lib/page/assessment/assessment-place.js";
import { openEdition } from "../../../lib/page/edition.js";
import { pageSource } from "../../../lib/page/page-source.js";
import { readRelease } from "../../../loaders/release.js";

const { document } = parseHTML("<!doctype html><html></html>");
const edition = openEdition(readRelease(), document, "../../");
const page = answerPage(assessmentPlace(edition, "es"));

process.stdout.write(pageSource({ title: answerWords.es.title }, page, "assessment", "es"));

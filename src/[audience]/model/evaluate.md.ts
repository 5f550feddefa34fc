import { parseHTML } from "linkedom";
import { openEdition } from "../../../lib/page/edition.js";
import { pageSource } from "../../../lib/page/page-source.js";
import { referencePart } from "../../../lib/workbench/view/reference-part.js";
import { startCell } from "../../../lib/workbench/view/start-cell.js";
import { evaluatePage } from "../../../lib/workbench/view/evaluate-page.js";
import { readRelease } from "../../../loaders/release.js";
import { readStudio } from "../../../loaders/studio.js";

const { document } = parseHTML("<!doctype html><html></html>");
const studio = await readStudio();
const reference = referencePart(openEdition(readRelease(), document, "../../"), "evaluate");
const page = pageSource({ title: "Evaluate a model" }, evaluatePage(studio, reference), "model");

process.stdout.write(page + startCell("startEvaluate", studio));
